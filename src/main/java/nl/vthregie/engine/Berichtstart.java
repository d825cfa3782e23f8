package nl.vthregie.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Starts a process that begins with a message, when it is the platform itself that wants it, and no other process. */
@Component
public class Berichtstart {

  private final RuntimeService processen;

  public Berichtstart(@Lazy RuntimeService processen) {
    this.processen = processen;
  }

  /** Exactly one process begins with the message; in the transaction of the caller. */
  public void start(String bericht, Map<String, Object> gegevens) {
    processen.createMessageCorrelation(bericht).setVariables(gegevens).correlateStartMessage();
  }
}

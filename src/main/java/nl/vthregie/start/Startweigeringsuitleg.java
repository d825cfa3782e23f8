package nl.vthregie.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.util.List;

/** Shows a {@link Startweigering} without a stack trace: it is about the installation, not about the program. */
public class Startweigeringsuitleg extends AbstractFailureAnalyzer<Startweigering> {

  @Override
  protected FailureAnalysis analyze(Throwable geheel, Startweigering weigering) {
    return new FailureAnalysis(opsomming(weigering.gebreken()), weigering.watTeDoen(), weigering);
  }

  static String opsomming(List<String> meldingen) {
    return "  - " + String.join("\n  - ", meldingen);
  }
}

package nl.vthregie.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers answers for as long as one command of the engine lasts, which is one transaction. */
@Component
class Opdrachtgeheugen implements SessionFactory {

  /** @param vraag what is asked for the answer when it has not been asked before in this command */
  String onthoud(String sleutel, Supplier<String> vraag) {
    CommandContext opdracht = Context.getCommandContext();
    return opdracht == null ? vraag.get()
        : opdracht.getSession(Geheugen.class).antwoorden.computeIfAbsent(sleutel, s -> vraag.get());
  }

  @Override
  public Class<?> getSessionType() {
    return Geheugen.class;
  }

  @Override
  public Session openSession() {
    return new Geheugen();
  }

  private static final class Geheugen implements Session {

    private final Map<String, String> antwoorden = new HashMap<>();

    @Override
    public void flush() {
      // Nothing of it is stored.
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}

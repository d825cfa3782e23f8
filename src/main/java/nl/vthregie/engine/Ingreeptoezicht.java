package nl.vthregie.engine;

import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Ingrepen;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that a dossier tells what beheer did to it past a form or a besluit: the events of the engine say which dossiers a
 * command touched, whatever command it was, and the ledger is written in the same transaction.
 */
@Component
class Ingreeptoezicht implements SessionFactory {

  private final Ingrepen ingrepen;
  private final Dossiers dossiers;
  private final Deurbeleid beleid;
  private final Clock klok;

  Ingreeptoezicht(Ingrepen ingrepen, Dossiers dossiers, Deurbeleid beleid, Clock klok) {
    this.ingrepen = ingrepen;
    this.dossiers = dossiers;
    this.beleid = beleid;
    this.klok = klok;
  }

  /** @return the same command, which notes what it does */
  <T> Command<T> op(Command<T> opdracht, Authentication wie, Ingreepsoort soort) {
    Set<String> groepen = wie.getGroupIds() == null ? Set.of() : Set.copyOf(wie.getGroupIds());
    return new Genoteerd<>(opdracht, wie.getUserId(), groepen, soort);
  }

  /** To be told every event. No bean: the starter would take it for the only one that there is. */
  HistoryEventHandler toehoorder() {
    return new Toehoorder();
  }

  @Override
  public Class<?> getSessionType() {
    return Ingreepnotitie.class;
  }

  @Override
  public Session openSession() {
    return new Ingreepnotitie(ingrepen, dossiers, beleid, klok);
  }

  private record Genoteerd<T>(Command<T> opdracht, String wie, Set<String> groepen, Ingreepsoort soort) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
      context.getSession(Ingreepnotitie.class).begin(wie, groepen, soort);
      return opdracht.execute(context);
    }
  }

  private static final class Toehoorder implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent gebeurtenis) {
      CommandContext context = Context.getCommandContext();
      if (context != null) {
        context.getSession(Ingreepnotitie.class).zie(gebeurtenis, context);
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> gebeurtenissen) {
      gebeurtenissen.forEach(this::handleEvent);
    }
  }
}

package nl.vthregie.engine;

import nl.vthregie.concept.Concepten;
import nl.vthregie.concept.Plek;
import nl.vthregie.concept.Verzendingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.Optional;
import java.util.UUID;

/** Ends drafts in the transaction that ends what they are for, and notes which forms have been sent (ADR 0026). */
@Component
class Conceptbewaking extends AbstractBpmnParseListener {

  /** What a browser says with a form that it sends: a mark of its own making, the same when it sends the form once more. */
  static final String KENMERK = "X-VTH-Kenmerk";

  private final Concepten concepten;
  private final Verzendingen verzendingen;
  private final Huidig huidig;

  Conceptbewaking(Concepten concepten, Verzendingen verzendingen, Huidig huidig) {
    this.concepten = concepten;
    this.verzendingen = verzendingen;
    this.huidig = huidig;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
    var taak = ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition();
    TaskListener einde = klaar -> concepten.vervallen(Plek.taak(klaar.getId()));
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, einde);
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, einde);
  }

  /** @throws Weigering when this very form had been sent before */
  void isVerzonden(VariableScope proces) {
    kenmerk().ifPresent(kenmerk -> huidig.gebruiker().ifPresent(wie -> {
      if (!verzendingen.noteer(kenmerk, wie.naam(), instantie(proces))) {
        throw new Weigering(Weigering.Soort.CONFLICT, "Dit formulier is al verstuurd en opgeslagen. Kijk in de takenlijst "
            + "hoe het dossier er nu voor staat.");
      }
    }));
  }

  /** Not at every start: somebody who starts it over REST has not sent what he was typing in his browser. */
  void isGestart(String proces) {
    kenmerk().flatMap(kenmerk -> huidig.gebruiker())
        .ifPresent(wie -> concepten.isVerzonden(wie.naam(), Plek.start(proces)));
  }

  private static String instantie(VariableScope proces) {
    return proces instanceof DelegateTask taak ? taak.getProcessInstanceId()
        : ((DelegateExecution) proces).getProcessInstanceId();
  }

  private static Optional<UUID> kenmerk() {
    String kenmerk = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? web.getRequest().getHeader(KENMERK) : null;
    try {
      return Optional.ofNullable(kenmerk).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw Weigering.ongeldig("De kop " + KENMERK + " is geen UUID.");
    }
  }
}

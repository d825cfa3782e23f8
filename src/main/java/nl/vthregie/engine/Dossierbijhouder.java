package nl.vthregie.engine;

import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

import java.util.function.Consumer;

/**
 * Keeps the projection of a dossier in step with its process. The model says when: the property {@code dossierstatus}
 * on a sequence flow or an end event names the status that begins there, {@code dossierinhoud} on a user task names the
 * JSON variable that is the dossier's content after it.
 */
@Component
class Dossierbijhouder extends AbstractBpmnParseListener {

  static final String STATUS = "dossierstatus";
  static final String INHOUD = "dossierinhoud";

  private final Dossiers dossiers;
  private final Json json;

  Dossierbijhouder(Dossiers dossiers, Json json) {
    this.dossiers = dossiers;
    this.json = json;
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl overgang) {
    Modeleigenschap.van(element, STATUS).ifPresent(status ->
        overgang.addListener(ExecutionListener.EVENTNAME_TAKE, bijDossier(nummer -> dossiers.zetStatus(nummer, status,
            false))));
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl einde) {
    Modeleigenschap.van(element, STATUS).ifPresent(status ->
        einde.addListener(ExecutionListener.EVENTNAME_START, bijDossier(nummer -> dossiers.zetStatus(nummer, status,
            true))));
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl taak) {
    Modeleigenschap.van(element, INHOUD).ifPresent(variabele ->
        taak.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) uitvoering -> {
          if (!uitvoering.isCanceled()) {
            json.tekst(uitvoering, variabele)
                .ifPresent(inhoud -> dossiers.bewaarInhoud(uitvoering.getProcessBusinessKey(), inhoud));
          }
        }));
  }

  private static ExecutionListener bijDossier(Consumer<String> doe) {
    return (DelegateExecution uitvoering) -> doe.accept(uitvoering.getProcessBusinessKey());
  }
}

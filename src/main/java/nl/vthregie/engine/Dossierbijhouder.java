package nl.vthregie.engine;

import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Namenlijst;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Keeps the projection of a dossier in step with its process. The model says when: the property {@code dossierstatus}
 * on a sequence flow or an end event names the status that begins there, {@code dossierinhoud} on a user task names the
 * JSON variable that is the dossier's content after it.
 */
@Component
class Dossierbijhouder extends AbstractBpmnParseListener {

  static final String TITEL = "titel";
  static final String OPDRACHTGEVERS = "opdrachtgevers";
  static final String STATUS = "dossierstatus";
  static final String INHOUD = "dossierinhoud";

  private final Dossiers dossiers;
  private final Kringen kringen;
  private final Regiogegevens regio;
  private final Json json;

  Dossierbijhouder(Dossiers dossiers, Kringen kringen, Regiogegevens regio, Json json) {
    this.dossiers = dossiers;
    this.kringen = kringen;
    this.regio = regio;
    this.json = json;
  }

  /** What the cards of the takenlijst show is there in every process with a dossier, also in one that says nothing of it. */
  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl begin) {
    if (scope instanceof ProcessDefinitionEntity) {
      begin.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::noemOpKaart);
    }
  }

  private void noemOpKaart(DelegateExecution uitvoering) {
    boolean zonderTitel = uitvoering.getVariable(TITEL) == null;
    boolean zonderPartij = uitvoering.getVariable(OPDRACHTGEVERS) == null;
    if (uitvoering.getProcessBusinessKey() != null && (zonderTitel || zonderPartij)) {
      dossiers.vermelding(uitvoering.getProcessBusinessKey()).ifPresent(dossier -> {
        if (zonderTitel) {
          uitvoering.setVariable(TITEL, dossier.titel());
        }
        if (zonderPartij) {
          uitvoering.setVariable(OPDRACHTGEVERS, partijen(dossier));
        }
      });
    }
  }

  private String partijen(Dossiers.Vermelding dossier) {
    if (!dossier.partijrol().equals(Dossiers.OPDRACHTGEVER)) {
      return naam(dossier.opdrachtgever()) + " (" + dossier.partijrol().toLowerCase(Locale.ROOT) + ")";
    }
    List<String> alle = kringen.opdrachtgevers(dossier.kring());
    return alle.isEmpty() ? naam(dossier.opdrachtgever()) : Namenlijst.van(alle.stream().map(this::naam).toList());
  }

  private String naam(String organisatie) {
    return regio.organisatie(organisatie).map(Organisatie::naam).orElse(organisatie);
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

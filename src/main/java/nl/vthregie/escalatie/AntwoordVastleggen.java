package nl.vthregie.escalatie;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.escalatie.Escalatiewoorden.Taak;
import nl.vthregie.termijn.Escalatieniveau;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Keeps what one side answers at a level, and refuses what that level may not decide. */
@Modelwoord("antwoordVastleggen")
public class AntwoordVastleggen implements TaskListener {

  private final Escalatieboek boek;
  private final Huidig huidig;

  AntwoordVastleggen(Escalatieboek boek, Huidig huidig) {
    this.boek = boek;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateTask taak) {
    boek.antwoord(taak.getExecution().getProcessBusinessKey(), ((Number) taak.getVariable(Gegeven.STAP)).intValue(),
        taak.getTaskDefinitionKey(), (String) taak.getVariable(Gegeven.PARTIJ), wie(taak), uitkomst(taak),
        ((String) taak.getVariable(Gegeven.MOTIVERING)).strip());
  }

  /** Over REST somebody may answer for his group without taking the task up first. */
  private String wie(DelegateTask taak) {
    return huidig.gebruiker().map(Huidig.Gebruiker::naam).orElseGet(taak::getAssignee);
  }

  private static Stapuitkomst uitkomst(DelegateTask taak) {
    if (Taak.BESLUIT_VOORBEREIDEN.equals(taak.getTaskDefinitionKey())) {
      return Stapuitkomst.VOORBEREID;
    }
    Escalatieniveau niveau = Escalaties.niveau((String) taak.getVariable(Gegeven.NIVEAU));
    String gekozen = (String) taak.getVariable(Gegeven.UITKOMST);
    Stapuitkomst uitkomst = gekozen == null || gekozen.isBlank() ? null : Stapuitkomst.valueOf(gekozen);
    // At the bestuur nobody is asked: what is still there was said by whoever brought it up.
    boolean buitenKader = niveau != Escalatieniveau.BESTUUR && "BUITEN".equals(taak.getVariable(Gegeven.KADER));
    Bevoegdheid.bezwaar(niveau, uitkomst, buitenKader,
        Boolean.TRUE.equals(taak.getVariable(Gegeven.BINNEN_KADER_OF_MANDAAT))).ifPresent(bezwaar -> {
          throw Weigering.ongeldig(bezwaar);
        });
    return buitenKader ? Stapuitkomst.BUITEN_KADER : uitkomst;
  }
}

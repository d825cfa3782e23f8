package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaarverslagboek.Vastgesteld;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps a jaarverslag that all bevoegde gezagen adopted, as open data. */
@Modelwoord("jaarverslagVastleggen")
public class JaarverslagVastleggen implements JavaDelegate {

  private final Jaarverslagboek boek;
  private final Json json;

  JaarverslagVastleggen(Jaarverslagboek boek, Json json) {
    this.boek = boek;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    boolean programma = Jaarverslagen.isJa(uitvoering, Gegeven.PROGRAMMA_BIJSTELLEN);
    boek.stelVast(new Vastgesteld(uitvoering.getProcessBusinessKey(),
        Beleidscycli.tekst(uitvoering, Programmawoorden.Gegeven.REGIO),
        ((Number) uitvoering.getVariable(Programmawoorden.Gegeven.JAAR)).intValue(),
        Beleidscycli.tekst(uitvoering, Cycluswoorden.Gegeven.DOCUMENT_HASH),
        json.tekst(uitvoering, Gegeven.JAARVERSLAG).orElseThrow(), json.tekst(uitvoering, Gegeven.JAARGEGEVENS).orElseThrow(),
        Jaarverslagen.isJa(uitvoering, Gegeven.STRATEGIE_BIJSTELLEN),
        Beleidscycli.tekst(uitvoering, Gegeven.STRATEGIE_MOTIVERING), programma,
        programma ? Beleidscycli.tekst(uitvoering, Gegeven.AANBEVELING) : null));
  }
}

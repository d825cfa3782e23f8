package nl.vthregie.uitvoering;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.uitvoering.Agendabron.Bereik;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;

/** Puts on the agenda what the platform knows at this moment, so that nobody has to type it. */
@Modelwoord("agendaVullen")
public class AgendaVullen implements JavaDelegate {

  private final Agendabron bron;
  private final Financienbron financien;
  private final Uitvoeringen uitvoeringen;
  private final Overleggen overleggen;
  private final Dossiers dossiers;
  private final Json json;

  AgendaVullen(Agendabron bron, Financienbron financien, Uitvoeringen uitvoeringen, Overleggen overleggen, Dossiers dossiers,
               Json json) {
    this.bron = bron;
    this.financien = financien;
    this.uitvoeringen = uitvoeringen;
    this.overleggen = overleggen;
    this.dossiers = dossiers;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String opdrachtnummer = Overleggen.tekst(uitvoering, Gegeven.OPDRACHTNUMMER);
    uitvoering.setVariable(Gegeven.AGENDA,
        json.waarde(opdrachtnummer == null ? overDeRegio(uitvoering) : overOpdracht(uitvoering, opdrachtnummer)));
  }

  private Agenda overOpdracht(DelegateExecution uitvoering, String opdrachtnummer) {
    Afspraken afspraken = uitvoeringen.afspraken(opdrachtnummer);
    return agenda(uitvoering, Bereik.van(opdrachtnummer), afspraken.doel(), afspraken.resultaat(),
        bron.vorige(opdrachtnummer).orElse(null), List.of(), List.of(opdrachtnummer));
  }

  private Agenda overDeRegio(DelegateExecution uitvoering) {
    String kring = dossiers.zoek(uitvoering.getProcessBusinessKey()).orElseThrow().kring();
    List<Agenda.Opdracht> opdrachten = bron.opdrachten(kring);
    return agenda(uitvoering, new Bereik(null, kring), null, null, null, opdrachten,
        opdrachten.stream().map(Agenda.Opdracht::nummer).toList());
  }

  private Agenda agenda(DelegateExecution uitvoering, Bereik bereik, String doel, String resultaat, Agenda.Vorige vorige,
                        List<Agenda.Opdracht> opdrachten, List<String> opdrachtnummers) {
    return new Agenda(doel, resultaat, vorige, opdrachten, financien.laatste(opdrachtnummers),
        bron.gevoelig(overleggen.deelnemers(uitvoering), Overleggen.variant(uitvoering)), bron.wijzigingen(bereik),
        bron.escalaties(bereik), bron.acties(bereik), bron.punten(uitvoering.getProcessBusinessKey()));
  }
}

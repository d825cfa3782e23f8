package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Getaltekst;
import nl.vthregie.uitvoering.Rapportageboek.Ingediend;
import nl.vthregie.uitvoering.Rapportagewoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Computes how far the prognose is from the budget, and asks why when that is further than the region agreed. */
@Modelwoord("rapportageToetsen")
public class RapportageToetsen implements TaskListener {

  private final Rapportages rapportages;
  private final Rapportageboek boek;
  private final Dossiers dossiers;

  RapportageToetsen(Rapportages rapportages, Rapportageboek boek, Dossiers dossiers) {
    this.rapportages = rapportages;
    this.boek = boek;
    this.dossiers = dossiers;
  }

  @Override
  public void notify(DelegateTask taak) {
    Rapportage rapportage = rapportages.rapportage(taak);
    if (!rapportage.klopt()) {
      throw Weigering.ongeldig("'Prognose' is lager dan 'Besteed'. De prognose is wat de hele opdracht kost: wat al is besteed, "
          + "hoort daarbij.");
    }
    BigDecimal begroot = Rapportages.bedrag(taak, Gegeven.BEGROOT);
    BigDecimal drempel = Rapportages.bedrag(taak, Gegeven.DREMPEL);
    BigDecimal afwijking = rapportage.afwijking(begroot);
    if (afwijking.abs().compareTo(drempel) > 0 && !rapportage.isToegelicht()) {
      throw Weigering.ongeldig("'Toelichting' is verplicht: de prognose wijkt " + Getaltekst.procent(afwijking.abs())
          + " af van het budget, en de drempel van uw regio is " + Getaltekst.procent(drempel) + ". Leg uit hoe dat komt.");
    }
    String nummer = taak.getExecution().getProcessBusinessKey();
    boek.dienIn(new Ingediend(nummer, Rapportages.tekst(taak, Gegeven.OPDRACHTNUMMER),
        dossiers.zoek(nummer).orElseThrow().regio(), LocalDate.parse(Rapportages.tekst(taak, Gegeven.PERIODE_TOT)), begroot,
        rapportage, afwijking));
    taak.setVariable(Gegeven.AFWIJKING, afwijking.doubleValue());
    taak.setVariable(Gegeven.RONDE, ((Number) taak.getVariable(Gegeven.RONDE)).intValue() + 1);
  }
}

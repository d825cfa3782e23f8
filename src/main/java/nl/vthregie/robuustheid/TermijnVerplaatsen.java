package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Termijnbesluit;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;

import java.time.LocalDate;

/**
 * Moves the deadline of a dienst as a besluit says: of the task that is open now, and of the one that comes after it with the
 * same date. Who took the besluit, why and when is kept; the dienst, its bestuur, the stuurgroep and IenW are told.
 */
@Modelwoord("termijnVerplaatsen")
public class TermijnVerplaatsen implements JavaDelegate {

  private final RuntimeService processen;
  private final Termijnbesluit termijnbesluit;
  private final HardeTermijnen termijnen;
  private final Robuustheidboek boek;
  private final Kennisgeving kennisgeving;
  private final Dossiers dossiers;
  private final Kringen kringen;

  TermijnVerplaatsen(@Lazy RuntimeService processen, Termijnbesluit termijnbesluit, HardeTermijnen termijnen,
                     Robuustheidboek boek, Kennisgeving kennisgeving, Dossiers dossiers, Kringen kringen) {
    this.processen = processen;
    this.termijnbesluit = termijnbesluit;
    this.termijnen = termijnen;
    this.boek = boek;
    this.kennisgeving = kennisgeving;
    this.dossiers = dossiers;
    this.kringen = kringen;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String nummer = uitvoering.getProcessBusinessKey();
    LocalDate naar = Robuustheid.datum(uitvoering, Gegeven.NIEUWE_DATUM);
    for (HardeTermijnen.Open taak : termijnen.open(nummer)) {
      Rondedatum datum = HardeTermijnen.DATUMS.get(taak.taaksoort());
      processen.setVariable(taak.proces(), datum.gegeven(), datum.metLaatsteDag(naar).toString());
      termijnbesluit.verplaats(taak.taak(), naar);
      boek.verplaatst(nummer, taak.taaksoort(), taak.formeleDatum(), naar, (String) uitvoering.getVariable(Gegeven.REDEN),
          Robuustheid.datum(uitvoering, Gegeven.BESLUITDATUM), (String) uitvoering.getVariable(Gegeven.BESLUITNEMER));
      if (datum == Rondedatum.PLAN) {
        boek.planWeerOpTijd(nummer);
      }
      var wat = new Aanleiding("Termijn verplaatst", "De uiterste datum van '" + taak.taaknaam() + "' (" + nummer
          + ") is met het besluit van " + Datumtekst.kort(Robuustheid.datum(uitvoering, Gegeven.BESLUITDATUM)) + " verplaatst van "
          + Datumtekst.kort(taak.formeleDatum()) + " naar " + Datumtekst.kort(naar) + ". Reden: "
          + uitvoering.getVariable(Gegeven.REDEN));
      kennisgeving.aanDienst(nummer, kringen.omgevingsdienst(dossiers.zoek(nummer).orElseThrow().kring()).orElseThrow(), wat);
      kennisgeving.aanStuurgroep(nummer, wat);
      kennisgeving.aanIenw(nummer, wat);
    }
  }
}

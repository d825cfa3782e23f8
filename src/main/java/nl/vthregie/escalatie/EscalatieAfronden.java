package nl.vthregie.escalatie;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Escalatieniveau;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the outcome where it belongs: in the escalatie, in the dossier that it is about, and in a last mail to all who were
 * let know of it and to whoever brought it up.
 */
@Modelwoord("escalatieAfronden")
public class EscalatieAfronden implements JavaDelegate {

  private final Escalatieboek boek;
  private final Escalaties escalaties;
  private final Dossiers dossiers;
  private final Herinneringsboek herinneringen;
  private final Json json;

  EscalatieAfronden(Escalatieboek boek, Escalaties escalaties, Dossiers dossiers, Herinneringsboek herinneringen, Json json) {
    this.boek = boek;
    this.escalaties = escalaties;
    this.dossiers = dossiers;
    this.herinneringen = herinneringen;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    String nummer = uitvoering.getProcessBusinessKey();
    String bron = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    Stapuitkomst uitkomst = Stapuitkomst.valueOf((String) uitvoering.getVariable(Gegeven.UITKOMST));
    Escalatieniveau niveau = Escalaties.niveau((String) uitvoering.getVariable(Gegeven.NIVEAU));
    List<Standpunt> standpunten = boek.laatsteAntwoorden(nummer).stream()
        .map(regel -> new Standpunt(escalaties.naam(regel.partij()), regel.motivering())).toList();
    // Another process may have asked about the same in other words: it waits for the answer under its own.
    String onderwerp = boek.onderwerp(nummer);
    boek.rondAf(nummer, uitkomst);
    dossiers.ontvangBericht(bron, nummer, json.tekst(new Uitkomst(nummer, onderwerp, niveau, uitkomst, standpunten)));
    uitvoering.setVariable(Gegeven.ONDERWERP, onderwerp);
    String toelichting = standpunten.stream().map(Standpunt::inWoorden).collect(Collectors.joining("\n"));
    uitvoering.setVariable(Gegeven.TOELICHTING, toelichting);
    herinneringen.geefKennisVanAfloop(nummer, (String) uitvoering.getVariable(Gegeven.MELDER),
        new Aanleiding("Escalatie " + uitkomst.inWoorden(), "De escalatie '" + onderwerp + "' over " + bron
            + " is afgerond bij " + escalaties.behandelaars(uitvoering) + ": " + uitkomst.inWoorden() + ".\n" + toelichting),
        Escalatierapport.adres(nummer));
  }

  /** What the source dossier keeps. */
  private record Uitkomst(String escalatie, String onderwerp, Escalatieniveau niveau, Stapuitkomst uitkomst,
                          List<Standpunt> standpunten) {
  }

  private record Standpunt(String wie, String motivering) {

    private String inWoorden() {
      return wie + ": " + motivering;
    }
  }
}

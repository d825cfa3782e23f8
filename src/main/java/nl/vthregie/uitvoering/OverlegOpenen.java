package nl.vthregie.uitvoering;

import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Namenlijst;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Opens an overleg: one that is due in the uitvoering of an opdracht, or one that a person starts about an opdracht, about the
 * region, or with bestuurders. Nobody calls an overleg of others.
 */
@Modelwoord("overlegOpenen")
public class OverlegOpenen implements ExecutionListener {

  private final Overlegboek boek;
  private final Overleggen overleggen;
  private final Uitvoeringen uitvoeringen;
  private final Dossiers dossiers;
  private final Regiogegevens regiogegevens;
  private final OpdrachtVoorOverleg keuze;
  private final Json json;
  private final Clock klok;

  OverlegOpenen(Overlegboek boek, Overleggen overleggen, Uitvoeringen uitvoeringen, Dossiers dossiers,
                Regiogegevens regiogegevens, OpdrachtVoorOverleg keuze, Json json, Clock klok) {
    this.boek = boek;
    this.overleggen = overleggen;
    this.uitvoeringen = uitvoeringen;
    this.dossiers = dossiers;
    this.regiogegevens = regiogegevens;
    this.keuze = keuze;
    this.json = json;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    if (uitvoering.getProcessInstance().getSuperExecution() != null) {
      openOverOpdracht(uitvoering, dossiers.zoek(Overleggen.tekst(uitvoering, Gegeven.OPDRACHTNUMMER)).orElseThrow(),
          uitvoering.getProcessBusinessKey());
      return;
    }
    eisKomend(gepland(uitvoering));
    if (Overleggen.variant(uitvoering) == Variant.OPDRACHT) {
      Dossier opdracht = eigenOpdracht(uitvoering);
      openOverOpdracht(uitvoering, opdracht,
          overleggen.nummer(opdracht.dossiernummer(), Overleggen.tekst(uitvoering, Gegeven.GEPLAND)));
    } else {
      openInRegio(uitvoering);
    }
  }

  /** Deelnemers sent along with it would have given the overleg another kring than its opdracht has. */
  private Dossier eigenOpdracht(DelegateExecution uitvoering) {
    Dossier opdracht = keuze.dossier(Overleggen.tekst(uitvoering, Gegeven.DOSSIERNUMMER));
    if (!opdracht.kring().equals(uitvoering.getTenantId())) {
      throw Weigering.ongeldig("'Deelnemers' hoort niet bij een overleg over een opdracht. Laat het weg.");
    }
    return opdracht;
  }

  private void openOverOpdracht(DelegateExecution uitvoering, Dossier opdracht, String nummer) {
    uitvoering.setVariable(Gegeven.OPDRACHTNUMMER, opdracht.dossiernummer());
    uitvoering.setVariable(Gegeven.DEELNEMERS, json.waarde(uitvoeringen.deelnemers(opdracht)));
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS, uitvoeringen.opdrachtgevers(opdracht));
    open(uitvoering, nummer, opdracht.titel(), opdracht.opdrachtgever(), opdracht.dossiernummer());
  }

  private void openInRegio(DelegateExecution uitvoering) {
    List<Organisatie> deelnemers = overleggen.deelnemers(uitvoering).stream().distinct().map(this::opdrachtgever).toList();
    if (deelnemers.isEmpty()) {
      throw Weigering.ongeldig("'Deelnemers' is verplicht. Kies ten minste één deelnemer.");
    }
    Regio regio = regio(deelnemers.get(0).code());
    String eigen = keuze.partij(deelnemers.stream().map(Organisatie::code).toList(), regio.omgevingsdienst()).orElseThrow(() -> Weigering.verboden(
        "U kunt alleen een overleg starten waaraan uw eigen organisatie deelneemt, of een deelnemer die u vertegenwoordigt. "
            + "Kies die bij 'Deelnemers'."));
    uitvoering.setVariable(Gegeven.OPDRACHTNUMMER, null);
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS, Namenlijst.van(deelnemers.stream().map(Organisatie::naam).toList()));
    open(uitvoering, overleggen.nummer(regio.code().toUpperCase(Locale.ROOT), Overleggen.tekst(uitvoering, Gegeven.GEPLAND)),
        (Overleggen.variant(uitvoering) == Variant.BESTUURDERS ? "Overleg met bestuurders over casussen, " : "Regionaal overleg, ")
            + regio.naam(), eigen.equals(regio.omgevingsdienst()) ? deelnemers.get(0).code() : eigen, null);
  }

  private void open(DelegateExecution uitvoering, String nummer, String titel, String opdrachtgever, String opdrachtnummer) {
    LocalDate gepland = gepland(uitvoering);
    LocalDate vandaag = LocalDate.now(klok);
    Regio regio = regio(opdrachtgever);
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.DOSSIERNUMMER, nummer);
    uitvoering.setVariable(Gegeven.TITEL, titel);
    uitvoering.setVariable(Gegeven.OPDRACHTGEVER, opdrachtgever);
    uitvoering.setVariable(Gegeven.OMGEVINGSDIENST, regio.omgevingsdienst());
    uitvoering.setVariable(Gegeven.IJKDATUM, (gepland.isBefore(vandaag) ? vandaag : gepland).toString());
    dossiers.open(new Dossier(nummer, Overlegwoorden.SOORT, regio.code(), opdrachtgever, uitvoering.getTenantId(),
        "Overleg " + Datumtekst.zonderWeekdag(gepland) + ": " + titel, gepland.getYear(), Overlegstatus.AGENDA.name(), "{}",
        uitvoering.getProcessInstanceId()));
    boek.open(nummer, opdrachtnummer, regio.code(), Overleggen.variant(uitvoering), gepland);
  }

  private Organisatie opdrachtgever(String code) {
    return regiogegevens.organisatie(code).filter(Organisatie::isOpdrachtgever)
        .orElseThrow(() -> Weigering.ongeldig("'Deelnemers' kent '" + code + "' niet als opdrachtgever in deze regio."));
  }

  private Regio regio(String organisatie) {
    return regiogegevens.organisatie(organisatie).map(Organisatie::regio).flatMap(regiogegevens::regio).orElseThrow();
  }

  private void eisKomend(LocalDate gepland) {
    if (gepland.isBefore(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Datum van het overleg' is al geweest. Vul vandaag in, of een dag die nog komt.");
    }
  }

  private static LocalDate gepland(DelegateExecution uitvoering) {
    return LocalDate.parse(Overleggen.tekst(uitvoering, Gegeven.GEPLAND));
  }
}

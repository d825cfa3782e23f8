package nl.vthregie.uitvoering;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens an overleg: one that is due in the uitvoering of an opdracht, or one that a person starts about an opdracht, about the
 * region, or with bestuurders. Nobody calls an overleg of others.
 */
@Modelwoord("overlegOpenen")
public class OverlegOpenen implements ExecutionListener {

  private static final Set<String> LOOPT = Set.of("AANGENOMEN", "IN_UITVOERING");
  private static final String AMBTELIJK_OPDRACHTGEVER = "ambtelijk-opdrachtgever";
  private static final String ACCOUNTMANAGER = "accountmanager";

  private final Overlegboek boek;
  private final Overleggen overleggen;
  private final Uitvoeringen uitvoeringen;
  private final Dossiers dossiers;
  private final Regiogegevens regiogegevens;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final Json json;
  private final Clock klok;

  OverlegOpenen(Overlegboek boek, Overleggen overleggen, Uitvoeringen uitvoeringen, Dossiers dossiers,
                Regiogegevens regiogegevens, Vertegenwoordigers vertegenwoordigers, Huidig huidig, Json json, Clock klok) {
    this.boek = boek;
    this.overleggen = overleggen;
    this.uitvoeringen = uitvoeringen;
    this.dossiers = dossiers;
    this.regiogegevens = regiogegevens;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
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

  /** The opdracht that the form names; whoever is no party must not learn whether the number exists. */
  private Dossier eigenOpdracht(DelegateExecution uitvoering) {
    String nummer = Overleggen.tekst(uitvoering, Gegeven.DOSSIERNUMMER);
    Dossier opdracht = dossiers.zoek(nummer).filter(d -> d.soort().equals(Uitvoeringwoorden.SOORT_OPDRACHT))
        .filter(d -> partij(uitvoeringen.deelnemers(d), regio(d.opdrachtgever())).isPresent())
        .filter(d -> d.kring().equals(uitvoering.getTenantId()))
        .orElseThrow(() -> Weigering.ongeldig("'Dossiernummer' " + nummer + " is geen opdracht van uw organisatie. "
            + "Kijk het nummer na; het staat bij elke taak van de opdracht."));
    if (!LOOPT.contains(opdracht.status())) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Opdracht " + nummer + " is niet in uitvoering. Overleg is er alleen over een "
          + "opdracht die loopt.");
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
    String eigen = partij(deelnemers.stream().map(Organisatie::code).toList(), regio).orElseThrow(() -> Weigering.verboden(
        "U kunt alleen een overleg starten waaraan uw eigen organisatie deelneemt, of een deelnemer die u vertegenwoordigt. "
            + "Kies die bij 'Deelnemers'."));
    uitvoering.setVariable(Gegeven.OPDRACHTNUMMER, null);
    uitvoering.setVariable(Gegeven.OPDRACHTGEVERS, deelnemers.stream().map(Organisatie::naam).collect(Collectors.joining(", ")));
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

  /** @return the party that the starter acts for; the omgevingsdienst when the platform or beheer starts */
  private Optional<String> partij(List<String> deelnemers, Regio regio) {
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> Stream.concat(
            deelnemers.stream().filter(code -> wie.isIn(vertegenwoordigers.groep(AMBTELIJK_OPDRACHTGEVER, code))),
            Stream.of(regio.omgevingsdienst()).filter(code -> wie.isIn(vertegenwoordigers.groep(ACCOUNTMANAGER, code))))
        .findFirst()).orElse(Optional.of(regio.omgevingsdienst()));
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

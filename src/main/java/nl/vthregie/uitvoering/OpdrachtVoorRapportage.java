package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Json;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** An opdracht of which the work has begun, at the omgevingsdienst of who asks. */
@Component
class OpdrachtVoorRapportage extends LopendeOpdracht {

  private static final TypeReference<Afspraken> AFSPRAKEN = new TypeReference<>() {
  };

  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final Json json;
  private final Clock klok;

  OpdrachtVoorRapportage(Eigendossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig,
                         Json json, Clock klok) {
    super("opdracht-voor-rapportage", dossiers, Set.of("AANGENOMEN", "IN_UITVOERING"),
        "Over opdracht %s is geen rapportage nodig: zij is niet in uitvoering.");
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
    this.json = json;
    this.klok = klok;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    String dienst = kringen.omgevingsdienst(opdracht.kring()).orElseThrow();
    return huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || wie.isIn(vertegenwoordigers.groep("accountmanager", dienst)))
        .orElse(true);
  }

  @Override
  protected Optional<String> nietNu(Dossier opdracht) {
    return super.nietNu(opdracht).or(() -> start(opdracht).filter(start -> start.isAfter(LocalDate.now(klok))).map(start ->
        "Over opdracht " + opdracht.dossiernummer() + " valt nog niets te rapporteren: zij begint op " + Datumtekst.kort(start)
            + "."));
  }

  /** The first day of the work, as it is agreed now. */
  Optional<LocalDate> start(Dossier opdracht) {
    return Optional.ofNullable(json.lees(opdracht.inhoud(), AFSPRAKEN).planning()).map(Afspraken.Planning::start);
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Opdracht' " + nummer + " is geen opdracht aan uw omgevingsdienst. Kies een opdracht uit de lijst, of kijk het "
        + "nummer na; het staat bij elke taak van de opdracht.";
  }

  @Override
  protected String geen() {
    return "Er is nu geen opdracht aan uw omgevingsdienst in uitvoering, dus er is niets om over te rapporteren. Dat kan zodra "
        + "een opdracht is aangenomen.";
  }
}

package nl.vthregie.uitvoering;

import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.Set;

/** An opdracht that runs at the omgevingsdienst of who asks. */
@Component
class OpdrachtVoorRapportage extends LopendeOpdracht {

  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  OpdrachtVoorRapportage(Eigendossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    super("opdracht-voor-rapportage", dossiers, Set.of("AANGENOMEN", "IN_UITVOERING"),
        "Over opdracht %s is geen rapportage nodig: zij is niet in uitvoering.");
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    String dienst = kringen.omgevingsdienst(opdracht.kring()).orElseThrow();
    return huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || wie.isIn(vertegenwoordigers.groep("accountmanager", dienst)))
        .orElse(true);
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

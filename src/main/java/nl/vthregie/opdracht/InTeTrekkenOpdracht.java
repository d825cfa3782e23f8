package nl.vthregie.opdracht;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** An opdracht of which who asks is the opdrachtgever, and that has not been accepted yet. */
@Component
class InTeTrekkenOpdracht extends Dossierkeuze {

  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  InTeTrekkenOpdracht(Eigendossiers dossiers, Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    super("in-te-trekken-opdracht", Set.of(Opdrachtwoorden.SOORT), dossiers);
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    String groep = vertegenwoordigers.groep("ambtelijk-opdrachtgever", opdracht.opdrachtgever());
    return huidig.gebruiker().map(wie -> wie.isIn(groep) || wie.isIn(Rol.BEHEER)).orElse(true);
  }

  @Override
  protected Optional<String> nietNu(Dossier opdracht) {
    Opdrachtstatus status = Opdrachtstatus.valueOf(opdracht.status());
    return status.isIntrekbaar() ? Optional.empty() : Optional.of("Opdracht " + opdracht.dossiernummer()
        + " kan niet meer worden ingetrokken: zij is al " + (status.isTeWijzigen() ? "aangenomen" : "afgesloten") + ".");
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Opdracht' " + nummer + " is geen opdracht van uw organisatie. Kies een opdracht uit de lijst, of kijk het nummer "
        + "na; het staat bij elke taak van de opdracht.";
  }

  @Override
  protected String geen() {
    return "Er is nu geen opdracht die u kunt intrekken. Dat kan als u haar aanspreekpunt bent, en alleen zolang de "
        + "omgevingsdienst haar niet heeft aangenomen. Een opdracht die al is aangenomen, kunt u wijzigen.";
  }
}

package nl.vthregie.robuustheid;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** A robuustheidsdossier in which a task is open whose date only a besluit moves. Who may start this and shares it, may move it. */
@Component
class DossierVoorTermijn extends Dossierkeuze {

  private final HardeTermijnen termijnen;
  private final Eentegelijk eentegelijk;

  DossierVoorTermijn(Eigendossiers dossiers, HardeTermijnen termijnen, Eentegelijk eentegelijk) {
    super("dossier-voor-termijn", Set.of(Robuustheidwoorden.SOORT), dossiers);
    this.termijnen = termijnen;
    this.eentegelijk = eentegelijk;
  }

  @Override
  protected boolean mag(Dossier dossier) {
    return true;
  }

  @Override
  protected Optional<String> nietNu(Dossier dossier) {
    String nummer = dossier.dossiernummer();
    if (termijnen.open(nummer).isEmpty()) {
      return Optional.of("In " + nummer + " staat nu geen taak open met een datum die alleen met een besluit te verplaatsen is.");
    }
    return eentegelijk.loopt(nummer, Robuustheidwoorden.PROCES_TERMIJN)
        ? Optional.of("VTH-Regie verwerkt nog een eerder besluit over de termijn van " + nummer
            + ". Probeer het over een minuut opnieuw.") : Optional.empty();
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Dossier' " + nummer + " is geen robuustheidsdossier. Kies een dossier uit de lijst, of kijk het nummer na; het "
        + "staat bij elke taak.";
  }

  @Override
  protected String geen() {
    return "Er staat nu bij geen omgevingsdienst een taak open met een datum die alleen met een besluit te verplaatsen is.";
  }
}

package nl.vthregie.uitvoering;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.overzicht.Dossier;

import java.util.Optional;
import java.util.Set;

/** An opdracht that runs: what there can be overleg, reports and stagnatie about. */
abstract class LopendeOpdracht extends Dossierkeuze {

  private final Set<String> loopt;
  private final String reden;

  /**
   * @param loopt the states in which it runs for this purpose
   * @param reden what to say of an opdracht in another state, with its number at {@code %s}
   */
  LopendeOpdracht(String naam, Eigendossiers dossiers, Set<String> loopt, String reden) {
    super(naam, Set.of(Uitvoeringwoorden.SOORT_OPDRACHT), dossiers);
    this.loopt = loopt;
    this.reden = reden;
  }

  @Override
  protected Optional<String> nietNu(Dossier opdracht) {
    return loopt.contains(opdracht.status()) ? Optional.empty() : Optional.of(reden.formatted(opdracht.dossiernummer()));
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Opdracht' " + nummer + " is geen opdracht van uw organisatie. Kies een opdracht uit de lijst, of kijk het nummer "
        + "na; het staat bij elke taak van de opdracht.";
  }
}

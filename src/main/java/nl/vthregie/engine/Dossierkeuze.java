package nl.vthregie.engine;

import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiervraag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which dossiers somebody may use for something. A family says which ({@link #mag}, {@link #nietNu}) once; the list in its form
 * and the refusal of what is not in it follow from that.
 */
public abstract class Dossierkeuze implements Keuzebron {

  private static final int MEESTE = 100;
  /** Whoever may use so few of so many finds the others by searching. */
  private static final int BEKEKEN = 1500;
  private static final int MAX_AANHALING = 60;

  private final String naam;
  private final Set<String> soorten;
  private final Eigendossiers dossiers;

  /** @param soorten the kinds of dossier that can be meant; empty for all */
  protected Dossierkeuze(String naam, Set<String> soorten, Eigendossiers dossiers) {
    this.naam = naam;
    this.soorten = Set.copyOf(soorten);
    this.dossiers = dossiers;
  }

  /** Whether this is a dossier that who asks may know of and use for this, apart from how it stands with it. */
  protected abstract boolean mag(Dossier dossier);

  /** Why it cannot be used as it stands now, in a sentence. */
  protected Optional<String> nietNu(Dossier dossier) {
    return Optional.empty();
  }

  /** What to say of a number that is none of {@link #mag}; it must not tell whether there is such a dossier. */
  protected abstract String onbekend(String nummer);

  /** Why there is nothing to choose, and what to do. */
  protected abstract String geen();

  /**
   * The dossier that somebody means.
   *
   * @throws Weigering when he may not use it, or not now
   */
  public final Dossier dossier(String ingevuld) {
    String nummer = Dossier.nummer(ingevuld);
    Dossier dossier = dossiers.zoek(nummer).filter(this::isVanSoort).filter(this::mag)
        .orElseThrow(() -> Weigering.ongeldig(onbekend(nummer.length() <= MAX_AANHALING ? nummer
            : nummer.substring(0, MAX_AANHALING) + "…")));
    eis(dossier);
    return dossier;
  }

  /** Asks once more how it stands: after waiting for somebody who was just before. */
  public final void eis(Dossier dossier) {
    nietNu(dossier).ifPresent(reden -> {
      throw new Weigering(Weigering.Soort.CONFLICT, reden);
    });
  }

  @Override
  public final String naam() {
    return naam;
  }

  @Override
  public final String kies(String ingevuld) {
    return dossier(ingevuld).dossiernummer();
  }

  @Override
  public final Keuzes keuzes(String zoek) {
    List<Keuze> keuzes = new ArrayList<>();
    int bekeken = 0;
    List<Dossier> bladzijde;
    do {
      bladzijde = dossiers.lijst(new Dossiervraag(soorten, zoek, bekeken, MEESTE));
      bekeken += bladzijde.size();
      bladzijde.stream().filter(this::isVanSoort).filter(this::mag).filter(dossier -> nietNu(dossier).isEmpty())
          .map(dossier -> new Keuze(dossiers.label(dossier), dossier.dossiernummer())).forEach(keuzes::add);
    } while (bladzijde.size() == MEESTE && keuzes.size() <= MEESTE && bekeken < BEKEKEN);
    boolean meer = keuzes.size() > MEESTE || bladzijde.size() == MEESTE;
    return new Keuzes(keuzes.stream().limit(MEESTE).toList(), meer,
        keuzes.isEmpty() && !meer && zoek.isEmpty() ? geen() : null);
  }

  private boolean isVanSoort(Dossier dossier) {
    return soorten.isEmpty() || soorten.contains(dossier.soort());
  }
}

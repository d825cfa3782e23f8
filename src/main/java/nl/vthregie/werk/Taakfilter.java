package nl.vthregie.werk;

import java.util.Arrays;
import java.util.Optional;

/** The four filters of the takenlijst, as the questions that they are. Their names are those of the stored filters. */
enum Taakfilter {

  MIJN("Mijn taken", true, Taaktermijnkeuze.ALLE),
  TE_LAAT("Te laat", true, Taaktermijnkeuze.TE_LAAT),
  DEZE_WEEK("Deze week", true, Taaktermijnkeuze.DEZE_WEEK),
  ORGANISATIE("Mijn organisatie", false, Taaktermijnkeuze.ALLE);

  private final String naam;
  private final boolean alleenMijn;
  private final Taaktermijnkeuze termijn;

  Taakfilter(String naam, boolean alleenMijn, Taaktermijnkeuze termijn) {
    this.naam = naam;
    this.alleenMijn = alleenMijn;
    this.termijn = termijn;
  }

  static Optional<Taakfilter> metNaam(String naam) {
    return Arrays.stream(values()).filter(filter -> filter.naam.equals(naam)).findFirst();
  }

  String naam() {
    return naam;
  }

  boolean alleenMijn() {
    return alleenMijn;
  }

  Taaktermijnkeuze termijn() {
    return termijn;
  }
}

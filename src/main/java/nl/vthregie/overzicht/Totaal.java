package nl.vthregie.overzicht;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/**
 * A sum that knows what it does not know: what nobody reported is no zero (ADR 0025).
 *
 * @param bekend what the known parts are together; null when none is
 * @param gemeld how many parts are known
 * @param van    of how many
 */
public record Totaal(BigDecimal bekend, int gemeld, int van) {

  /** @param delen null for each that nobody knows */
  public static Totaal van(Collection<BigDecimal> delen) {
    var bekend = delen.stream().filter(Objects::nonNull).toList();
    return new Totaal(bekend.isEmpty() && !delen.isEmpty() ? null : bekend.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
        bekend.size(), delen.size());
  }

  /** The sum of all; null as soon as one of them is unknown. */
  @JsonProperty("totaal")
  public BigDecimal totaal() {
    return gemeld == van ? bekend : null;
  }

  /**
   * @param wat what is counted and what was done with it, as {@code opdrachten gerapporteerd}
   * @return for example {@code € 150.000 (1 van 2 opdrachten gerapporteerd)}
   */
  public String inEuro(String wat) {
    String bedrag = bekend == null ? "nog niet bekend" : Getaltekst.euro(bekend);
    return gemeld == van ? bedrag : bedrag + " (" + dekking(wat) + ")";
  }

  /** For example {@code 1 van 2 opdrachten gerapporteerd}. */
  public String dekking(String wat) {
    return gemeld + " van " + van + " " + wat;
  }
}

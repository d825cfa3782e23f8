package nl.vthregie.organisatie;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * When a product of the beleidscyclus begins in a region: a line of its jaarkalender.
 *
 * @param dag            the day on which it begins every year; null for what follows from the end of a strategy
 * @param jaar           in which year that day falls, seen from the year that the product is about; null with {@code dag}
 * @param aanloopMaanden how long before the end of the strategy the next one begins; null for what begins every year
 * @param looptijdJaren  for how many years that next strategy is; null for what begins every year
 */
public record Kalenderregel(String regio, Product product, MonthDay dag, Jaar jaar, Integer aanloopMaanden,
                            Integer looptijdJaren) {

  /** @param productjaar the year that the product is about */
  public LocalDate begin(int productjaar) {
    return dag.atYear(productjaar + jaar.verschil);
  }

  /** @param laatsteJaar of the strategy in force */
  public LocalDate beginVoorEinde(int laatsteJaar) {
    return LocalDate.of(laatsteJaar, 12, 31).minusMonths(aanloopMaanden);
  }

  /** What can begin by itself. */
  public enum Product {
    BELEIDSCYCLUS(HoeVaak.EINDE_STRATEGIE, Set.of()),
    UITVOERINGSPROGRAMMA(HoeVaak.ELK_JAAR, Set.of(Jaar.ERVOOR, Jaar.ERIN)),
    JAARVERSLAG(HoeVaak.ELK_JAAR, Set.of(Jaar.ERNA));

    private final HoeVaak hoeVaak;
    private final Set<Jaar> jaren;

    Product(HoeVaak hoeVaak, Set<Jaar> jaren) {
      this.hoeVaak = hoeVaak;
      this.jaren = jaren;
    }

    HoeVaak hoeVaak() {
      return hoeVaak;
    }

    Set<Jaar> jaren() {
      return jaren;
    }
  }

  /** The strategy has no day of its own: it begins when the one in force comes to its end. */
  enum HoeVaak { ELK_JAAR, EINDE_STRATEGIE }

  /** The year of a day, seen from the year of the product. */
  public enum Jaar {
    ERVOOR(-1), ERIN(0), ERNA(1);

    private final int verschil;

    Jaar(int verschil) {
      this.verschil = verschil;
    }
  }
}

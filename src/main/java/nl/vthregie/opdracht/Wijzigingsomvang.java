package nl.vthregie.opdracht;

import nl.vthregie.opdracht.Opdracht.Planning;
import nl.vthregie.opdracht.Wijziging.Dimensie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much an opdracht changes, measured between what was agreed and what is proposed: nobody has to calculate it, and
 * nobody can call a large change small.
 *
 * @param geld      what the new budget is more (or, negative, less) in euro
 * @param dagen     by how many days the beginning or the end shifts, the largest of both
 * @param dimensies what it is about: what the proposer named, and what the opdracht shows
 * @param redenen   why it is majeur, as sentences; empty when it is not
 */
public record Wijzigingsomvang(BigDecimal geld, long dagen, Set<Dimensie> dimensies, List<String> redenen) {

  private static final BigDecimal HONDERD = BigDecimal.valueOf(100);

  /**
   * @param genoemd      the dimensies that the proposer names
   * @param geldProcent  above this part of the old budget a change is majeur; exactly this part is not
   * @param tijdDagen    above this number of days as well
   */
  public static Wijzigingsomvang van(Opdracht was, Opdracht wordt, Set<Dimensie> genoemd, int geldProcent,
                                     int tijdDagen) {
    BigDecimal oud = bedrag(was);
    BigDecimal geld = bedrag(wordt).subtract(oud);
    long dagen = Math.max(verschuiving(begin(was), begin(wordt)), verschuiving(einde(was), einde(wordt)));
    Set<Dimensie> dimensies = EnumSet.noneOf(Dimensie.class);
    dimensies.addAll(genoemd);
    voegToeAls(dimensies, Dimensie.GELD, geld.signum() != 0);
    voegToeAls(dimensies, Dimensie.TIJD, dagen != 0);
    voegToeAls(dimensies, Dimensie.SCOPE, !scope(was).equals(scope(wordt)));

    List<String> redenen = new ArrayList<>();
    if ((was.budget() == null) != (wordt.budget() == null)) {
      redenen.add("Het budget staat maar in een van beide versies: hoeveel het verandert, is niet te zeggen.");
    } else if (geld.abs().multiply(HONDERD).compareTo(oud.multiply(BigDecimal.valueOf(geldProcent))) > 0) {
      redenen.add("Het budget verandert met " + (oud.signum() == 0 ? "meer" : procent(geld, oud))
          + " dan de " + geldProcent + " procent die de regio als grens heeft afgesproken.");
    }
    if (dagen > tijdDagen) {
      redenen.add("De planning schuift " + dagen + " dagen; de grens van de regio is " + tijdDagen + ".");
    }
    if (dimensies.contains(Dimensie.SCOPE)) {
      redenen.add("De scope verandert.");
    }
    if (dimensies.contains(Dimensie.KWALITEIT)) {
      redenen.add("De kwaliteit verandert.");
    }
    return new Wijzigingsomvang(geld, dagen, Set.copyOf(dimensies), List.copyOf(redenen));
  }

  /** Whether it is a majeure wijziging (D4). */
  public boolean isMajeur() {
    return !redenen.isEmpty();
  }

  /** Whether the opdracht itself shows a change of money or time, whatever its proposer says. */
  boolean isGemeten(Dimensie dimensie) {
    return switch (dimensie) {
      case GELD -> geld.signum() != 0;
      case TIJD -> dagen != 0;
      case SCOPE, KWALITEIT -> dimensies.contains(dimensie);
    };
  }

  private static String procent(BigDecimal geld, BigDecimal oud) {
    return geld.abs().multiply(HONDERD).divide(oud, 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
        .replace('.', ',') + " procent, meer";
  }

  private static BigDecimal bedrag(Opdracht opdracht) {
    return opdracht.budget() == null ? BigDecimal.ZERO : opdracht.budget();
  }

  /** An empty field and no field say the same. */
  private static List<String> scope(Opdracht opdracht) {
    return opdracht.scope() == null ? List.of("", "")
        : List.of(tekst(opdracht.scope().binnen()), tekst(opdracht.scope().buiten()));
  }

  private static String tekst(String tekst) {
    return tekst == null ? "" : tekst.strip();
  }

  private static LocalDate begin(Opdracht opdracht) {
    Planning planning = opdracht.planning();
    return planning == null ? null : planning.start();
  }

  private static LocalDate einde(Opdracht opdracht) {
    Planning planning = opdracht.planning();
    return planning == null ? null : planning.einde();
  }

  private static long verschuiving(LocalDate was, LocalDate wordt) {
    return was == null || wordt == null ? 0 : Math.abs(ChronoUnit.DAYS.between(was, wordt));
  }

  private static void voegToeAls(Set<Dimensie> dimensies, Dimensie dimensie, boolean geldt) {
    if (geldt) {
      dimensies.add(dimensie);
    }
  }
}

package nl.vthregie.formulier.lezing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The one rule for dates that people write: day, month and year in the Dutch order, or year first with four digits. What is
 * unclear is refused; nothing is ever guessed. The browser has the same rule in {@code lezing.js}, and one table of examples
 * is put to both.
 */
public final class Datumlezing {

  /** What anybody can mean by a date of an agreement. */
  public static final int EERSTE_JAAR = 1950;
  public static final int LAATSTE_JAAR = 2150;
  /** Two digits are a year of this century, as long as nobody can mean one of the last. */
  private static final int LAATSTE_KORTE_JAAR = 49;

  private static final List<String> MAANDEN = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli",
      "augustus", "september", "oktober", "november", "december");
  private static final List<String> KORTE_MAANDEN = List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep",
      "okt", "nov", "dec");
  private static final List<String> DAGEN = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
      "zondag");

  private static final Pattern WEEKDAG = Pattern.compile("([a-z]+)\\.?,? (?=\\d)");
  private static final Pattern JAAR_EERST = Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
  private static final Pattern DAG_EERST = Pattern.compile("(\\d{1,2}) ?([-/.]| ) ?(\\d{1,2}) ?\\2 ?(\\d+)");
  private static final Pattern MET_NAAM = Pattern.compile("(\\d{1,2}) ?[-/.]? ?([a-z]+)\\.? ?[-/.,]? ?'?(\\d+)");
  private static final Pattern ZONDER_JAAR = Pattern.compile("(\\d{1,2}) ?[-/. ] ?(\\d{1,2}|[a-z]+)\\.?[-/]?");
  private static final Pattern ZONDER_DAG = Pattern.compile("([a-z]+)\\.? ?[-/ ] ?\\d+");

  private static final String GEEN_DATUM =
      "Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 1-7-2027 of 1 juli 2027.";

  private Datumlezing() {
  }

  /** @return the day, or why it cannot be read; a text of nothing is nothing */
  public static Lezing<LocalDate> lees(String tekst) {
    String schoon = Getypt.schoon(tekst).toLowerCase(Locale.ROOT);
    if (schoon.isEmpty()) {
      return Lezing.van(null);
    }
    if (schoon.length() > Getypt.MAX_LENGTE) {
      return Lezing.geweigerd(GEEN_DATUM);
    }
    if (Getypt.heeftAndereCijfers(schoon)) {
      return Lezing.geweigerd(Getypt.CIJFERS);
    }
    Matcher weekdag = WEEKDAG.matcher(schoon);
    if (!weekdag.lookingAt() || maand(weekdag.group(1)) > 0) {
      return datum(schoon);
    }
    int dag = weekdag(weekdag.group(1));
    return dag == 0 ? Lezing.geweigerd(GEEN_DATUM) : opWeekdag(datum(schoon.substring(weekdag.end())), DayOfWeek.of(dag));
  }

  private static Lezing<LocalDate> opWeekdag(Lezing<LocalDate> datum, DayOfWeek dag) {
    if (datum.isGeweigerd() || datum.waarde().getDayOfWeek() == dag) {
      return datum;
    }
    LocalDate anders = datum.waarde();
    return Lezing.geweigerd(anders.getDayOfMonth() + " " + MAANDEN.get(anders.getMonthValue() - 1) + " " + anders.getYear()
        + " is een " + DAGEN.get(anders.getDayOfWeek().getValue() - 1) + ". Kijk de datum na.");
  }

  private static Lezing<LocalDate> datum(String tekst) {
    Matcher m = JAAR_EERST.matcher(tekst);
    if (m.matches()) {
      return datum(m.group(1), m.group(3), m.group(4));
    }
    m = DAG_EERST.matcher(tekst);
    if (m.matches()) {
      return datum(m.group(4), m.group(3), m.group(1));
    }
    m = MET_NAAM.matcher(tekst);
    if (m.matches() && maand(m.group(2)) > 0) {
      return datum(m.group(3), String.valueOf(maand(m.group(2))), m.group(1));
    }
    if (tekst.matches("\\d{8}")) {
      // Of one reading the month is always impossible: 19, 20 or 21, where the year of the other begins.
      return Integer.parseInt(tekst.substring(2, 4)) <= 12
          ? datum(tekst.substring(4), tekst.substring(2, 4), tekst.substring(0, 2))
          : datum(tekst.substring(0, 4), tekst.substring(4, 6), tekst.substring(6));
    }
    return Lezing.geweigerd(watOntbreekt(tekst));
  }

  private static String watOntbreekt(String tekst) {
    Matcher m = ZONDER_JAAR.matcher(tekst);
    if (m.matches() && (Character.isDigit(m.group(2).charAt(0)) || maand(m.group(2)) > 0)) {
      return "Schrijf ook het jaar, bijvoorbeeld 1-7-2027.";
    }
    m = ZONDER_DAG.matcher(tekst);
    return m.matches() && maand(m.group(1)) > 0 ? "Schrijf ook de dag, bijvoorbeeld 1-7-2027." : GEEN_DATUM;
  }

  private static Lezing<LocalDate> datum(String jaartekst, String maandtekst, String dagtekst) {
    int maand = Integer.parseInt(maandtekst);
    int dag = Integer.parseInt(dagtekst);
    if (jaartekst.length() != 4
        && (jaartekst.length() != 2 || Integer.parseInt(jaartekst) > LAATSTE_KORTE_JAAR)) {
      return Lezing.geweigerd("Schrijf het jaar in vier cijfers, bijvoorbeeld 1-7-2027.");
    }
    int jaar = Integer.parseInt(jaartekst) + (jaartekst.length() == 2 ? 2000 : 0);
    if (maand == 0 || dag == 0) {
      return Lezing.geweigerd(GEEN_DATUM);
    }
    if (maand > 12) {
      return Lezing.geweigerd("Maand " + maand + " bestaat niet. Schrijf eerst de dag, dan de maand: 31-12-2027.");
    }
    if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
      return Lezing.geweigerd("Het jaar " + jaartekst + " ligt te ver weg. Kijk het jaar na.");
    }
    int dagen = YearMonth.of(jaar, maand).lengthOfMonth();
    if (dag > dagen) {
      String naam = MAANDEN.get(maand - 1);
      return Lezing.geweigerd(Character.toUpperCase(naam.charAt(0)) + naam.substring(1) + " " + jaar + " heeft " + dagen
          + " dagen. Kijk de datum na.");
    }
    return Lezing.van(LocalDate.of(jaar, maand, dag));
  }

  private static int maand(String naam) {
    String gewoon = naam.equals("sept") ? "sep" : naam.equals("maa") ? "mrt" : naam;
    return IntStream.range(0, MAANDEN.size())
        .filter(i -> MAANDEN.get(i).equals(gewoon) || KORTE_MAANDEN.get(i).equals(gewoon)).map(i -> i + 1).findFirst()
        .orElse(0);
  }

  private static int weekdag(String naam) {
    return IntStream.range(0, DAGEN.size())
        .filter(i -> DAGEN.get(i).equals(naam) || DAGEN.get(i).substring(0, 2).equals(naam)).map(i -> i + 1).findFirst()
        .orElse(0);
  }
}

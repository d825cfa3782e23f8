package nl.vthregie.werk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody types to find a task, as patterns for PostgreSQL that must all be found. A number counts as a number, so that
 * {@code 2027-1} finds 2027-001 and not 2027-010; words are found by any part of them.
 */
final class Zoekwoorden {

  private static final int MAX_WOORDEN = 12;
  private static final Pattern SPATIES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TEKENS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Predicate<String> GETAL = Pattern.compile("[0-9]+").asMatchPredicate();
  private static final String TUSSEN = "[^[:alnum:]]+";

  private Zoekwoorden() {
  }

  /** @return one pattern for each word; only letters, digits and what stands here, so nothing of a user is a pattern */
  static List<String> patronen(String gezocht) {
    return SPATIES.splitAsStream(gezocht).map(Zoekwoorden::patroon).filter(Predicate.not(String::isEmpty))
        .limit(MAX_WOORDEN).toList();
  }

  private static String patroon(String woord) {
    List<String> delen = Arrays.stream(TEKENS.split(woord)).filter(Predicate.not(String::isEmpty)).toList();
    if (delen.isEmpty()) {
      return "";
    }
    String samen = delen.stream().map(Zoekwoorden::deel).collect(Collectors.joining(TUSSEN));
    boolean beginGetal = GETAL.test(delen.get(0));
    boolean eindGetal = GETAL.test(delen.get(delen.size() - 1));
    return (beginGetal ? "\\m" : "") + samen + (eindGetal ? "\\M" : "");
  }

  private static String deel(String deel) {
    return GETAL.test(deel) ? "0*" + deel.replaceFirst("^0+(?=.)", "") : deel;
  }
}

package nl.vthregie.gegevens;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One data file: semicolon separated, one line for each thing, first line the column names, lines with # are comments.
 * Takes what Excel makes of it, and collects what is wrong.
 */
public final class Gegevensbestand {

  private static final CSVFormat INDELING = CSVFormat.DEFAULT.builder().setDelimiter(';').setIgnoreSurroundingSpaces(true)
      .setTrim(true).get();
  /** By this Excel recognises how fields are separated, and some programs write it. */
  private static final Pattern SCHEIDINGSTEKEN = Pattern.compile("\"?sep=(.)\"?;*\\s*", Pattern.CASE_INSENSITIVE);

  private final String naam;
  private final List<String> meldingen;
  private final Set<String> sleutels = new HashSet<>();
  private boolean onvolledig;

  public Gegevensbestand(String naam, List<String> meldingen) {
    this.naam = naam;
    this.meldingen = meldingen;
  }

  /**
   * Reads every line with {@code lezer}; a line that is wrong is reported and left out of the result.
   *
   * @return empty when there is no such file, or it cannot be read as one
   */
  public <T> Optional<List<T>> lees(Resource map, List<String> kolommen, Function<Gegevensregel, T> lezer) {
    try {
      if (!Bestandsinhoud.isEr(map, naam)) {
        meldingen.add(naam + ": het bestand ontbreekt in " + map.getDescription() + ". Zet het daar neer.");
        return onleesbaar();
      }
      List<String> tekst = Bestandsinhoud.tekst(map.createRelative(naam)).lines().toList();
      Kop kop = kop(tekst, kolommen);
      return kop == null ? onleesbaar() : Optional.of(regels(tekst, kop, lezer));
    } catch (Kolomfout | IOException e) {
      meldingen.add(naam + ": " + e.getMessage());
      return onleesbaar();
    }
  }

  /** What stands in the first column, on every line that was read, right or wrong. */
  public Set<String> sleutels() {
    return sleutels;
  }

  /** Whether there may be more in it than {@link #sleutels}: a line, or all of it, could not be read. */
  public boolean isOnvolledig() {
    return onvolledig;
  }

  private <T> Optional<T> onleesbaar() {
    onvolledig = true;
    return Optional.empty();
  }

  private <T> List<T> regels(List<String> tekst, Kop kop, Function<Gegevensregel, T> lezer) {
    List<T> gelezen = new ArrayList<>();
    for (int i = kop.nummer(); i < tekst.size(); i++) {
      int nummer = i + 1;
      List<String> cellen = kop.passend(cellen(tekst.get(i), nummer));
      if (cellen.isEmpty()) {
        continue;
      }
      sleutels.add(cellen.get(0));
      int voor = meldingen.size();
      if (cellen.size() != kop.kolommen()) {
        meld(nummer, "heeft " + cellen.size() + " velden in plaats van " + kop.kolommen() + ". Scheid ze met een puntkomma.");
        continue;
      }
      kop.plaats().forEach((kolom, plaats) -> meldOnzichtbaar(nummer, kolom, cellen.get(plaats)));
      if (meldingen.size() > voor) {
        continue;
      }
      T waarde = lezer.apply(new Gegevensregel(kop.plaats(), cellen, watIsErMis -> meld(nummer, watIsErMis)));
      if (meldingen.size() == voor) {
        gelezen.add(waarde);
      }
    }
    return gelezen;
  }

  private Kop kop(List<String> tekst, List<String> kolommen) {
    String verwacht = " Verwacht: " + String.join(";", kolommen) + ".";
    for (int i = 0; i < tekst.size(); i++) {
      int nummer = i + 1;
      Matcher teken = SCHEIDINGSTEKEN.matcher(tekst.get(i));
      if (teken.matches()) {
        if (!teken.group(1).equals(";")) {
          meld(nummer, "het scheidingsteken is '" + teken.group(1) + "'. Bewaar het bestand met een puntkomma tussen de velden.");
          return null;
        }
        continue;
      }
      int voor = meldingen.size();
      List<String> namen = cellen(tekst.get(i), nummer).stream().map(kolom -> kolom.toLowerCase(Locale.ROOT)).toList();
      if (meldingen.size() > voor) {
        return null;
      }
      if (!namen.isEmpty()) {
        return kop(nummer, namen, kolommen, verwacht);
      }
    }
    meldingen.add(naam + ": de regel met de namen van de kolommen ontbreekt." + verwacht);
    return null;
  }

  private Kop kop(int nummer, List<String> velden, List<String> kolommen, String verwacht) {
    List<String> namen = zonderLegeStaart(velden, 0);
    Map<String, Integer> plaats = new HashMap<>();
    int voor = meldingen.size();
    for (int i = 0; i < namen.size(); i++) {
      String kolom = namen.get(i);
      if (kolom.isEmpty()) {
        meld(nummer, "kolom " + (i + 1) + " heeft geen naam. Geef haar een naam, of haal haar weg." + verwacht);
      } else if (plaats.putIfAbsent(kolom, i) != null) {
        meld(nummer, "kolom '" + Cel.toon(kolom) + "' staat er twee keer. Haal er één weg." + verwacht);
      }
      meldOnzichtbaar(nummer, "kolom " + (i + 1), kolom);
    }
    var ontbrekend = new TreeSet<>(kolommen);
    ontbrekend.removeAll(namen);
    if (meldingen.size() == voor && !ontbrekend.isEmpty()) {
      boolean anders = namen.size() == 1 && namen.get(0).matches(".*[,\\t|].*");
      meld(nummer, "kolom ontbreekt: " + String.join(", ", ontbrekend) + "." + verwacht
          + (anders ? " Scheid ze met een puntkomma." : ""));
    }
    return meldingen.size() == voor ? new Kop(nummer, namen.size(), velden.size(), plaats) : null;
  }

  /** Excel gives every line as many fields as the widest one, and a comment with semicolons in it is a wide one. */
  private static List<String> zonderLegeStaart(List<String> cellen, int minstens) {
    int lengte = cellen.size();
    while (lengte > minstens && cellen.get(lengte - 1).isEmpty()) {
      lengte--;
    }
    return cellen.subList(0, lengte);
  }

  /**
   * A line is a record: nothing that a file may hold goes over a line, so a mistake stays on its own.
   *
   * @return empty for a line that says nothing
   */
  private List<String> cellen(String regel, int nummer) {
    String begin = regel.stripLeading();
    if (begin.isEmpty() || begin.startsWith("#")) {
      return List.of();
    }
    try (CSVParser lezer = CSVParser.parse(regel, INDELING)) {
      List<String> cellen = new ArrayList<>();
      for (CSVRecord record : lezer) {
        record.forEach(cel -> cellen.add(Cel.schoon(cel)));
      }
      // With quotes around it when there is a semicolon or a quote in it, as Excel writes that.
      boolean toelichting = !cellen.isEmpty() && cellen.get(0).startsWith("#");
      return toelichting || cellen.stream().allMatch(String::isEmpty) ? List.of() : cellen;
    } catch (IOException | UncheckedIOException e) {
      onvolledig = true;
      meld(nummer, "de aanhalingstekens kloppen niet. Zet ze om een hele waarde, op één regel, en schrijf er twee waar er in de"
          + " waarde zelf een staat; of haal ze weg.");
      return List.of();
    }
  }

  private void meldOnzichtbaar(int nummer, String kolom, String cel) {
    Cel.onzichtbaar(cel).ifPresent(teken -> meld(nummer, kolom + " '" + Cel.toon(cel)
        + "' heeft een onzichtbaar of beschadigd teken (U+%04X). Typ de waarde opnieuw.".formatted(teken)));
  }

  private void meld(int nummer, String watIsErMis) {
    meldingen.add(naam + ", regel " + nummer + ": " + watIsErMis);
  }

  /**
   * Where the names of the columns stand, and which column is where.
   *
   * @param breedte how many fields that line has, with the empty ones at its end
   */
  private record Kop(int nummer, int kolommen, int breedte, Map<String, Integer> plaats) {

    /** Only a line as wide as the header is one that Excel made wider; in another a semicolon too many shifts the values. */
    private List<String> passend(List<String> cellen) {
      return cellen.size() == breedte ? zonderLegeStaart(cellen, kolommen) : cellen;
    }
  }
}

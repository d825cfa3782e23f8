package nl.vthregie.organisatie;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One data file: semicolon separated, first line the column names, lines with # are comments. Collects what is wrong. */
public final class Regiobestand {

  static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@;,<>\"]+@[^\\s@;,<>\"]+\\.[^\\s@;,<>\"]+");
  private static final CSVFormat INDELING = CSVFormat.DEFAULT.builder().setDelimiter(';').setCommentMarker('#')
      .setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

  private static final List<String> RITMES = List.of("P1M", "P2M", "P3M", "P6M", "P1Y");

  private final String naam;
  private final List<String> meldingen;
  private final Set<String> sleutels = new HashSet<>();

  public Regiobestand(String naam, List<String> meldingen) {
    this.naam = naam;
    this.meldingen = meldingen;
  }

  /**
   * Reads every line with {@code lezer}; a line that is wrong is reported and left out of the result.
   *
   * @return empty when there is no such file, or it cannot be read as one
   */
  public <T> Optional<List<T>> lees(Resource map, List<String> kolommen, Function<Regel, T> lezer) {
    List<T> gelezen = new ArrayList<>();
    try {
      Resource bestand = map.createRelative(naam);
      if (!bestand.exists()) {
        meldingen.add(naam + ": het bestand ontbreekt in " + map.getDescription() + ". Zet het daar neer.");
        return Optional.empty();
      }
      try (var tekst = zonderBom(bestand.getInputStream());
           CSVParser regels = CSVParser.builder().setReader(tekst).setFormat(INDELING).get()) {
        var ontbrekend = new TreeSet<>(kolommen);
        ontbrekend.removeAll(regels.getHeaderNames());
        if (!ontbrekend.isEmpty()) {
          meldingen.add(naam + ", regel " + regels.getCurrentLineNumber() + ": kolom ontbreekt: "
              + String.join(", ", ontbrekend) + ". Verwacht: " + String.join(";", kolommen) + ".");
          return Optional.empty();
        }
        for (CSVRecord record : regels) {
          var regel = new Regel(record, regels.getCurrentLineNumber());
          int voor = meldingen.size();
          sleutels.add(record.get(0));
          if (!record.isConsistent()) {
            regel.fout("heeft " + record.size() + " velden in plaats van " + regels.getHeaderNames().size()
                + ". Scheid ze met een puntkomma.");
            continue;
          }
          T waarde = lezer.apply(regel);
          if (meldingen.size() == voor) {
            gelezen.add(waarde);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      Throwable oorzaak = e instanceof UncheckedIOException ? e.getCause() : e;
      meldingen.add(naam + (oorzaak instanceof CharacterCodingException ? ": is niet in UTF-8 bewaard. Bewaar het "
          + "als 'CSV UTF-8'." : ": kan niet worden gelezen (" + oorzaak.getMessage() + "). Kijk of elk "
          + "aanhalingsteken is gesloten."));
      return Optional.empty();
    }
    return Optional.of(gelezen);
  }

  /** What stands in the first column, on every line that was read, right or wrong. */
  Set<String> sleutels() {
    return sleutels;
  }

  /** Excel puts a mark before its 'CSV UTF-8', and anything else that it writes is not UTF-8 and must not be guessed. */
  private static Reader zonderBom(InputStream bestand) throws IOException {
    var tekst = new BufferedReader(new InputStreamReader(bestand, StandardCharsets.UTF_8.newDecoder()));
    tekst.mark(1);
    if (tekst.read() != '\ufeff') {
      tekst.reset();
    }
    return tekst;
  }

  /** One line, with its number for messages. The getters report what is wrong and then answer null. */
  public final class Regel {

    private final CSVRecord record;
    private final long nummer;

    private Regel(CSVRecord record, long nummer) {
      this.record = record;
      this.nummer = nummer;
    }

    public void fout(String watIsErMis) {
      meldingen.add(naam + ", regel " + nummer + ": " + watIsErMis);
    }

    public String leegOf(String kolom) {
      String waarde = record.get(kolom);
      return waarde.isBlank() ? null : waarde;
    }

    public String verplicht(String kolom) {
      String waarde = leegOf(kolom);
      if (waarde == null) {
        fout(kolom + " is leeg. Vul een waarde in.");
      }
      return waarde;
    }

    public String code(String kolom) {
      String waarde = verplicht(kolom);
      if (waarde != null && !CODE.matcher(waarde).matches()) {
        fout(kolom + " '" + waarde + "' mag alleen kleine letters, cijfers en koppeltekens hebben.");
        return null;
      }
      return waarde;
    }

    String email(String kolom) {
      String waarde = verplicht(kolom);
      if (waarde != null && !EMAIL.matcher(waarde).matches()) {
        fout(kolom + " '" + waarde + "' is geen e-mailadres.");
      }
      return waarde;
    }

    public LocalDate datum(String kolom) {
      String waarde = leegOf(kolom);
      if (waarde == null) {
        return null;
      }
      try {
        return LocalDate.parse(waarde);
      } catch (DateTimeParseException e) {
        fout(kolom + " '" + waarde + "' is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2027-01-31.");
        return null;
      }
    }

    Integer aantal(String kolom) {
      String waarde = leegOf(kolom);
      if (waarde == null) {
        return null;
      }
      try {
        int aantal = Integer.parseInt(waarde);
        if (aantal >= 0) {
          return aantal;
        }
      } catch (NumberFormatException e) {
        // reported below, in the same words as a negative number
      }
      fout(kolom + " '" + waarde + "' is geen heel getal van 0 of meer.");
      return null;
    }

    public BigDecimal bedrag(String kolom) {
      String waarde = leegOf(kolom);
      if (waarde == null) {
        return null;
      }
      try {
        var bedrag = new BigDecimal(waarde.replace(',', '.'));
        if (bedrag.signum() >= 0) {
          return bedrag;
        }
      } catch (NumberFormatException e) {
        // reported below, in the same words as a negative amount
      }
      fout(kolom + " '" + waarde + "' is geen bedrag in euro (bijvoorbeeld 250000 of 250000,50).");
      return null;
    }

    /** A rhythm in which people can agree something: whole months that a year consists of. */
    Period periode(String kolom) {
      String waarde = verplicht(kolom);
      if (waarde == null || RITMES.contains(waarde)) {
        return waarde == null ? null : Period.parse(waarde);
      }
      fout(kolom + " '" + waarde + "' bestaat niet. Kies uit: " + String.join(", ", RITMES) + ".");
      return null;
    }

    boolean jaNee(String kolom) {
      String waarde = verplicht(kolom);
      if (waarde != null && !waarde.equals("ja") && !waarde.equals("nee")) {
        fout(kolom + " '" + waarde + "' moet ja of nee zijn.");
      }
      return "ja".equals(waarde);
    }

    public <E extends Enum<E>> E keuze(String kolom, String waarde, Class<E> soort) {
      if (waarde == null) {
        return null;
      }
      try {
        return Enum.valueOf(soort, waarde);
      } catch (IllegalArgumentException e) {
        fout(kolom + " '" + waarde + "' bestaat niet. Kies uit: " + String.join(", ",
            Arrays.stream(soort.getEnumConstants()).map(Enum::name).toList()) + ".");
        return null;
      }
    }
  }
}

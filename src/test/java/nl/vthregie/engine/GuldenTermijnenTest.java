package nl.vthregie.engine;

import nl.vthregie.termijn.Escalatieniveau;
import nl.vthregie.organisatie.GelijkgesteldeDagenbestand;
import nl.vthregie.termijn.Herinneringsmoment;
import nl.vthregie.termijn.Kalender;
import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijn;
import nl.vthregie.termijn.Termijnberekening;
import nl.vthregie.test.Modellen;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every row of the table of terms says in dates, reviewed as a diff: that a row exists is no proof that it says ten days
 * and not forty. From one day without a holiday near, and from one with Koningsdag, Bevrijdingsdag, Hemelvaart and Pinksteren
 * behind it.
 */
@DisplayName("Elke rij van de termijntabel, uitgeschreven in datums")
class GuldenTermijnenTest {

  private static final Path TERMIJNEN = Path.of("processes/termijn/termijnen.dmn");
  private static final Path VERSCHUIFREGEL = Path.of("processes/termijn/verschuifregel.dmn");
  private static final Path GULDEN = Path.of("src/test/resources/termijnen.csv");
  private static final Path GEVONDEN = Path.of("target/termijnen.csv");

  private static final LocalDate GEWOON = LocalDate.of(2027, 9, 6);
  private static final LocalDate VOOR_FEESTDAGEN = LocalDate.of(2027, 4, 22);
  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EE yyyy-MM-dd", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EE yyyy-MM-dd HH:mm",
      Locale.forLanguageTag("nl")).withZone(Termijnberekening.TIJDZONE);

  private final Termijnberekening berekening = new Termijnberekening(new Kalender(GelijkgesteldeDagenbestand.meegeleverd()));

  @Test
  @DisplayName("staat zoals zij is nagekeken in termijnen.csv")
  void zoalsNagekeken() throws IOException {
    List<String> gevonden = uitgeschreven();
    Files.createDirectories(GEVONDEN.getParent());
    Files.write(GEVONDEN, gevonden);

    assertThat(gevonden).as("a term that was meant to change: read the difference between %s and %s, then copy the first over "
        + "the second", GEVONDEN, GULDEN).isEqualTo(Files.readAllLines(GULDEN));
  }

  private List<String> uitgeschreven() throws IOException {
    List<String> regels = new ArrayList<>(List.of("taak;spoedzaak;vanaf;begin;formeel;werkdatum;herinneringen;spoed;niveau"));
    try (var termijnen = Modellen.open(TERMIJNEN); var verschuifregel = Modellen.open(VERSCHUIFREGEL)) {
      Termijnlezer.Tabellen tabellen = new Termijnlezer().lees(termijnen, verschuifregel);
      rijen().forEach(rij -> Stream.of(GEWOON, VOOR_FEESTDAGEN)
          .map(begin -> uitgeschreven(rij, begin, tabellen.regelVoor(rij.taak(), rij.spoedzaak()))).forEach(regels::add));
    }
    return regels;
  }

  private String uitgeschreven(Rij rij, LocalDate begin, Taakregel regel) {
    Termijn termijn = berekening.bereken(begin, regel.termijn());
    String herinneringen = regel.herinneringen().momenten(termijn.werkdatum(), berekening.kalender()).stream()
        .map(Herinneringsmoment::moment).map(MOMENT::format).collect(Collectors.joining(", "));
    return String.join(";", rij.taak(), rij.spoedzaak() ? "ja" : "nee", regel.vanaf().orElse("begin van de taak"),
        DAG.format(begin), DAG.format(termijn.formeleDatum()), DAG.format(termijn.werkdatum()), herinneringen,
        regel.herinneringen().spoed() ? "ook op vrije dagen" : "op werkdagen",
        regel.niveau().map(Escalatieniveau::name).orElse("niemand"));
  }

  private static List<Rij> rijen() {
    return Dmn.readModelFromStream(Modellen.open(TERMIJNEN)).getModelElementsByType(Rule.class).stream().map(regel -> {
      List<String> cellen = regel.getInputEntries().stream().map(InputEntry::getTextContent).map(String::strip).toList();
      return new Rij(cellen.get(0).replace("\"", ""), "true".equals(cellen.get(1)));
    }).toList();
  }

  /** A row without a word about spoedzaak counts for both; it is written out as the row of an ordinary dossier. */
  private record Rij(String taak, boolean spoedzaak) {
  }
}

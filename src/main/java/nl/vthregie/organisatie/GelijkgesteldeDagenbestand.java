package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Bestandsinhoud;
import nl.vthregie.gegevens.Gegevensbestand;
import nl.vthregie.gegevens.Gegevensregel;
import nl.vthregie.termijn.GelijkgesteldeDagen;
import nl.vthregie.termijn.Kalender;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the days that a koninklijk besluit puts on a par with a holiday: a file that grows every three years. */
public final class GelijkgesteldeDagenbestand {

  private static final String NAAM = "gelijkgestelde-dagen.csv";
  private static final Resource MEEGELEVERD = new ClassPathResource("termijn/");

  private GelijkgesteldeDagenbestand() {
  }

  /** @return the days that VTH-Regie knows itself */
  public static GelijkgesteldeDagen meegeleverd() {
    return uit(MEEGELEVERD);
  }

  /**
   * @param map of the region; when it has no such file, the days that VTH-Regie knows itself count
   * @throws Regiofout with every mistake in the file
   */
  public static GelijkgesteldeDagen lees(Resource map) {
    return uit(Bestandsinhoud.isEr(map, NAAM) ? map : MEEGELEVERD);
  }

  private static GelijkgesteldeDagen uit(Resource map) {
    List<String> meldingen = new ArrayList<>();
    Map<LocalDate, String> dagen = new HashMap<>();
    new Gegevensbestand(NAAM, meldingen).lees(map, List.of("datum", "bron"), regel -> {
      dag(regel, dagen);
      return regel;
    });
    if (!meldingen.isEmpty()) {
      throw new Regiofout(meldingen);
    }
    return new GelijkgesteldeDagen(dagen);
  }

  private static void dag(Gegevensregel regel, Map<LocalDate, String> dagen) {
    LocalDate dag = regel.verplicht("datum", Kolommen.KALENDERDATUM);
    if (regel.leegOf("bron") == null) {
      regel.fout("bron is leeg. Noem het koninklijk besluit.");
    }
    String bron = regel.waarde("bron", Kolommen.TOELICHTING);
    if (dag == null || bron == null) {
      return;
    }
    // A day that is off already is a slip of the pen: no besluit would name it.
    new Kalender(GelijkgesteldeDagen.geen()).redenGeenWerkdag(dag)
        .ifPresent(reden -> regel.fout("datum '" + dag + "' is al " + reden + ". Kijk de datum na."));
    if (dagen.putIfAbsent(dag, bron) != null) {
      regel.fout("datum '" + dag + "' staat er al. Elke datum mag één keer voorkomen.");
    }
  }
}

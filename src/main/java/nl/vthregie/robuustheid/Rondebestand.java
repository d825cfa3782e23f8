package nl.vthregie.robuustheid;

import nl.vthregie.gegevens.Datum;
import nl.vthregie.gegevens.Getal;
import nl.vthregie.gegevens.Gegevensbestand;
import nl.vthregie.gegevens.Gegevensregel;
import nl.vthregie.gegevens.Tekst;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one ronde from a CSV file that a beheerder edits: all of it, or none and every mistake in it. */
final class Rondebestand {

  private static final List<String> KOLOMMEN = List.of("soort", "code", "waarde", "norm", "eenheid", "schaal_van",
      "schaal_tot", "bron");
  private static final Tekst KORT = new Tekst(100);
  /** As long as in the form in which a ronde can be made as well. */
  private static final Tekst NAAM = new Tekst(200);
  private static final Tekst TEKST = new Tekst(1000);
  private static final Datum DATUM = new Datum(Ronde.EERSTE_JAAR, Ronde.LAATSTE_JAAR);
  /** What the form of a zelfbeoordeling takes. */
  private static final Getal SCORE = new Getal(-1_000_000, 1_000_000);

  private final String naam;
  private final Regiogegevens regio;
  private final List<String> meldingen = new ArrayList<>();
  private final Map<Rondedatum, LocalDate> datums = new EnumMap<>(Rondedatum.class);
  private final Map<String, Kpi> kpis = new LinkedHashMap<>();
  private final Set<String> diensten = new LinkedHashSet<>();
  private String code;
  private String rondenaam;

  private Rondebestand(String naam, Regiogegevens regio) {
    this.naam = naam;
    this.regio = regio;
  }

  /**
   * @param map where the file is; a folder, so its path ends in a slash
   * @throws Rondefout with every mistake in it, when there is one
   */
  static Ronde lees(Resource map, String naam, Regiogegevens regio) {
    return new Rondebestand(naam, regio).lees(map);
  }

  /** @param inhoud of a file that somebody hands over, under the name that it has there */
  static Ronde lees(byte[] inhoud, String naam, Regiogegevens regio) {
    return lees(new ByteArrayResource(inhoud) {
      @Override
      public Resource createRelative(String pad) {
        return this;
      }
    }, naam, regio);
  }

  private Ronde lees(Resource map) {
    Optional<List<Object>> gelezen = new Gegevensbestand(naam, meldingen).lees(map, KOLOMMEN, regel -> {
      lees(regel);
      return regel;
    });
    if (gelezen.isPresent()) {
      controleerGeheel();
    }
    if (!meldingen.isEmpty()) {
      throw new Rondefout(meldingen);
    }
    return new Ronde(code, rondenaam, datums, List.copyOf(kpis.values()), List.copyOf(diensten));
  }

  private void lees(Gegevensregel regel) {
    String soort = regel.verplicht("soort", KORT);
    String sleutel = regel.verplicht("code", KORT);
    if (soort == null || sleutel == null) {
      return;
    }
    switch (soort) {
      case "naam" -> naam(regel, sleutel);
      case "datum" -> datum(regel, sleutel);
      case "kpi" -> kpi(regel, sleutel);
      case "dienst" -> dienst(regel, sleutel);
      default -> regel.fout("soort '" + soort + "' bestaat niet. Kies uit: naam, datum, kpi, dienst.");
    }
  }

  private void naam(Gegevensregel regel, String sleutel) {
    if (code != null) {
      regel.fout("de ronde heeft al een naam. Eén bestand is één ronde.");
    } else if (!sleutel.matches(Ronde.CODE)) {
      regel.fout("code '" + sleutel + "' mag alleen 2 tot en met 20 hoofdletters, cijfers en koppeltekens hebben.");
    }
    code = sleutel;
    rondenaam = regel.verplicht("waarde", NAAM);
  }

  private void datum(Gegevensregel regel, String sleutel) {
    Optional<Rondedatum> soort = Rondedatum.van(sleutel);
    LocalDate dag = regel.verplicht("waarde", DATUM);
    if (soort.isEmpty()) {
      regel.fout("datum '" + sleutel + "' bestaat niet. Kies uit: "
          + String.join(", ", List.of(Rondedatum.values()).stream().map(Rondedatum::gegeven).toList()) + ".");
    } else if (dag != null && datums.put(soort.get(), dag) != null) {
      regel.fout("datum '" + sleutel + "' staat er al. Elke datum mag één keer voorkomen.");
    }
  }

  private void kpi(Gegevensregel regel, String sleutel) {
    var kpi = new Kpi(sleutel, regel.verplicht("waarde", NAAM), regel.verplicht("norm", TEKST),
        regel.verplicht("eenheid", KORT), regel.waarde("schaal_van", SCORE), regel.waarde("schaal_tot", SCORE),
        regel.verplicht("bron", TEKST));
    boolean heeftSchaal = regel.leegOf("schaal_van") != null && regel.leegOf("schaal_tot") != null;
    boolean zonderSchaal = regel.leegOf("schaal_van") == null && regel.leegOf("schaal_tot") == null;
    if (!sleutel.matches("KPI-[1-" + Kpi.AANTAL + "]")) {
      regel.fout("code '" + sleutel + "' bestaat niet. Er zijn zes KPI's: KPI-1 tot en met KPI-6.");
    } else if (!heeftSchaal && (kpi.heeftNorm() || !zonderSchaal)) {
      regel.fout("schaal_van of schaal_tot is leeg. Vul beide in. Beide leeg mag alleen zolang de norm of de eenheid '"
          + Kpi.ONBEKEND + "' is.");
    } else if (kpi.van() != null && kpi.tot() != null && kpi.van().compareTo(kpi.tot()) >= 0) {
      regel.fout("schaal_tot (" + kpi.tot() + ") moet hoger zijn dan schaal_van (" + kpi.van() + ").");
    } else if (kpis.put(sleutel, kpi) != null) {
      regel.fout("kpi '" + sleutel + "' staat er al. Elke KPI mag één keer voorkomen.");
    }
  }

  private void dienst(Gegevensregel regel, String sleutel) {
    if (regio.organisatie(sleutel).filter(Organisatie::isOmgevingsdienst).isEmpty()) {
      regel.fout("dienst '" + sleutel + "' is geen bekende omgevingsdienst. Kijk de code na in landelijk.csv.");
    } else if (!diensten.add(sleutel)) {
      regel.fout("dienst '" + sleutel + "' staat er al. Elke dienst mag één keer voorkomen.");
    }
  }

  private void controleerGeheel() {
    if (code == null) {
      meldingen.add(naam + ": de regel met soort 'naam' ontbreekt. Geef de ronde een code en een naam.");
    }
    if (meldingen.isEmpty()) {
      Ronde.bezwaren(datums).forEach(bezwaar -> meldingen.add(naam + ": " + bezwaar));
      for (int nummer = 1; nummer <= Kpi.AANTAL; nummer++) {
        if (!kpis.containsKey(Kpi.code(nummer))) {
          meldingen.add(naam + ": " + Kpi.code(nummer) + " ontbreekt. Een ronde heeft zes KPI's.");
        }
      }
      if (diensten.isEmpty()) {
        meldingen.add(naam + ": er staat geen enkele dienst in. Voeg regels met soort 'dienst' toe.");
      }
    }
  }
}

package nl.vthregie.afwijking;

import nl.vthregie.termijn.Datumtekst;
import org.springframework.util.StringUtils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A line of the register in words, as the pages show it. */
record Registerwoorden(String nummer, String organisatie, String onderwerp, String besluitdatum, String besluit,
                       String reden, String openbaarheid, boolean compleet, List<Melding> meldingen, List<Regel> gegevens,
                       String advies, String belangen) {

  static Registerwoorden van(Registerregel r) {
    return new Registerwoorden(r.nummer(), r.organisatie(), r.onderwerp(), datum(r.besluitdatum()), r.besluit(), r.reden(),
        openbaarheid(r), r.gepubliceerdOp() != null, meldingen(r), gegevens(r), r.advies(), r.belangen());
  }

  private static String openbaarheid(Registerregel r) {
    if (!r.openbaar()) {
      return "Niet openbaar";
    }
    return r.gepubliceerdOp() == null ? "Nog niet openbaar" : "Openbaar sinds " + datum(r.gepubliceerdOp());
  }

  private static List<Melding> meldingen(Registerregel r) {
    List<Melding> meldingen = new ArrayList<>();
    meldingen.add(melding(r.raad(), r.raadGemeldOp(), r.raadKenmerk()));
    meldingen.add(melding("de omgevingsdienst", r.odGemeldOp(), null));
    if (r.ibtMelden()) {
      meldingen.add(melding("de provincie (IBT)", r.ibtGemeldOp(), r.ibtKenmerk()));
    }
    return meldingen;
  }

  private static Melding melding(String aan, LocalDate op, String kenmerk) {
    return new Melding(StringUtils.capitalize(aan), op == null ? "nog niet gemeld"
        : datum(op) + (kenmerk == null ? "" : ", kenmerk " + kenmerk), op == null);
  }

  private static List<Regel> gegevens(Registerregel r) {
    List<Regel> gegevens = new ArrayList<>();
    gegevens.add(new Regel("Advies", "kenmerk " + r.adviesKenmerk() + ", " + datum(r.adviesdatum())
        + (r.wettelijk() ? ", wettelijk voorgeschreven" : "")));
    gegevens.add(new Regel("Te vinden", r.adviesVindplaats()));
    gegevens.add(new Regel("Zegel (SHA-256)", r.zegel()));
    if (r.besluitnummer() != null) {
      gegevens.add(new Regel("Nummer van het besluit", r.besluitnummer()));
    }
    if (r.bron() != null) {
      gegevens.add(new Regel("Gemeld vanuit", r.bron()));
    }
    if (r.uitzonderingsgrond() != null) {
      gegevens.add(new Regel("Niet openbaar, omdat", r.uitzonderingsgrond()));
    }
    return gegevens;
  }

  private static String datum(LocalDate datum) {
    return Datumtekst.zonderWeekdag(datum);
  }

  record Melding(String aan, String stand, boolean open) {
  }

  record Regel(String naam, String waarde) {
  }
}

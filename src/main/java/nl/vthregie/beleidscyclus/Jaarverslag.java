package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a person writes about a year, beside what the platform collected (Omgevingsbesluit 13.11; Handreiking OGON, 'Jaarverslag
 * per regio'). Anything may be missing: it is filled in by people.
 *
 * @param financieel explanation of what was spent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Jaarverslag(String samenvatting, String vindplaats, String financieel, List<Aantal> kwantiteit, List<Doel> doelen,
                   List<Deelverslag> deelverslagen, String leerpunten) {

  Jaarverslag {
    kwantiteit = lijst(kwantiteit);
    doelen = lijst(doelen);
    deelverslagen = lijst(deelverslagen);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Aantal(String onderwerp, BigDecimal aantal, String toelichting) {
  }

  /** @param doelbereik percent; the effect of it is the outcome */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Doel(String omschrijving, String indicator, BigDecimal doelbereik, String outcome, String toelichting) {
  }

  /** The part about the specifieke opdracht of one deelnemer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Deelverslag(String deelnemer, String verslag) {
  }

  /** To begin from: what is to be reported on, and nothing about it yet. */
  static Jaarverslag leeg(Strategie strategie, List<String> specifiek) {
    return new Jaarverslag(null, null, null, List.of(new Aantal(null, null, null)),
        strategie.doelen().stream().map(d -> new Doel(d.omschrijving(), d.indicator(), null, null, null)).toList(),
        specifiek.stream().map(naam -> new Deelverslag(naam, null)).toList(), null);
  }

  /** The goals of the strategy that are left out, are there twice, or are none of its goals. */
  List<String> verkeerdeDoelen(Strategie strategie) {
    return verschil(strategie.doelen().stream().map(Strategie.Doel::omschrijving).toList(),
        doelen.stream().map(Doel::omschrijving).toList());
  }

  /** The deelnemers with a specifieke opdracht that have no part of their own, or two, and those with a part and no opdracht. */
  List<String> verkeerdeDeelverslagen(List<String> specifiek) {
    return verschil(specifiek, deelverslagen.stream().map(Deelverslag::deelnemer).toList());
  }

  private static List<String> verschil(List<String> verwacht, List<String> gevonden) {
    List<String> over = new ArrayList<>(gevonden.stream().map(Jaarverslag::kaal).toList());
    List<String> mist = new ArrayList<>(verwacht.stream().map(Jaarverslag::kaal).toList());
    over.removeIf(mist::remove);
    mist.addAll(over);
    return mist;
  }

  private static String kaal(String tekst) {
    return tekst == null ? "" : tekst.strip();
  }

  private static <T> List<T> lijst(List<T> lijst) {
    return lijst == null ? List.of() : lijst.stream().filter(Objects::nonNull).toList();
  }
}

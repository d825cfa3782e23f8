package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.vthregie.overzicht.Getaltekst;
import nl.vthregie.beleidscyclus.Cyclusdocument.Onderdeel;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the region does in a year, and what that asks (Omgevingsbesluit 13.8 and 13.10). */
@JsonIgnoreProperties(ignoreUnknown = true)
record Programma(String samenvatting, String vindplaats, List<Werkzaamheid> werkzaamheden, BigDecimal benodigdeUren,
                 BigDecimal beschikbareUren, BigDecimal benodigdBudget, BigDecimal beschikbaarBudget, String strafrecht) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Werkzaamheid(String taakveld, String omschrijving, String doel) {
  }

  boolean genoegUren() {
    return beschikbareUren.compareTo(benodigdeUren) >= 0;
  }

  boolean genoegGeld() {
    return beschikbaarBudget.compareTo(benodigdBudget) >= 0;
  }

  /** The text that lies before the bevoegde gezagen. */
  Cyclusdocument alsDocument(String titel) {
    return new Cyclusdocument(titel, samenvatting, vindplaats, Stream.of(
        new Onderdeel("Werkzaamheden", werkzaamheden.stream()
            .map(w -> w.taakveld().toLowerCase() + ": " + w.omschrijving() + " (" + w.doel() + ")")
            .collect(Collectors.joining("; "))),
        new Onderdeel("Uren", Getaltekst.getal(benodigdeUren) + " nodig, " + Getaltekst.getal(beschikbareUren) + " beschikbaar"),
        new Onderdeel("Geld", Getaltekst.euro(benodigdBudget) + " nodig, " + Getaltekst.euro(beschikbaarBudget)
            + " beschikbaar"),
        new Onderdeel("Afstemming met het strafrecht", strafrecht)).toList());
  }
}

package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.vthregie.beleidscyclus.Cyclusdocument.Onderdeel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The uitvoerings- en handhavingsstrategie of a region (Omgevingsbesluit 13.5 to 13.7). Anything may be missing: it is filled
 * in by people, and {@link #legeOnderdelen()} says what is.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Strategie(String samenvatting, String vindplaats, List<Doel> doelen, List<Prioriteit> prioriteiten,
                 String methodeDoelbereik, String beoordelingscriteria, String werkwijze, String afspraken,
                 String toezichtwijze, String rapportage, String sancties, String overheidsOvertreders,
                 String ippcToezicht) {

  Strategie {
    doelen = doelen == null ? List.of() : List.copyOf(doelen);
    prioriteiten = prioriteiten == null ? List.of() : List.copyOf(prioriteiten);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Doel(String omschrijving, String indicator) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Prioriteit(String thema, String waarom) {
  }

  /** The keys of what is empty: input of decision {@code strategie-volledigheid} (D14). */
  List<String> legeOnderdelen() {
    List<String> leeg = new ArrayList<>();
    if (doelen.isEmpty()) {
      leeg.add("doelen");
    }
    if (prioriteiten.isEmpty()) {
      leeg.add("prioriteiten");
    }
    teksten().forEach((sleutel, deel) -> {
      if (deel.tekst() == null || deel.tekst().isBlank()) {
        leeg.add(sleutel);
      }
    });
    return leeg;
  }

  /** The text that lies before the bevoegde gezagen. */
  Cyclusdocument alsDocument(String titel) {
    List<Onderdeel> onderdelen = new ArrayList<>();
    onderdelen.add(new Onderdeel("Doelen", doelen.stream().map(d -> d.omschrijving() + " (" + d.indicator() + ")")
        .collect(Collectors.joining("; "))));
    onderdelen.add(new Onderdeel("Prioriteiten", prioriteiten.stream().map(p -> p.thema() + ": " + p.waarom())
        .collect(Collectors.joining("; "))));
    onderdelen.addAll(teksten().values());
    return new Cyclusdocument(titel, samenvatting, vindplaats, onderdelen);
  }

  private Map<String, Onderdeel> teksten() {
    Map<String, Onderdeel> teksten = new LinkedHashMap<>();
    teksten.put("methodeDoelbereik", new Onderdeel("Methode om te bepalen of doelen worden bereikt", methodeDoelbereik));
    teksten.put("beoordelingscriteria", new Onderdeel("Criteria voor aanvragen en meldingen", beoordelingscriteria));
    teksten.put("werkwijze", new Onderdeel("Werkwijze bij vergunningen en meldingen", werkwijze));
    teksten.put("afspraken", new Onderdeel("Samenwerking en afstemming", afspraken));
    teksten.put("toezichtwijze", new Onderdeel("Wijze van toezicht", toezichtwijze));
    teksten.put("rapportage", new Onderdeel("Rapporteren over bevindingen", rapportage));
    teksten.put("sancties", new Onderdeel("Bestuurlijke sancties en termijnen", sancties));
    teksten.put("overheidsOvertreders", new Onderdeel("Overtredingen door de overheid", overheidsOvertreders));
    teksten.put("ippcToezicht", new Onderdeel("Toezicht op ippc-installaties", ippcToezicht));
    return teksten;
  }
}

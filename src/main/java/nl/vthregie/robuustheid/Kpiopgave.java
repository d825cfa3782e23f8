package nl.vthregie.robuustheid;

import nl.vthregie.formulier.lezing.Tekstlezing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the start form says of one KPI of a new ronde: all of it, or nothing when nobody knows it yet.
 *
 * @param van lowest score, {@code tot} the highest
 */
record Kpiopgave(String naam, String norm, String eenheid, BigDecimal van, BigDecimal tot) {

  private static final Kpiopgave NIETS = new Kpiopgave(null, null, null, null, null);

  Kpiopgave {
    naam = gevuldOf(naam);
    norm = gevuldOf(norm);
    eenheid = gevuldOf(eenheid);
  }

  /**
   * @param opgaven  by {@code kpi1} to {@code kpi6}; what is not there is not known
   * @param bezwaren gets what is wrong, in Dutch
   */
  static List<Kpi> kpis(Map<String, Kpiopgave> opgaven, String ronde, List<String> bezwaren) {
    List<Kpi> kpis = new ArrayList<>();
    for (int nummer = 1; nummer <= Kpi.AANTAL; nummer++) {
      String code = Kpi.code(nummer);
      Kpiopgave opgave = Objects.requireNonNullElse(opgaven.get(Kpi.sleutel(code)), NIETS);
      opgave.bezwaren(code, bezwaren);
      kpis.add(opgave.equals(NIETS) ? Kpi.onbekend(nummer) : new Kpi(code, opgave.naam, opgave.norm, opgave.eenheid,
          opgave.van, opgave.tot, "startformulier van ronde " + ronde));
    }
    return kpis;
  }

  private void bezwaren(String code, List<String> bezwaren) {
    Map<String, Object> vragen = new LinkedHashMap<>();
    vragen.put("Naam", naam);
    vragen.put("Eenheid", eenheid);
    vragen.put("Norm", norm);
    vragen.put("Laagste score", van);
    vragen.put("Hoogste score", tot);
    List<String> ontbreekt = vragen.keySet().stream().filter(vraag -> vragen.get(vraag) == null).toList();
    if (!ontbreekt.isEmpty() && ontbreekt.size() < vragen.size()) {
      bezwaren.add("Bij " + code + " ontbreekt '" + String.join("', '", ontbreekt) + "'. Vul van een KPI alles in, of niets: "
          + "dan vraagt VTH-Regie er geen score van.");
    } else if (ontbreekt.isEmpty() && van.compareTo(tot) >= 0) {
      bezwaren.add("'Hoogste score' bij " + code + " moet hoger zijn dan 'Laagste score'.");
    }
    if (ontbreekt.isEmpty() && Stream.of(naam, norm, eenheid).anyMatch(Kpi.ONBEKEND::equalsIgnoreCase)) {
      bezwaren.add("Bij " + code + " staat '" + Kpi.ONBEKEND + "'. Laat alle velden van die KPI leeg: dan vraagt "
          + "VTH-Regie er geen score van.");
    }
  }

  private static String gevuldOf(String tekst) {
    String kaal = tekst == null ? "" : Tekstlezing.lees(tekst, null);
    return kaal.isEmpty() ? null : kaal;
  }
}

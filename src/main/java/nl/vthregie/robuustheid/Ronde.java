package nl.vthregie.robuustheid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One round along all omgevingsdiensten: its dates, its KPI's, who takes part.
 *
 * @param code     short, part of what the process is called: {@code 2023}
 * @param diensten codes of omgevingsdiensten, each once
 */
record Ronde(String code, String naam, Map<Rondedatum, LocalDate> datums, List<Kpi> kpis, List<String> diensten) {

  /** Outside these years no term can be counted; half a year is needed after the last. */
  static final int EERSTE_JAAR = 2015;
  static final int LAATSTE_JAAR = 2150;
  static final int MAX_CODE = 20;
  static final String CODE = "[A-Z0-9-]{2," + MAX_CODE + "}";

  /** What is wrong with the dates as a whole, in Dutch; empty when nothing is. */
  static List<String> bezwaren(Map<Rondedatum, LocalDate> datums) {
    List<String> bezwaren = new ArrayList<>();
    Rondedatum vorige = null;
    for (Rondedatum datum : Rondedatum.values()) {
      if (!datums.containsKey(datum)) {
        bezwaren.add("de datum '" + datum.gegeven() + "' (" + datum.omschrijving() + ") ontbreekt. Vul haar in.");
      } else if (vorige != null && datums.containsKey(vorige) && datums.get(datum).isBefore(datums.get(vorige))) {
        bezwaren.add("de datum '" + datum.gegeven() + "' (" + datums.get(datum) + ") ligt voor '" + vorige.gegeven() + "' ("
            + datums.get(vorige) + "). Zet de datums in de volgorde van de ronde.");
      }
      if (datums.containsKey(datum) && (datums.get(datum).getYear() < EERSTE_JAAR || datums.get(datum).getYear() > LAATSTE_JAAR)) {
        bezwaren.add("de datum '" + datum.gegeven() + "' (" + datums.get(datum) + ") ligt niet tussen " + EERSTE_JAAR + " en "
            + LAATSTE_JAAR + ". Kijk het jaar na.");
      }
      vorige = datum;
    }
    return bezwaren;
  }
}

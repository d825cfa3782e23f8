package nl.vthregie.robuustheid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a dienst means to become robuust.
 *
 * @param opties what was explored: {@code FINANCIERING}, {@code FUSIE}, {@code CONGRUENTIE}, {@code SAMENWERKING}
 */
record Plan(List<String> opties, String optietoelichting, Number kosten, List<Maatregel> maatregelen) {

  record Maatregel(String kpi, String maatregel, String eigenaar, String gereedOp) {
  }

  /**
   * @param nietVoldaan the KPI's that ask for a maatregel
   * @param uiterlijk   the day on which the dienst must be robuust
   * @return what is wrong, in Dutch; empty when nothing is
   */
  List<String> bezwaren(List<String> nietVoldaan, LocalDate uiterlijk) {
    List<String> bezwaren = new ArrayList<>();
    for (int nummer = 1; nummer <= maatregelen.size(); nummer++) {
      Maatregel m = maatregelen.get(nummer - 1);
      if (LocalDate.parse(m.gereedOp()).isAfter(uiterlijk)) {
        bezwaren.add("'Gereed op' in maatregel " + nummer + " (" + m.gereedOp() + ") ligt na de einddatum van de ronde ("
            + uiterlijk + "). Kies een datum tot en met die dag.");
      }
      if (!nietVoldaan.contains(m.kpi())) {
        bezwaren.add("'KPI' in maatregel " + nummer + " is " + m.kpi() + ", en daaraan voldoet de dienst al. Kies uit: "
            + String.join(", ", nietVoldaan) + ".");
      }
    }
    for (String kpi : nietVoldaan) {
      if (maatregelen.stream().noneMatch(m -> kpi.equals(m.kpi()))) {
        bezwaren.add("Voor " + kpi + " staat er geen maatregel in het plan. Voeg er een toe bij 'Maatregelen'.");
      }
    }
    return bezwaren;
  }
}

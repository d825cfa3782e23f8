package nl.vthregie.robuustheid;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people fill in: no figures of a real dienst, because no source has any. */
public final class Voorbeeldronde {

  public static final String IENW = "stelselverantwoordelijke-ienw";
  public static final String STUURGROEP = "stuurgroep-ibp-vth";
  public static final String OVERLEG = "bestuurlijk-overleg-ibp-vth";

  private Voorbeeldronde() {
  }

  public static String directie(String dienst) {
    return dienst.equals("odt") ? "directie-odt" : "directie-elders";
  }

  public static String algemeenBestuur(String dienst) {
    return dienst.equals("odt") ? "algemeen-bestuur-odt" : "algemeen-bestuur-elders";
  }

  /** A new ronde around a plan that must be there before Thursday 1 April 2027; the tests begin on 11 January 2027. */
  public static VariableMap nieuw(String code, String... diensten) {
    return nieuwZonderNormen(code, diensten).putValue("kpis", SpinValues.jsonValue(IntStream.rangeClosed(1, 6)
        .mapToObj(i -> "\"kpi" + i + "\":" + kpi()).collect(Collectors.joining(",", "{", "}"))).create());
  }

  /** What a start form says of one KPI; a stand-in, because the norms are in no source. */
  public static String kpi() {
    return "{\"naam\":\"Proef-KPI\",\"norm\":\"ten minste 80\",\"eenheid\":\"procent\",\"van\":0,\"tot\":100}";
  }

  /** The same ronde as most will begin: nobody knows the norms. */
  public static VariableMap nieuwZonderNormen(String code, String... diensten) {
    return Variables.createVariables().putValue("herkomst", "NIEUW").putValue("nieuweRonde", code)
        .putValue("nieuweRondenaam", "Proefronde " + code)
        .putValue("criteriaVastgesteld", "2027-01-04").putValue("aanvullingVastgesteld", "2027-01-05")
        .putValue("zelfbeoordelingVoor", "2027-02-02").putValue("technischeCheckUiterlijk", "2027-02-12")
        .putValue("stuurgroepOp", "2027-02-18").putValue("bestuurlijkOverlegOp", "2027-02-25")
        .putValue("oordeelVoor", "2027-03-03").putValue("planVoor", "2027-04-01")
        .putValue("analyseKwartaal", "2027-06-30").putValue("eindtoetsUiterlijk", "2028-04-03")
        .putValue("diensten", lijst(diensten));
  }

  public static Object lijst(String... codes) {
    return SpinValues.jsonValue("[" + List.of(codes).stream().map(c -> '"' + c + '"').collect(Collectors.joining(",")) + "]")
        .create();
  }

  public static VariableMap zelfbeoordeling(Number... scores) {
    return Variables.createVariables().putValue("zelfbeoordeling", SpinValues.jsonValue(IntStream.rangeClosed(1, 6)
        .mapToObj(i -> "\"kpi" + i + "\":{\"score\":" + scores[(i - 1) % scores.length]
            + ",\"voldoet\":\"JA\",\"bewijs\":\"Zie de bijlage.\"}").collect(Collectors.joining(",", "{", "}"))).create());
  }

  /** What the form sends when it asks for no score. */
  public static VariableMap zelfbeoordelingZonderScores() {
    return Variables.createVariables().putValue("zelfbeoordeling", SpinValues.jsonValue(IntStream.rangeClosed(1, 6)
        .mapToObj(i -> "\"kpi" + i + "\":{\"voldoet\":\"JA\",\"bewijs\":\"Zie de bijlage.\"}")
        .collect(Collectors.joining(",", "{", "}"))).create());
  }

  public static VariableMap oordeel(String pad, String... nietVoldaan) {
    return Variables.createVariables().putValue("oordeelMotivering", "Zo oordeelt de staatssecretaris.")
        .putValue(pad, SpinValues.jsonValue(IntStream.rangeClosed(1, 6).mapToObj(i -> "\"kpi" + i + "\":\""
            + (List.of(nietVoldaan).contains("KPI-" + i) ? "VOLDOET_NIET" : "VOLDOET") + '"')
            .collect(Collectors.joining(",", "{", "}"))).create());
  }

  /** @param maatregelen by KPI the day on which it is ready */
  public static VariableMap plan(Map<String, String> maatregelen) {
    return Variables.createVariables().putValue("plan", SpinValues.jsonValue("{\"opties\":[\"FINANCIERING\",\"FUSIE\"],"
        + "\"optietoelichting\":\"Beide verkend.\",\"kosten\":1000,\"maatregelen\":" + maatregelen.entrySet().stream()
        .map(m -> "{\"kpi\":\"" + m.getKey() + "\",\"gereedOp\":\"" + m.getValue()
            + "\",\"maatregel\":\"Maatregel bij deze KPI\",\"eigenaar\":\"directie\"}")
        .collect(Collectors.joining(",", "[", "]")) + "}").create());
  }

  public static Map<String, Object> vastgesteld(LocalDate besluit) {
    return Map.of("bestuursbesluit", "VASTSTELLEN", "abBesluitdatum", besluit.toString(), "abBesluitkenmerk", "AB-besluit");
  }

  public static Map<String, Object> terug() {
    return Map.of("bestuursbesluit", "TERUG", "bestuursmotivering", "Dit kan beter.");
  }
}

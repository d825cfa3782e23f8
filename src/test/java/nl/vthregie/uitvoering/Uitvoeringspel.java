package nl.vthregie.uitvoering;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Wijzigingwoorden;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the stories of uitvoering and overleg have in common: an opdracht that is accepted, changed, met about. */
final class Uitvoeringspel {

  static final String OG = "ambtelijk-opdrachtgever-enschede";
  static final String AM = "accountmanager-odt";

  private final Spel spel;
  private final RuntimeService processen;
  private final TaskService taken;

  Uitvoeringspel(Spel spel, RuntimeService processen, TaskService taken) {
    this.spel = spel;
    this.processen = processen;
    this.taken = taken;
  }

  /** @return the uitvoering of an opdracht that these deelnemers gave and the omgevingsdienst accepted */
  ProcessInstance inUitvoering(UnaryOperator<String> aangepast, String... deelnemers) {
    ProcessInstance opdracht = spel.start("ambtelijk-opdrachtgever-" + deelnemers[0], Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier(deelnemers));
    spel.doe("ambtelijk-opdrachtgever-" + deelnemers[0], opdracht, Opdrachtwoorden.Taak.FORMULEREN,
        Voorbeeldopdracht.met(aangepast));
    for (String deelnemer : deelnemers) {
      taken.createTaskQuery().processInstanceId(opdracht.getId()).taskCandidateGroup("ambtelijk-opdrachtgever-" + deelnemer).list()
          .forEach(taak -> spel.rondAf("ambtelijk-opdrachtgever-" + deelnemer, taak, Map.of("verstrekking", "VERSTREKKEN")));
    }
    spel.doe(AM, opdracht, Opdrachtwoorden.Taak.INTERNE_AFSTEMMING, Map.of());
    spel.doe(AM, opdracht, Opdrachtwoorden.Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    return lopend(Uitvoeringwoorden.PROCES, opdracht.getBusinessKey());
  }

  static UnaryOperator<String> planning(String start, String einde, String frequentie) {
    return o -> o.replace("\"start\": \"2027-01-01\"", "\"start\": \"" + start + "\"")
        .replace("\"einde\": \"2027-12-31\"", "\"einde\": \"" + einde + "\"")
        .replace("\"frequentie\": \"P3M\"", "\"frequentie\": \"" + frequentie + "\"");
  }

  /** @return the one that runs; fails when there is none or more than one */
  ProcessInstance lopend(String proces, String nummer) {
    List<ProcessInstance> lopend = processen.createProcessInstanceQuery().processDefinitionKey(proces)
        .processInstanceBusinessKey(nummer).list();
    if (lopend.size() != 1) {
      throw new AssertionError(lopend.size() + " running " + proces + " " + nummer);
    }
    return lopend.get(0);
  }

  /** The numbers of all that runs below the uitvoering of an opdracht. */
  List<String> aangeroepen(ProcessInstance uitvoering) {
    return processen.createProcessInstanceQuery().superProcessInstanceId(uitvoering.getId()).list().stream()
        .map(ProcessInstance::getBusinessKey).sorted().toList();
  }

  /** A change that is put forward and decided, with whatever it needs. */
  void wijzig(String opdracht, UnaryOperator<String> nieuw, String dimensie) {
    ProcessInstance wijziging = spel.start(AM, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht));
    Map<String, Object> voorstel = Voorbeeldopdracht.met(nieuw);
    voorstel.remove("vervolg");
    voorstel.put("wijziging", SpinValues.jsonValue("""
        {"dimensies": ["%s"], "oorzaak": "De capaciteit is er later dan gedacht.", "effect": "Het resultaat komt later.",
         "voorstel": "De afspraak verschuift."}""".formatted(dimensie)).create());
    voorstel.putAll(Map.of("vermijdbaar", "ONVERMIJDBAAR", "groteImpact", false, "buitenKader", false, "spoed", false,
        "voorstelvervolg", "VOORLEGGEN"));
    spel.doe(AM, wijziging, Wijzigingwoorden.Taak.VOORSTELLEN, voorstel);
    for (Task taak : taken.createTaskQuery().processInstanceId(wijziging.getId()).list()) {
      if (taak.getTaskDefinitionKey().equals(Wijzigingwoorden.Taak.BELEID_AFSTEMMEN)) {
        spel.rondAf("beleid-enschede", taak, Map.of("oordeel", "AKKOORD"));
      }
    }
    spel.doe(OG, wijziging, Wijzigingwoorden.Taak.BESLUITEN, Map.of("wijzigingsbesluit", "DOORVOEREN"));
    spel.doe(AM, wijziging, Wijzigingwoorden.Taak.TERUGKOPPELEN, Map.of("teruggekoppeld", true));
  }

  /** From agenda to adopted verslag, without anything particular. */
  void houd(ProcessInstance overleg, String op, String acties) {
    vulAan(overleg);
    spel.doe(AM, overleg, Overlegwoorden.Taak.CIJFERS, cijfers());
    spel.doe(AM, overleg, Overlegwoorden.Taak.HOUDEN, verslag(op, acties));
    spel.doe(OG, overleg, Overlegwoorden.Taak.VASTSTELLEN, Map.of("verslagbesluit", "VASTSTELLEN"));
  }

  void vulAan(ProcessInstance overleg) {
    for (Task taak : taken.createTaskQuery().processInstanceId(overleg.getId())
        .taskDefinitionKey(Overlegwoorden.Taak.AGENDA_AANVULLEN).list()) {
      spel.rondAf(spel.groepen(taak).get(0), taak, Map.of());
    }
  }

  void rapporteer(ProcessInstance rapportage) {
    spel.doe(AM, rapportage, Rapportagewoorden.Taak.OPSTELLEN, RapportageTest.cijfers(30000, 140000, null));
    spel.doe(OG, rapportage, Rapportagewoorden.Taak.BEOORDELEN, Map.of("oordeel", "AKKOORD"));
  }

  static Map<String, Object> cijfers() {
    return Map.of("cijfers", SpinValues.jsonValue("""
        {"proces": "Vergunningen binnen de termijn.", "kwantiteit": "30 van de 120 bedrijven bezocht.",
         "kwaliteit": "Geen besluit hersteld."}""").create());
  }

  /** @param acties JSON text */
  static Map<String, Object> verslag(String op, String acties) {
    return new HashMap<>(Map.of("gehoudenOp", op, "aanwezigen", "Ambtelijk opdrachtgever Enschede, accountmanager ODT",
        "voortgang", SpinValues.jsonValue("""
            {"doelenStatus": "OP_SCHEMA", "doelen": "Negen op de tien.", "inhoudStatus": "AANDACHT", "geldStatus": "OP_SCHEMA"}""")
            .create(), "verslag", "De planning is besproken en blijft staan.", "acties", SpinValues.jsonValue(acties).create()));
  }
}

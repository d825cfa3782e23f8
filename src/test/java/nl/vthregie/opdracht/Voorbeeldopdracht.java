package nl.vthregie.opdracht;

import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An opdracht as a person would fill it in, after the Twentse uitvoeringsplan (opgave 9: 'verbinden van de beleidscyclus').
 * A test changes only what it is about.
 */
public final class Voorbeeldopdracht {

  public static final String VOLLEDIG = """
      {
        "aanleiding": "In het PHO van juli 2023 is afgesproken de VTH-samenwerking te versterken en te formaliseren.",
        "scope": {"binnen": "Beleidscyclusproducten VTH-milieu", "buiten": "Bouwen en brandveiligheid"},
        "doel": "Concrete rollen en taken in de beleidscyclus, zodat beleid, programma en verslag op elkaar aansluiten.",
        "activiteiten": [
          {"taakveld": "VERGUNNINGVERLENING", "omschrijving": "Actualiseren van de tien oudste vergunningen"},
          {"taakveld": "TOEZICHT", "omschrijving": "Energietoezicht bij 120 bedrijven"},
          {"taakveld": "HANDHAVING", "omschrijving": "Opvolgen van overtredingen volgens de LHSO"},
          {"taakveld": "ADVISERING", "omschrijving": "Advies over het volgende uitvoeringsprogramma"}
        ],
        "resultaat": "Een beschrijving van alle beleidscyclusproducten en 120 bezochte bedrijven.",
        "planning": {"start": "2027-01-01", "einde": "2027-12-31",
                     "mijlpalen": [{"omschrijving": "Tussenrapportage", "datum": "2027-07-01"}]},
        "bemensing": {"fteOpdrachtgever": 0.1, "fteOpdrachtnemer": 1.4,
                      "rolverdeling": "De VTH-kerngroep bereidt voor, ODT heeft de inhoudelijke bijdrage.",
                      "sturingsvorm": "PROGRAMMA"},
        "financien": {"budget": 140000, "dekking": "Bijdrage van de deelnemers", "extraCapaciteit": null,
                      "extraMiddelen": null},
        "monitoringEnAfsluiting": {"wijze": "Periodiek overleg met voortgangsrapportage", "frequentie": "P3M",
                                   "afsluiting": "Evaluatie in het eindgesprek"},
        "stakeholdersEnGovernance": {"stakeholders": [{"naam": "Portefeuillehoudersoverleg", "belang": "Richting geven"}],
                                     "governance": "Het PHO bereidt voor, de colleges besluiten."},
        "risicosEnBeheersmaatregelen": {"risicos": [{"risico": "Te weinig capaciteit", "kans": "MIDDEL",
                                        "effect": "GROOT", "beheersmaatregel": "Gelijke bijdrage van elke deelnemer"}],
                                        "verwachtingenmanagement": "Bestuurders horen elk kwartaal wat lukt en wat niet."}
      }""";

  private Voorbeeldopdracht() {
  }

  public static Map<String, Object> startformulier(String... deelnemers) {
    return Variables.createVariables().putValue("titel", "Verbinden van de beleidscyclus")
        .putValue("soort", "COLLECTIEF").putValue("jaar", 2027).putValue("voortouw", "OG")
        .putValue("deelnemers", SpinValues.jsonValue("[\"" + String.join("\",\"", List.of(deelnemers)) + "\"]").create());
  }

  public static Map<String, Object> volledig() {
    return met(UnaryOperator.identity());
  }

  /** @param wijziging changes the JSON text of the complete opdracht */
  public static Map<String, Object> met(UnaryOperator<String> wijziging) {
    return Variables.createVariables().putValue("opdracht", SpinValues.jsonValue(wijziging.apply(VOLLEDIG)).create())
        .putValue("vervolg", "INDIENEN");
  }

  /** @return the number of a complete opdracht that one deelnemer gave and the omgevingsdienst accepted */
  public static String aangenomen(Spel spel, String deelnemer) {
    String opdrachtgever = "ambtelijk-opdrachtgever-" + deelnemer;
    ProcessInstance opdracht = spel.start(opdrachtgever, Opdrachtwoorden.PROCES, startformulier(deelnemer));
    spel.doe(opdrachtgever, opdracht, Taak.FORMULEREN, volledig());
    spel.doe(opdrachtgever, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    spel.doe("accountmanager-odt", opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
    spel.doe("accountmanager-odt", opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    return opdracht.getBusinessKey();
  }
}

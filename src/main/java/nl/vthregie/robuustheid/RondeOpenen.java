package nl.vthregie.robuustheid;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Begins a ronde: one that is known, or a new one from the form. All the diensten that were chosen begin, or none. */
@Modelwoord("rondeOpenen")
public class RondeOpenen implements ExecutionListener {

  private static final long SLOT = 7_201_003;
  private static final String NIEUW = "NIEUW";
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };
  private static final TypeReference<Map<String, Kpiopgave>> KPIS = new TypeReference<>() {
  };

  private final Ronderegister rondes;
  private final Rondekeuze keuze;
  private final Robuustheidboek boek;
  private final Regiogegevens regio;
  private final Json json;
  private final JdbcClient jdbc;

  RondeOpenen(Ronderegister rondes, Rondekeuze keuze, Robuustheidboek boek, Regiogegevens regio, Json json, JdbcClient jdbc) {
    this.rondes = rondes;
    this.keuze = keuze;
    this.boek = boek;
    this.regio = regio;
    this.json = json;
    this.jdbc = jdbc;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    // Who starts one at the same moment waits here, and then sees the other: one ronde of a name, one of a dienst at a time.
    jdbc.sql("select pg_advisory_xact_lock(?)").param(SLOT).query().singleRow();
    List<String> gekozen = json.lees(uitvoering, Gegeven.DIENSTEN, CODES).orElse(List.of()).stream().distinct().toList();
    gekozen.stream().filter(dienst -> regio.organisatie(dienst).filter(Organisatie::isOmgevingsdienst).isEmpty()).findFirst()
        .ifPresent(dienst -> {
          throw Weigering.ongeldig("'Omgevingsdiensten' kent '" + dienst + "' niet als omgevingsdienst. Kies uit de lijst.");
        });
    boolean nieuw = NIEUW.equals(uitvoering.getVariable(Gegeven.HERKOMST));
    if (nieuw) {
      bewaarNieuwe(uitvoering, (String) uitvoering.getVariable(Gegeven.NIEUWE_RONDE), gekozen);
    }
    Ronde ronde = keuze.ronde((String) uitvoering.getVariable(nieuw ? Gegeven.NIEUWE_RONDE : Gegeven.RONDE));
    String code = ronde.code();
    List<String> diensten = gekozen.isEmpty() ? ronde.diensten() : gekozen;
    diensten.stream().filter(dienst -> !ronde.diensten().contains(dienst)).findFirst().ifPresent(dienst -> {
      throw Weigering.ongeldig("'" + dienst + "' doet niet mee in ronde " + code + ". Laat de dienst weg, of neem hem op in het "
          + "bestand van de ronde.");
    });
    List<String> bezet = boek.bezet(code, diensten);
    if (!bezet.isEmpty()) {
      throw Rondekeuze.bezet(bezet);
    }
    rondes.begint(code, uitvoering.getProcessInstanceId(), diensten);
    uitvoering.setProcessBusinessKey("RONDE-" + code);
    uitvoering.setVariable(Gegeven.RONDE, code);
    uitvoering.setVariable(Gegeven.RONDENAAM, ronde.naam());
    uitvoering.setVariable(Gegeven.DIENSTEN, json.waarde(diensten));
  }

  private void bewaarNieuwe(DelegateExecution uitvoering, String code, List<String> gekozen) {
    if (rondes.kent(code)) {
      throw new Weigering(Weigering.Soort.CONFLICT, "'Code van de nieuwe ronde' " + code + " bestaat al. Kies een andere code, of "
          + "kies 'Een ronde die VTH-Regie kent'.");
    }
    Map<Rondedatum, LocalDate> datums = new EnumMap<>(Rondedatum.class);
    for (Rondedatum datum : Rondedatum.values()) {
      if (uitvoering.getVariable(datum.gegeven()) instanceof String dag && !dag.isBlank()) {
        datums.put(datum, LocalDate.parse(dag));
      }
    }
    List<String> bezwaren = Ronde.bezwaren(datums);
    if (!bezwaren.isEmpty()) {
      throw Weigering.ongeldig("De datums van de ronde kloppen niet: " + String.join(" ", bezwaren));
    }
    List<Kpi> kpis = Kpiopgave.kpis(json.lees(uitvoering, Gegeven.KPIS, KPIS).orElse(Map.of()), code, bezwaren);
    if (!bezwaren.isEmpty()) {
      throw Weigering.ongeldig("De KPI's van de ronde kloppen niet: " + String.join(" ", bezwaren));
    }
    rondes.bewaar(new Ronde(code, (String) uitvoering.getVariable(Gegeven.NIEUWE_RONDENAAM), datums, kpis,
        gekozen.isEmpty() ? regio.omgevingsdiensten().stream().map(Organisatie::code).toList() : gekozen));
  }
}

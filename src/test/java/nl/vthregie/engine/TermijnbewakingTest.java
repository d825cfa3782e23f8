package nl.vthregie.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Opdrachtwoorden.Timer;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@DisplayName("De termijn van een taak en haar herinneringen ontstaan, verschuiven en eindigen samen")
class TermijnbewakingTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final LocalTime VIJF_UUR = LocalTime.of(17, 0);

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private TaskService taken;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private HistoryService historie;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("datum, timer, herinneringen en toelichting komen uit één berekening")
  void eenBerekening() {
    ProcessInstance opdracht = gestart();
    Task taak = spel.taak(opdracht, Taak.FORMULEREN);

    assertThat(taak.getDueDate().toInstant()).isEqualTo(op("2027-01-25", VIJF_UUR));
    assertThat(spel.gaatAf(opdracht, Timer.FORMULEREN)).isEqualTo(op("2027-01-25", VIJF_UUR));
    assertThat(taak.getDescription()).startsWith("Uiterlijk ma 25 januari 2027 (10 werkdagen, interne afspraak)\n\nBeschrijf");
    // -2 is a Saturday: that reminder goes on the Friday before.
    assertThat(gepland(taak)).containsExactly("-7 2027-01-18 09:00", "-2 2027-01-22 09:00", "0 2027-01-25 09:00",
        "1 2027-01-26 09:00");
    assertThat(jdbc.sql("""
        select dossiernummer || ' ' || taaksoort || ' ' || formele_datum || ' ' || werkdatum || ' ' || escalatieniveau
        from taaktermijn where taak = ?""").param(taak.getId()).query(String.class).single())
        .isEqualTo(opdracht.getBusinessKey() + " Taak_OpdrachtFormuleren 2027-01-25 2027-01-25 MANAGEMENT");
  }

  @Test
  @DisplayName("wie de taak afrondt, hoort er niets meer van")
  void afgerond() {
    ProcessInstance opdracht = gestart();
    Task taak = spel.taak(opdracht, Taak.FORMULEREN);
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());

    assertThat(gepland(taak)).isEmpty();
    assertThat(vervallen(taak)).hasSize(4).containsOnly("TAAK_AFGEROND");
  }

  @Test
  @DisplayName("een ingetrokken of verwijderd dossier herinnert niemand meer")
  void dossierWeg() {
    ProcessInstance ingetrokken = gestart();
    Task taak = spel.taak(ingetrokken, Taak.FORMULEREN);
    spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES_INTREKKEN,
        Map.of("dossiernummer", ingetrokken.getBusinessKey(), "motivering", "Niet meer nodig."));
    assertThat(vervallen(taak)).hasSize(4).containsOnly("TAAK_VERVALLEN");

    ProcessInstance verwijderd = gestart();
    Task andere = spel.taak(verwijderd, Taak.FORMULEREN);
    processen.deleteProcessInstance(verwijderd.getId(), "proef", true);
    assertThat(vervallen(andere)).hasSize(4).containsOnly("TAAK_VERVALLEN");
  }

  @Test
  @DisplayName("mislukt de stap waarin een taak ontstaat, dan is er ook geen herinnering")
  void teruggedraaid() {
    int voor = aantalTermijnen();
    assertThatThrownBy(() -> spel.start("ambtelijk-opdrachtgever-borne", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"))).hasMessageContaining("eigen organisatie");

    assertThat(aantalTermijnen()).isEqualTo(voor);
  }

  @Test
  @DisplayName("het management verplaatst de datum in de takenlijst: timer en herinneringen gaan mee, de historie zegt wie")
  void verplaatst() {
    ProcessInstance opdracht = gestart();
    Task taak = spel.taak(opdracht, Taak.FORMULEREN);

    verplaats("management-enschede", taak, op("2027-02-01", VIJF_UUR));

    Task nu = spel.taak(opdracht, Taak.FORMULEREN);
    assertThat(nu.getDueDate().toInstant()).isEqualTo(op("2027-02-01", VIJF_UUR));
    assertThat(spel.gaatAf(opdracht, Timer.FORMULEREN)).isEqualTo(op("2027-02-01", VIJF_UUR));
    assertThat(nu.getDescription()).startsWith("Uiterlijk ma 1 februari 2027 (verplaatst door Management Enschede, was "
        + "ma 25 januari 2027)\n\nBeschrijf");
    assertThat(gepland(taak)).containsExactly("-7 2027-01-25 09:00", "-2 2027-01-29 09:00", "0 2027-02-01 09:00",
        "1 2027-02-02 09:00");
    assertThat(vervallen(taak)).hasSize(4).containsOnly("TERMIJN_VERPLAATST");
    assertThat(jdbc.sql("select door || ' ' || (van at time zone 'Europe/Amsterdam') || ' ' || (naar at time zone "
        + "'Europe/Amsterdam') from termijnverplaatsing where taak = ?").param(taak.getId()).query(String.class).list())
        .containsExactly("management-enschede 2027-01-25 17:00:00 2027-02-01 17:00:00");
    var historieregels = historie.createUserOperationLogQuery().taskId(taak.getId()).operationType("Update").list();
    assertThat(historieregels).singleElement().satisfies(regel -> {
      assertThat(regel.getUserId()).isEqualTo("management-enschede");
      assertThat(regel.getProperty()).isEqualTo("dueDate");
      assertThat(regel.getOrgValue()).isEqualTo(String.valueOf(op("2027-01-25", VIJF_UUR).toEpochMilli()));
      assertThat(regel.getNewValue()).isEqualTo(String.valueOf(op("2027-02-01", VIJF_UUR).toEpochMilli()));
    });
  }

  @Test
  @DisplayName("twee keer verplaatst houdt de hele toelichting bij de laatste stand, en heen en weer plant opnieuw")
  void heenEnWeer() {
    ProcessInstance opdracht = gestart();
    Task taak = spel.taak(opdracht, Taak.FORMULEREN);
    List<String> eerst = gepland(taak);

    verplaats("management-enschede", taak, op("2027-02-01", LocalTime.of(12, 30)));
    assertThat(spel.taak(opdracht, Taak.FORMULEREN).getDescription())
        .startsWith("Uiterlijk ma 1 februari 2027 om 12:30 uur (verplaatst");
    verplaats("management-enschede", spel.taak(opdracht, Taak.FORMULEREN), op("2027-01-25", VIJF_UUR));

    assertThat(gepland(taak)).isEqualTo(eerst);
    assertThat(spel.taak(opdracht, Taak.FORMULEREN).getDescription().lines().filter(l -> l.startsWith("Uiterlijk")))
        .hasSize(1);
  }

  @Test
  @DisplayName("een datum in het verleden of geen datum wordt geweigerd, en er verandert niets")
  void onmogelijkeDatum() {
    Task taak = spel.taak(gestart(), Taak.FORMULEREN);
    List<String> eerst = gepland(taak);

    assertThatThrownBy(() -> verplaats("management-enschede", opnieuw(taak), op("2027-01-08", VIJF_UUR)))
        .hasMessageContaining("is al voorbij");
    assertThatThrownBy(() -> verplaats("management-enschede", opnieuw(taak), null))
        .hasMessageContaining("heeft altijd een uiterste datum");
    assertThat(gepland(taak)).isEqualTo(eerst);
    assertThat(opnieuw(taak).getDueDate()).isEqualTo(taak.getDueDate());
  }

  @Test
  @DisplayName("alleen wie het mag verplaatst de datum, en alleen de datum; ook over REST")
  void rechten() {
    Task taak = spel.taak(gestart(), Taak.FORMULEREN);
    var rest = new Rest(poort);
    String pad = "/engine-rest/task/" + taak.getId();

    String later = "2027-02-03T17:00:00.000+0100";

    assertThat(rest.roep(OPDRACHTGEVER, "PUT", pad, met(rest, pad, "due", later)).status()).isEqualTo(403);
    assertThat(rest.roep("management-borne", "PUT", pad, met(rest, pad, "due", later)).status()).isIn(403, 404);
    assertThat(rest.roep("management-enschede", "PUT", pad, met(rest, pad, "name", "Anders")).status())
        .as("the name is not the due date").isEqualTo(403);
    assertThat(rest.roep("management-enschede", "PUT", pad, met(rest, pad, "due", "2020-02-03T17:00:00.000+0100"))
        .melding()).contains("is al voorbij");
    assertThat(rest.roep("management-odt", "PUT", pad, met(rest, pad, "due", later)).status())
        .as("who takes part in the dossier").isEqualTo(204);
    assertThat(opnieuw(taak).getDueDate().toInstant()).isEqualTo(op("2027-02-03", VIJF_UUR));
  }

  @Test
  @DisplayName("te laat: het management hoort het, de taak blijft open; met een nieuwe datum begint het wachten opnieuw")
  void teLaat() {
    ProcessInstance opdracht = gestart();
    Task taak = spel.taak(opdracht, Taak.FORMULEREN);
    klok.zet(LocalDate.parse("2027-01-25"), LocalTime.of(16, 59));
    spel.laatTimersAfgaan(opdracht);
    assertThat(overschrijdingen(taak)).isEmpty();

    klok.zet(LocalDate.parse("2027-01-25"), LocalTime.of(17, 0, 1));
    spel.laatTimersAfgaan(opdracht);
    assertThat(overschrijdingen(taak)).containsExactly("management-enschede");
    assertThat(spel.wachtOp(opdracht)).containsExactly(Taak.FORMULEREN);

    verplaats("management-enschede", spel.taak(opdracht, Taak.FORMULEREN), op("2027-02-01", VIJF_UUR));
    assertThat(spel.gaatAf(opdracht, Timer.FORMULEREN)).as("waits again").isEqualTo(op("2027-02-01", VIJF_UUR));
    klok.zet(LocalDate.parse("2027-02-01"), LocalTime.of(18, 0));
    spel.laatTimersAfgaan(opdracht);
    assertThat(overschrijdingen(taak)).containsExactly("management-enschede", "management-enschede");
  }

  @Test
  @DisplayName("van meer deelnemers gaat de timer af als de laatste te laat is, en het management van elke late hoort het")
  void meerDeelnemers() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede", "borne", "almelo"));
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    Task borne = taakVan(opdracht, "borne");
    spel.rondAf("ambtelijk-opdrachtgever-almelo", taakVan(opdracht, "almelo"), Map.of("verstrekking", "VERSTREKKEN"));

    verplaats("management-borne", borne, op("2027-02-10", VIJF_UUR));
    assertThat(spel.gaatAf(opdracht, Timer.VERSTREKKEN)).isEqualTo(op("2027-02-10", VIJF_UUR));
    verplaats("management-borne", opnieuw(borne), op("2027-01-20", VIJF_UUR));
    assertThat(spel.gaatAf(opdracht, Timer.VERSTREKKEN)).as("of Enschede").isEqualTo(op("2027-01-25", VIJF_UUR));

    klok.zet(LocalDate.parse("2027-01-26"), LocalTime.of(9, 0));
    spel.laatTimersAfgaan(opdracht);
    assertThat(overschrijdingen(borne)).containsExactly("management-borne");
    assertThat(overschrijdingen(taakVan(opdracht, "enschede"))).containsExactly("management-enschede");
  }

  @Test
  @DisplayName("een nieuwe taak wordt gemeld aan opdrachtgevers, niet aan wie haar zelf liet ontstaan, en niet aan accountmanagers")
  void nieuweTaak() {
    ProcessInstance opdracht = spel.start("accountmanager-odt", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    assertThat(meldingen(spel.taak(opdracht, Taak.FORMULEREN))).containsExactly("NIEUWE_TAAK");
    assertThat(meldingen(spel.taak(gestart(), Taak.FORMULEREN))).isEmpty();

    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    assertThat(meldingen(spel.taak(opdracht, Taak.INTERNE_AFSTEMMING))).isEmpty();
  }

  @Test
  @DisplayName("wie een taak van een ander krijgt, hoort dat; wie haar zelf oppakt niet; teruggegeven vervalt")
  void toegewezen() {
    Task taak = spel.taak(gestart(), Taak.FORMULEREN);
    spel.als(OPDRACHTGEVER, () -> taken.claim(taak.getId(), OPDRACHTGEVER));
    assertThat(meldingen(taak)).isEmpty();

    spel.als("beheer", () -> taken.setAssignee(taak.getId(), "management-enschede"));
    assertThat(meldingen(taak)).containsExactly("TOEGEWEZEN");
    spel.als("beheer", () -> taken.setAssignee(taak.getId(), null));
    assertThat(meldingen(taak)).isEmpty();
    assertThat(vervallen(taak)).containsExactly("TAAK_TERUGGEGEVEN");
  }

  private ProcessInstance gestart() {
    return spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
  }

  private Task taakVan(ProcessInstance opdracht, String deelnemer) {
    return taken.createTaskQuery().processInstanceId(opdracht.getId())
        .taskCandidateGroup("ambtelijk-opdrachtgever-" + deelnemer).singleResult();
  }

  private Task opnieuw(Task taak) {
    return taken.createTaskQuery().taskId(taak.getId()).singleResult();
  }

  private void verplaats(String gebruiker, Task taak, Instant naar) {
    taak.setDueDate(naar == null ? null : Date.from(naar));
    spel.als(gebruiker, () -> taken.saveTask(taak));
  }

  /** What the takenlijst sends: the whole task as it was read, with one thing changed. */
  private static String met(Rest rest, String pad, String eigenschap, String waarde) {
    var taak = (ObjectNode) rest.haal("management-enschede", pad).json();
    return taak.put(eigenschap, waarde).retain("name", "description", "priority", "assignee", "owner", "delegationState",
        "due", "followUp", "parentTaskId", "caseInstanceId", "tenantId").toString();
  }

  private List<String> gepland(Task taak) {
    return jdbc.sql("""
        select dagen || ' ' || to_char(moment at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') from herinnering
        where taak = ? and soort = 'HERINNERING' and status = 'GEPLAND' order by moment""").param(taak.getId())
        .query(String.class).list();
  }

  private List<String> vervallen(Task taak) {
    return jdbc.sql("select reden from herinnering where taak = ? and status = 'VERVALLEN' order by id")
        .param(taak.getId()).query(String.class).list();
  }

  private List<String> meldingen(Task taak) {
    return jdbc.sql("select soort from herinnering where taak = ? and soort <> 'HERINNERING' and status = 'GEPLAND'")
        .param(taak.getId()).query(String.class).list();
  }

  private List<String> overschrijdingen(Task taak) {
    return jdbc.sql("select groep from herinnering where taak = ? and soort = 'OVERSCHRIJDING' order by id")
        .param(taak.getId()).query(String.class).list();
  }

  private int aantalTermijnen() {
    return jdbc.sql("select count(*) from taaktermijn").query(Integer.class).single();
  }

  private static Instant op(String dag, LocalTime tijd) {
    return LocalDate.parse(dag).atTime(tijd).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
  }
}

package nl.vthregie.escalatie;

import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.escalatie.Gevoeligwoorden.Taak;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Websessie;
import nl.vthregie.vertrouwelijk.Vertrouwelijkearchief;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("De vier antwoorden over personen: alleen voor wie erbij betrokken is, en niet langer dan nodig")
class VertrouwelijkeAntwoordenTest {

  private static final String MEDEWERKER = "medewerker-odt";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final AtomicInteger ZAAK = new AtomicInteger(500);
  /** How an answer, or the group that holds it, would look wherever something of it was kept. */
  private static final String SPOOR = "(^|[^A-Za-z0-9])(J2|H1|H4|H5)([^A-Za-z0-9]|$)|strafrechtelijk verleden|"
      + "handhavingsverleden|calculerend|ondermijning|(^|[\"=])personen(\"|$)";

  @Autowired
  private Spel spel;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Vertrouwelijkearchief archief;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;

  @Test
  @DisplayName("staan in geen enkele kolom van de engine, en niet in het dossier")
  void nergensInDeDatabase() {
    ProcessInstance dossier = ingevuld(Voorbeeldsignaal.rustig().ja("J2", "H1", "H4", "H5", "C01"));

    Map<String, List<String>> kolommen = jdbc.sql("""
        select table_name, column_name from information_schema.columns
        where table_schema = current_schema() and data_type in ('character varying', 'text', 'jsonb', 'bytea')
          and (table_name like 'act\\_ru\\_%' or table_name like 'act\\_hi\\_%' or table_name = 'act_ge_bytearray'
            or table_name in ('dossier', 'taaktermijn', 'herinnering', 'bericht', 'gevoelig_zaak'))""")
        .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getString(2))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    assertThat(kolommen).containsKeys("act_ru_variable", "act_hi_detail", "act_hi_varinst", "act_hi_dec_in", "act_hi_op_log",
        "act_hi_comment", "act_ge_bytearray", "dossier");

    kolommen.forEach((tabel, namen) -> namen.forEach(kolom -> assertThat(sporen(tabel, kolom))
        .as(tabel + "." + kolom).isZero()));
    assertThat(jdbc.sql("select count(*) from act_hi_varinst where name_ = 'signaal' and proc_inst_id_ = ?")
        .param(dossier.getId()).query(Integer.class).single()).as("the search looks where the other answers are").isOne();
    assertThat(jdbc.sql("select sleutel || '=' || antwoord from vertrouwelijk_antwoord where dossiernummer = ? order by 1")
        .param(dossier.getBusinessKey()).query(String.class).list()).containsExactly("H1=JA", "H4=JA", "H5=JA", "J2=JA");
  }

  /** Bytes are read as Latin: what is searched for has no other letters. Deployed forms hold the questions, not answers. */
  private int sporen(String tabel, String kolom) {
    boolean bytes = tabel.equals("act_ge_bytearray") && kolom.equals("bytes_");
    return jdbc.sql("select count(*) from %s where %s ~* :spoor%s".formatted(tabel,
        bytes ? "encode(%s, 'escape')".formatted(kolom) : kolom + "::text",
        tabel.equals("act_ge_bytearray") ? " and deployment_id_ is null" : "")).param("spoor", SPOOR)
        .query(Integer.class).single();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"management-enschede", "college-enschede", "portefeuillehouder-enschede", "management-odt", "beheer",
      MEDEWERKER, ACCOUNTMANAGER, "ambtelijk-opdrachtgever-enschede"})
  @DisplayName("zijn aan niets te zien dat REST laat lezen, hoe iemand ze ook beantwoordt")
  void nietTeOnderscheiden(String lezer) {
    ProcessInstance allesJa = ingevuld(Voorbeeldsignaal.rustig().ja("J2", "H1", "H4", "H5", "C01"));
    ProcessInstance allesNee = ingevuld(Voorbeeldsignaal.rustig().nee("J2", "H1", "H4", "H5").ja("C01"));
    Rest rest = new Rest(poort);

    List<String> ja = teLezen(rest, lezer, allesJa);
    List<String> nee = teLezen(rest, lezer, allesNee);

    assertThat(ja).isEqualTo(nee).hasSizeGreaterThan(40);
    assertThat(ja).noneMatch(regel -> regel.matches("(?s).*" + SPOOR + ".*"));
  }

  @Test
  @DisplayName("tellen mee voor de drempel van de checklist, ook bij het advies")
  void tellenMee() {
    assertThat(spel.gegeven(ingevuld(Voorbeeldsignaal.rustig().ja("J2", "H1", "A1")), "advies")).isEqualTo("GEVOELIG");
    assertThat(spel.gegeven(ingevuld(Voorbeeldsignaal.rustig().ja("J2", "H4", "H5")), "advies")).isEqualTo("GEVOELIG");
    assertThat(spel.gegeven(ingevuld(Voorbeeldsignaal.rustig().ja("J2", "A1")), "advies")).isEqualTo("REGISTREREN");
    assertThat(spel.gegeven(ingevuld(Voorbeeldsignaal.rustig().ja("A1", "A2").nee("RO1")), "advies"))
        .as("RO1 is inverse").isEqualTo("GEVOELIG");
    assertThat(spel.gegeven(ingevuld(Voorbeeldsignaal.rustig().ja("A1", "A2", "RO1")), "advies")).isEqualTo("REGISTREREN");
  }

  @ParameterizedTest(name = "{0} wel")
  @ValueSource(strings = {MEDEWERKER, "coordinator-odt", ACCOUNTMANAGER, "ambtelijk-opdrachtgever-enschede"})
  @DisplayName("leest op hun eigen pagina")
  void wel(String lezer) {
    ProcessInstance dossier = ingevuld(Voorbeeldsignaal.rustig().ja("J2").nee("H4"));

    var pagina = Websessie.van(lezer, poort).haalPagina(adres(dossier));

    assertThat(pagina.status()).isEqualTo(200);
    assertThat(pagina.tekst()).containsSubsequence("een strafrechtelijk verleden?", ">Ja<", "een handhavingsverleden?",
        ">Onbekend<", "calculerend gedrag?", ">Nee<", "ondermijning?", ">Onbekend<");
    assertThat(jdbc.sql("select gebruiker from vertrouwelijk_inzage where dossiernummer = ?")
        .param(dossier.getBusinessKey()).query(String.class).list()).as("who read it is noted").containsExactly(lezer);
  }

  @ParameterizedTest(name = "{0} niet")
  @ValueSource(strings = {"management-enschede", "college-enschede", "portefeuillehouder-enschede", "bestuurlijk-opdrachtgever-enschede",
      "beleid-enschede", "management-odt", "directie-odt", "ambtelijk-opdrachtgever-borne", "beheer"})
  @DisplayName("leest hun pagina niet")
  void niet(String lezer) {
    ProcessInstance dossier = ingevuld(Voorbeeldsignaal.rustig().ja("J2"));
    Websessie sessie = Websessie.van(lezer, poort);

    var pagina = sessie.haalPagina(adres(dossier));

    assertThat(pagina.status()).isEqualTo(403);
    assertThat(pagina.tekst()).contains("Hier hebt u geen toegang toe").doesNotContain("strafrechtelijk");
    assertThat(sessie.haalPagina("/vertrouwelijk/GEV-TWENTE-2027-999").tekst()).as("nobody learns which numbers exist")
        .isEqualTo(pagina.tekst());
    assertThat(new Rest(poort).haal(lezer, adres(dossier)).status()).as("no door beside the log-in").isEqualTo(401);
  }

  @Test
  @DisplayName("leest voor een vertegenwoordigde deelnemer diens vertegenwoordiger")
  void vertegenwoordigd() {
    ProcessInstance dossier = ingevuld("tubbergen", Voorbeeldsignaal.rustig().ja("J2"));

    assertThat(Websessie.van("ambtelijk-opdrachtgever-dinkelland", poort).haalPagina(adres(dossier)).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("worden een jaar na het invullen vernietigd, ook als het dossier nog loopt; dat is te bewijzen")
  void bewaartermijn() {
    ProcessInstance dossier = ingevuld(Voorbeeldsignaal.rustig().ja("J2", "C01"));
    klok.zet(LocalDate.of(2028, 1, 11), LocalTime.of(23, 59));
    archief.ruimOp();
    assertThat(antwoorden(dossier)).as("the last day counts").containsExactlyInAnyOrder("JA", "ONBEKEND", "ONBEKEND", "ONBEKEND");

    klok.zet(LocalDate.of(2028, 1, 12), LocalTime.of(0, 0));
    var pagina = Websessie.van(ACCOUNTMANAGER, poort).haalPagina(adres(dossier)).tekst();
    assertThat(pagina).as("before the clean-up came by").contains("Vernietigd").doesNotContain(">Ja<", ">Onbekend<");
    assertThat(archief.ruimOp()).isPositive();
    assertThat(antwoorden(dossier)).isEmpty();
    assertThat(jdbc.sql("select count(*) from vertrouwelijk_antwoord where dossiernummer = ? and vernietigd_op is not null")
        .param(dossier.getBusinessKey()).query(Integer.class).single()).isEqualTo(4);
    assertThat(spel.loopt(dossier)).isTrue();
  }

  private List<String> antwoorden(ProcessInstance dossier) {
    return jdbc.sql("select antwoord from vertrouwelijk_antwoord where dossiernummer = ? and antwoord is not null")
        .param(dossier.getBusinessKey()).query(String.class).list();
  }

  /** Everything that the REST API tells this reader of a dossier, without what differs between any two dossiers. */
  private static List<String> teLezen(Rest rest, String lezer, ProcessInstance dossier) {
    String p = dossier.getId();
    return Stream.of("/process-instance/" + p + "/variables?deserializeValues=false",
            "/variable-instance?processInstanceIdIn=" + p + "&deserializeValues=false",
            "/history/variable-instance?processInstanceId=" + p + "&deserializeValues=false",
            "/history/detail?processInstanceId=" + p + "&deserializeValues=false",
            "/history/decision-instance?processInstanceId=" + p + "&includeInputs=true&includeOutputs=true",
            "/history/user-operation?processInstanceId=" + p, "/history/activity-instance?processInstanceId=" + p,
            "/history/task?processInstanceId=" + p, "/task?processInstanceId=" + p)
        .flatMap(pad -> {
          var antwoord = rest.haal(lezer, "/engine-rest" + pad);
          return antwoord.status() != 200 ? Stream.of(pad.substring(0, 12) + antwoord.status())
              : waarden(antwoord.json(), "");
        })
        .map(regel -> regel.replace(dossier.getBusinessKey(), "GEV").replaceAll("Z2027-\\d+", "Z")
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT[\\d:.+]+", "#"))
        .sorted().toList();
  }

  private static Stream<String> waarden(JsonNode json, String plaats) {
    if (json.isArray()) {
      return StreamSupport.stream(json.spliterator(), false).flatMap(deel -> waarden(deel, plaats));
    }
    if (json.isObject()) {
      return json.properties().stream().flatMap(veld -> waarden(veld.getValue(), plaats + "/" + veld.getKey()));
    }
    return Stream.of(plaats + "=" + json.asText());
  }

  private static String adres(ProcessInstance dossier) {
    return "/vertrouwelijk/" + dossier.getBusinessKey();
  }

  private ProcessInstance ingevuld(Voorbeeldsignaal signaal) {
    return ingevuld("enschede", signaal);
  }

  private ProcessInstance ingevuld(String deelnemer, Voorbeeldsignaal signaal) {
    ProcessInstance dossier = spel.start(MEDEWERKER, Gevoeligwoorden.PROCES, Map.of("zaaknummer",
        "Z2027-%06d".formatted(ZAAK.incrementAndGet()), "deelnemer", deelnemer, "omschrijving", "Afwijken van vastgesteld beleid"));
    spel.doe(MEDEWERKER, dossier, Taak.SIGNAAL, signaal.ingevuld());
    return dossier;
  }
}

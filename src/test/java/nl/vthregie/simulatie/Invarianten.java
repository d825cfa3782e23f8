package nl.vthregie.simulatie;

import nl.vthregie.beleidscyclus.Vaststellingwoorden;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/** What must be true when the years have gone by, whatever the people did. */
record Invarianten(JdbcClient jdbc, RuntimeService processen, ManagementService beheer, List<Handeling> handelingen,
                   Instant nu) {

  /** As they were agreed in the first place: a change may move their dates, and then the rhythm is another one. */
  private static final String OPDRACHTEN = """
      with opdrachten as (
        select dossiernummer as nummer, status, (inhoud #>> '{planning,start}')::date as start,
          (inhoud #>> '{planning,einde}')::date as einde,
          (inhoud #>> '{monitoringEnAfsluiting,frequentie}')::interval as elke
        from dossier d where soort = 'OPD' and status in ('IN_UITVOERING', 'AFGESLOTEN')
          and not exists (select from opdrachtversie v where v.dossiernummer = d.dossiernummer and v.wijziging is not null))
      """;

  /** All of them, so that one run tells everything that is wrong. */
  void controleer() {
    assertAll(this::elkProductPreciesEenmaal, this::elkeTermijnPreciesEenmaal, this::geenTaakZonderEigenaarOfTermijn,
        this::elkeHerinneringVerantwoord, this::elkBesluitInHetSpoor, this::nietsVastgelopen);
  }

  private void elkProductPreciesEenmaal() {
    assertThat(jdbc.sql("""
        select count(*) from strategie where van_jaar = :van and tot_jaar = :tot and vervallen_op is null""")
        .param("van", Regioleven.VAN_JAAR).param("tot", Regioleven.TOT_JAAR).query(Integer.class).single())
        .as("strategies in force for these years").isEqualTo(1);
    assertThat(perJaar("UP", "status in ('IN_OPDRACHT', 'NIET_AANGENOMEN')")).as("programmas, by year").isEqualTo(elkJaarEen());
    assertThat(perJaar("JV", "status = 'VASTGESTELD'")).as("jaarverslagen, by year").isEqualTo(elkJaarEen());
  }

  /** What recurs falls on a date of its rhythm, before the end of the work, and no work was closed without it. */
  private void elkeTermijnPreciesEenmaal() {
    assertThat(rijen(OPDRACHTEN + """
        select f.rapportagenummer from financiele_rapportage f join opdrachten o on o.nummer = f.opdrachtnummer
        where f.periode_tot > o.einde or not exists (
          select from generate_series(1, 60) k where (o.start + k * interval '3 months')::date - 1 = f.periode_tot)"""))
        .as("financial reports beside their rhythm").isEmpty();
    assertThat(rijen(OPDRACHTEN + """
        select v.overlegnummer from overleg v join opdrachten o on o.nummer = v.opdrachtnummer
        where v.gepland_op > o.einde or not exists (select from generate_series(1, 60) k
          where v.gepland_op between (o.start + k * o.elke)::date - 9 and (o.start + k * o.elke)::date)"""))
        .as("overleggen beside their rhythm").isEmpty();
    assertThat(rijen(OPDRACHTEN + """
        select nummer from opdrachten o where status = 'AFGESLOTEN' and (
          o.start + interval '3 months' <= o.einde and not exists (
            select from financiele_rapportage where opdrachtnummer = o.nummer and vastgesteld_op is not null)
          or o.start + o.elke <= o.einde and not exists (
            select from overleg where opdrachtnummer = o.nummer and vastgesteld_op is not null))"""))
        .as("opdrachten closed without a report or an overleg").isEmpty();
    assertThat(rijen("select opdrachtnummer || ' ' || gepland_op from overleg where variant = 'OPDRACHT'"))
        .as("overleggen").doesNotHaveDuplicates().isNotEmpty();
  }

  private static Map<Integer, Integer> elkJaarEen() {
    return IntStream.rangeClosed(Regioleven.VAN_JAAR, Regioleven.TOT_JAAR).boxed()
        .collect(Collectors.toMap(jaar -> jaar, jaar -> 1, Integer::sum, TreeMap::new));
  }

  private Map<Integer, Integer> perJaar(String soort, String voorwaarde) {
    Map<Integer, Integer> aantallen = new TreeMap<>();
    jdbc.sql("select jaar, count(*) as aantal from dossier where soort = :soort and jaar between :van and :tot and "
        + voorwaarde + " group by jaar").param("soort", soort).param("van", Regioleven.VAN_JAAR).param("tot", Regioleven.TOT_JAAR)
        .query(rij -> {
          aantallen.put(rij.getInt("jaar"), rij.getInt("aantal"));
        });
    return aantallen;
  }

  private void geenTaakZonderEigenaarOfTermijn() {
    assertThat(rijen("""
        select t.task_def_key_ || ' in ' || coalesce(tt.dossiernummer, 'no dossier')
        from act_ru_task t left join taaktermijn tt on tt.taak = t.id_
        where t.due_date_ is null or tt.taak is null or not exists (
          select from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_ where l.task_id_ = t.id_)"""))
        .as("open tasks without a term or without anybody who may do them").isEmpty();
    assertThat(rijen("select distinct task_def_key_ from act_hi_taskinst where id_ not in (select taak from taaktermijn)"))
        .as("kinds of tasks that never had a term").isEmpty();
  }

  private void elkeHerinneringVerantwoord() {
    assertThat(rijen("""
        select h.soort || ' of ' || t.dossiernummer || ' at ' || h.moment from herinnering h join taaktermijn t on t.taak = h.taak
        where h.status = 'GEPLAND' and h.moment <= ?""", Timestamp.from(nu))).as("reminders whose moment passed").isEmpty();
    assertThat(rijen("""
        select h.soort || ' of ' || t.dossiernummer from herinnering h join taaktermijn t on t.taak = h.taak
        where h.status = 'GEPLAND' and not exists (select from act_ru_task where id_ = h.taak)"""))
        .as("reminders of tasks that are done").isEmpty();
    assertThat(rijen("""
        select h.id::text from herinnering h where h.status = 'VERZONDEN' and not exists (
          select from bericht_herinnering r join bericht b on b.id = r.bericht
          where r.herinnering = h.id and b.status = 'VERZONDEN')""")).as("sent reminders without a mail").isEmpty();
    assertThat(rijen("""
        select d.dossiernummer || ' of ' || k.organisatie from dossier d
        join kring_organisatie k on k.kring = d.kring
        join organisatie o on o.code = k.organisatie and o.soort <> 'OMGEVINGSDIENST'
        where d.soort = 'OPD' and d.status in ('IN_UITVOERING', 'AFGESLOTEN') and 1 <> (
          select count(*) from herinnering h join taaktermijn t on t.taak = h.taak
          where t.dossiernummer = d.dossiernummer and h.onderwerp = 'Opdracht aangenomen'
            and h.groep = 'ambtelijk-opdrachtgever-' || coalesce((select v.vertegenwoordiger from vertegenwoordiging v
              where v.deelnemer = k.organisatie and h.gepland_op::date between v.van and coalesce(v.tot, 'infinity')), k.organisatie))
        """)).as("opdrachtgevers who did not hear once that their opdracht was accepted").isEmpty();
    assertThat(rijen("select status || ': ' || onderwerp from bericht where status not in ('VERZONDEN', 'VERVALLEN')"))
        .as("mails that did not leave").isEmpty();
  }

  /** What the people did is what the platform says that they did, and nothing beside it. */
  private void elkBesluitInHetSpoor() {
    Map<String, String> gedaan = handelingen.stream().collect(Collectors.toMap(Handeling::taak, Handeling::gebruiker));
    Map<String, String> volgensHetSpoor = jdbc.sql("""
        select t.id_, o.user_id_ from act_hi_taskinst t
        join act_hi_op_log o on o.task_id_ = t.id_ and o.operation_type_ = 'Complete' and o.property_ = 'delete'
        where t.delete_reason_ = 'completed' and t.assignee_ = o.user_id_""")
        .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(volgensHetSpoor).isEqualTo(gedaan);
    long besluiten = handelingen.stream().filter(h -> h.soort().equals(Vaststellingwoorden.Taak.BESLUITEN)).count();
    assertThat(jdbc.sql("select count(*) from vaststelling").query(Long.class).single()).as("besluiten of colleges")
        .isEqualTo(besluiten);
  }

  private void nietsVastgelopen() {
    assertThat(processen.createIncidentQuery().list()).extracting(i -> i.getActivityId() + ": " + i.getIncidentMessage()).isEmpty();
    assertThat(beheer.createJobQuery().withException().list()).extracting(j -> j.getExceptionMessage()).isEmpty();
  }

  private List<String> rijen(String vraag, Object... gegevens) {
    return jdbc.sql(vraag).params(gegevens).query(String.class).list();
  }
}

package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Herinneringregel.Taak;
import nl.vthregie.herinnering.Termijnhistorie.Verplaatsing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads the ledger and the outbox, and changes nothing: who was reminded of what, when, and what is still to come. */
@Repository
@Transactional(readOnly = true)
public class Herinneringenlijst {

  /** A reminder counts as failed when one of its mails did: whoever it was for has heard nothing. */
  private static final String REGELS = """
      with regel as (
        select h.*, t.dossiernummer, t.taaknaam,
          case
            when h.status = 'VERVALLEN' then 'VERVALLEN'
            when h.id in (select bh.herinnering from bericht b join bericht_herinnering bh on bh.bericht = b.id
                          where b.status = 'MISLUKT') then 'MISLUKT'
            when h.status = 'VERZONDEN' then 'VERZONDEN'
            when h.klaargezet_op is not null then 'IN_OUTBOX'
            else 'GEPLAND'
          end as stand
        from herinnering h join taaktermijn t on t.taak = h.taak
      )
      """;

  private static final String GEVRAAGD = """
      from regel r
      where (:dossier::text is null or r.dossiernummer like :dossier || '%')
        and (:stand::text is null or r.stand = :stand)
        and (:van::timestamptz is null or r.moment >= :van)
        and (:tot::timestamptz is null or r.moment < :tot)
        and (:ontvanger::text is null
          or r.id in (select bh.herinnering from bericht b join bericht_herinnering bh on bh.bericht = b.id
                      where b.ontvanger ilike '%' || :ontvanger || '%')
          or r.status = 'GEPLAND' and r.klaargezet_op is null
            and r.id in (select o.herinnering
                         from ontvangers(array(select id from herinnering
                                               where status = 'GEPLAND' and klaargezet_op is null)) o
                         where o.ontvanger ilike '%' || :ontvanger || '%'))
      """;

  private static final String KOLOMMEN = """
      select r.*, d.titel, case when d.afgesloten_op is null then d.proces_id end as proces_id,
        exists (select 1 from act_ru_task a where a.id_ = r.taak) as open
      """;

  private static final String BERICHTKOLOMMEN = """
      b.id, b.ontvanger, b.onderwerp, b.status, b.message_id, b.pogingen, b.volgende_poging, b.laatste_fout,
      b.afgehandeld_op
      """;

  private final JdbcClient jdbc;
  private final Clock klok;

  Herinneringenlijst(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /** @param totaal how many there are, of which {@code regels} holds the part that was asked for */
  public record Deel(long totaal, List<Herinneringregel> regels) {
  }

  public Samenvatting samenvatting() {
    LocalDate vandaag = LocalDate.now(klok);
    return jdbc.sql("""
        select
          (select count(*) from herinnering where status = 'GEPLAND' and klaargezet_op is null) as gepland,
          (select count(*) from herinnering where status = 'GEPLAND' and klaargezet_op is null
             and moment >= :vandaag and moment < :morgen) as vandaag_gepland,
          (select count(*) from bericht where status in ('NIEUW', 'BEZIG')) as in_outbox,
          (select least(
             (select min(moment) from herinnering
              where status = 'GEPLAND' and klaargezet_op is null and moment <= :nu),
             (select min(moment) from bericht where status in ('NIEUW', 'BEZIG')))) as oudste_wachtend,
          (select count(*) from bericht where status = 'VERZONDEN' and afgehandeld_op >= :vandaag) as verzonden_vandaag,
          (select count(*) from bericht where status = 'MISLUKT') as mislukt""")
        .param("vandaag", begin(vandaag)).param("morgen", begin(vandaag.plusDays(1))).param("nu", utc(klok.instant()))
        .query((rij, nr) -> new Samenvatting(rij.getLong("gepland"), rij.getLong("vandaag_gepland"),
            rij.getLong("in_outbox"), moment(rij, "oudste_wachtend"), rij.getLong("verzonden_vandaag"),
            rij.getLong("mislukt"), klok.instant()))
        .single();
  }

  /** @return the latest moment first; of what is planned, the one that comes first */
  public Deel zoek(Herinneringenvraag vraag) {
    long totaal = gevraagd(REGELS + "select count(*) " + GEVRAAGD, vraag).query(Long.class).single();
    List<Herinneringregel> regels = gevraagd(REGELS + ", pagina as (select r.* " + GEVRAAGD + """
        order by case when :vooruit then r.moment end, r.moment desc, case when :vooruit then r.id else -r.id end
        offset :eerste limit :aantal)
        """ + KOLOMMEN + """
        from pagina r left join dossier d on d.dossiernummer = r.dossiernummer
        order by case when :vooruit then r.moment end, r.moment desc, case when :vooruit then r.id else -r.id end""", vraag)
        .param("vooruit", vraag.status() == Herinneringstatus.GEPLAND)
        .param("eerste", vraag.eerste()).param("aantal", vraag.aantal())
        .query((rij, nr) -> regel(rij)).list();
    return new Deel(totaal, metBerichten(regels));
  }

  /** @return the tasks of the dossier, the first due date first; empty when it has no tasks with a term */
  public List<Termijnhistorie> vanDossier(String dossiernummer) {
    return historie("t.dossiernummer = :sleutel", dossiernummer);
  }

  /** @return one task, or nothing when it has no term */
  public List<Termijnhistorie> vanTaak(String taak) {
    return historie("t.taak = :sleutel", taak);
  }

  /** @return the mails that are not tried any more, oldest first */
  public List<Berichtregel> mislukt(int aantal) {
    return jdbc.sql("select " + BERICHTKOLOMMEN + " from bericht b where b.status = 'MISLUKT' order by b.id limit :aantal")
        .param("aantal", aantal).query((rij, nr) -> bericht(rij)).list();
  }

  private List<Termijnhistorie> historie(String voorwaarde, String sleutel) {
    Map<String, List<Herinneringregel>> herinneringen = metBerichten(jdbc.sql(REGELS + KOLOMMEN + """
        from regel r left join dossier d on d.dossiernummer = r.dossiernummer
        where r.taak in (select t.taak from taaktermijn t where\s""" + voorwaarde + ") order by r.moment, r.id")
        .param("sleutel", sleutel).query((rij, nr) -> regel(rij)).list()).stream()
        .collect(groupingBy(regel -> regel.taak().id()));
    Map<String, List<Verplaatsing>> verplaatsingen = verplaatsingen(voorwaarde, sleutel);
    return jdbc.sql("""
        select t.taak, t.taaknaam, t.dossiernummer, t.formele_datum, t.werkdatum, t.uiterlijk, t.toelichting, t.spoed,
          d.titel, case when d.afgesloten_op is null then d.proces_id end as proces_id,
          exists (select 1 from act_ru_task a where a.id_ = t.taak) as open
        from taaktermijn t left join dossier d on d.dossiernummer = t.dossiernummer
        where\s""" + voorwaarde + " order by t.uiterlijk, t.taak")
        .param("sleutel", sleutel)
        .query((rij, nr) -> new Termijnhistorie(taak(rij), rij.getObject("formele_datum", LocalDate.class),
            rij.getObject("werkdatum", LocalDate.class), moment(rij, "uiterlijk"), rij.getString("toelichting"),
            rij.getBoolean("spoed"), verplaatsingen.getOrDefault(rij.getString("taak"), List.of()),
            herinneringen.getOrDefault(rij.getString("taak"), List.of())))
        .list();
  }

  private Map<String, List<Verplaatsing>> verplaatsingen(String voorwaarde, String sleutel) {
    record VanTaak(String taak, Verplaatsing verplaatsing) {
    }
    return jdbc.sql("""
        select v.taak, v.van, v.naar, v.door, v.op from termijnverplaatsing v join taaktermijn t on t.taak = v.taak
        where\s""" + voorwaarde + " order by v.op, v.id")
        .param("sleutel", sleutel)
        .query((rij, nr) -> new VanTaak(rij.getString("taak"), new Verplaatsing(moment(rij, "van"), moment(rij, "naar"),
            rij.getString("door"), moment(rij, "op"))))
        .stream().collect(groupingBy(VanTaak::taak, mapping(VanTaak::verplaatsing, toList())));
  }

  private List<Herinneringregel> metBerichten(List<Herinneringregel> regels) {
    Map<Long, List<Berichtregel>> berichten = berichten(regels.stream().map(Herinneringregel::id).toList());
    Map<Long, List<String>> verwacht = verwachteOntvangers(regels.stream()
        .filter(regel -> regel.status() == Herinneringstatus.GEPLAND).map(Herinneringregel::id).toList());
    return regels.stream().map(regel -> {
      List<Berichtregel> eigen = berichten.getOrDefault(regel.id(), List.of());
      Collection<String> ontvangers = new TreeSet<>(verwacht.getOrDefault(regel.id(), List.of()));
      eigen.forEach(bericht -> ontvangers.add(bericht.ontvanger()));
      return regel.met(List.copyOf(ontvangers), eigen);
    }).toList();
  }

  private Map<Long, List<Berichtregel>> berichten(List<Long> herinneringen) {
    record VanHerinnering(long herinnering, Berichtregel bericht) {
    }
    if (herinneringen.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("select bh.herinnering, " + BERICHTKOLOMMEN + """
        from bericht_herinnering bh join bericht b on b.id = bh.bericht
        where bh.herinnering in (:herinneringen) order by b.ontvanger, b.id""")
        .param("herinneringen", herinneringen)
        .query((rij, nr) -> new VanHerinnering(rij.getLong("herinnering"), bericht(rij)))
        .stream().collect(groupingBy(VanHerinnering::herinnering, mapping(VanHerinnering::bericht, toList())));
  }

  private Map<Long, List<String>> verwachteOntvangers(List<Long> herinneringen) {
    record Verwacht(long herinnering, String ontvanger) {
    }
    if (herinneringen.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("select herinnering, ontvanger from ontvangers(:herinneringen)")
        .param("herinneringen", herinneringen.stream().mapToLong(Long::longValue).toArray()).query(Verwacht.class)
        .stream().collect(groupingBy(Verwacht::herinnering, mapping(Verwacht::ontvanger, toList())));
  }

  private JdbcClient.StatementSpec gevraagd(String sql, Herinneringenvraag vraag) {
    return jdbc.sql(sql)
        .param("dossier", vraag.dossier(), Types.VARCHAR)
        .param("stand", vraag.status() == null ? null : vraag.status().name(), Types.VARCHAR)
        .param("ontvanger", vraag.ontvanger() == null ? null : letterlijk(vraag.ontvanger()), Types.VARCHAR)
        .param("van", vraag.van() == null ? null : begin(vraag.van()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("tot", vraag.tot() == null ? null : begin(vraag.tot().plusDays(1)), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** What is typed is searched for as it stands: an underscore in an address is an underscore. */
  private static String letterlijk(String gezocht) {
    return gezocht.replaceAll("([\\\\%_])", "\\\\$1");
  }

  private OffsetDateTime begin(LocalDate dag) {
    return utc(dag.atStartOfDay(klok.getZone()).toInstant());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet rij, String kolom) throws SQLException {
    OffsetDateTime moment = rij.getObject(kolom, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static Taak taak(ResultSet rij) throws SQLException {
    return new Taak(rij.getString("taak"), rij.getString("taaknaam"), rij.getString("dossiernummer"),
        rij.getString("titel"), rij.getBoolean("open"), rij.getString("proces_id"));
  }

  private static Herinneringregel regel(ResultSet rij) throws SQLException {
    return new Herinneringregel(rij.getLong("id"), taak(rij), Herinneringsoort.valueOf(rij.getString("soort")),
        rij.getObject("dagen", Integer.class), moment(rij, "moment"), moment(rij, "uiterlijk"),
        Herinneringstatus.valueOf(rij.getString("stand")), rij.getString("reden"), moment(rij, "gepland_op"),
        moment(rij, "klaargezet_op"), moment(rij, "afgehandeld_op"), List.of(), List.of());
  }

  private static Berichtregel bericht(ResultSet rij) throws SQLException {
    return new Berichtregel(rij.getLong("id"), rij.getString("ontvanger"), rij.getString("onderwerp"),
        rij.getString("status"), rij.getString("message_id"), rij.getInt("pogingen"), moment(rij, "volgende_poging"),
        rij.getString("laatste_fout"), moment(rij, "afgehandeld_op"));
  }
}

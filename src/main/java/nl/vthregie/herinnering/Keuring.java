package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Berichten.Bericht;
import nl.vthregie.termijn.Escalatieniveau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks, right before sending, at what is still true of the mails in hand: a task may have been done, moved or taken up
 * by another since its reminder went to the outbox.
 */
@Component
class Keuring {

  /** More tasks than this nobody reads; the rest is counted. */
  static final int GETOOND = 50;

  private static final String REGELS = """
      select regel.bericht, regel.herinnering, h.taak, h.soort, h.groep is not null as van_ander, h.tekst, h.uiterlijk, h.spoed,
        h.reden, doel.ontvanger is not null as ontvanger, coalesce(doel.vangnet, false) as vangnet
      from bericht_herinnering regel
      join bericht on bericht.id = regel.bericht
      join herinnering_keuring h on h.id = regel.herinnering and h.status <> 'VERVALLEN'
      left join ontvangers(:herinneringen) doel
        on doel.herinnering = regel.herinnering and doel.ontvanger = bericht.ontvanger
      where regel.bericht = any (:berichten)""";

  private static final String INHOUD = """
      select h.id, h.taak, h.soort, h.uiterlijk, termijn.taaknaam, termijn.dossiernummer, termijn.toelichting,
        termijn.spoed, termijn.escalatieniveau, termijn.onderwerp, termijn.na_termijn, h.tekst, h.pagina, dossier.titel,
        coalesce(h.onderwerp, termijn.aanleiding) as aanleiding, termijn.aanleidingtekst,
        dossier.partijrol, dossier.opdrachtgever, termijn.namens,
        (select array_agg(kring.organisatie order by kring.organisatie) from kring_organisatie kring
         where kring.kring = dossier.kring) as partijen,
        (select array_agg(distinct rolgroep.organisatie) from rolgroep
         where rolgroep.organisatie is not null and (rolgroep.groep = h.groep or h.groep is null and rolgroep.groep in (
           select band.group_id_ from act_ru_identitylink band where band.task_id_ = taak.id_ and band.type_ = 'candidate')))
          as zijden,
        coalesce(nullif(trim(concat_ws(' ', behandelaar.first_, behandelaar.last_)), ''), taak.assignee_) as behandelaar,
        behandelaar.email_ as adres,
        (select string_agg(coalesce(groep.name_, band.group_id_), ', ' order by groep.name_)
         from act_ru_identitylink band
         left join act_id_group groep on groep.id_ = band.group_id_
         where band.task_id_ = taak.id_ and band.type_ = 'candidate' and band.group_id_ is not null) as groepen
      from herinnering h
      join taaktermijn termijn on termijn.taak = h.taak
      left join act_ru_task taak on taak.id_ = h.taak
      left join act_id_user behandelaar on behandelaar.id_ = taak.assignee_
      left join dossier on dossier.dossiernummer = termijn.dossiernummer
      where h.id = any (:ids)""";

  private static final String ORGANISATIES = """
      select adres.adres, rolgroep.organisatie
      from groepsadres adres
      join rolgroep on rolgroep.groep = adres.groep
      where adres.adres = any (?) and rolgroep.organisatie is not null""";

  private final JdbcClient jdbc;
  private final Partijen partijen;
  private final TransactionOperations transactie;
  private final Clock klok;

  Keuring(JdbcClient jdbc, Partijen partijen, TransactionOperations transactie, Clock klok) {
    this.jdbc = jdbc;
    this.partijen = partijen;
    this.transactie = transactie;
    this.klok = klok;
  }

  /** @return what each of these mails tells now, by its id; a mail without anything left is not in it */
  Map<Long, Mailinhoud> keur(Collection<Bericht> berichten) {
    List<Regel> regels = regels(berichten);
    Map<Boolean, List<Regel>> geldig = regels.stream().collect(Collectors.partitioningBy(Regel::geldig));
    if (!geldig.get(false).isEmpty()) {
      ruimOp(geldig.get(false));
    }
    Map<Long, List<Regel>> perBericht = geldig.get(true).stream().collect(Collectors.groupingBy(Regel::bericht));
    perBericht.replaceAll((bericht, lijst) -> opVolgorde(lijst));
    Map<Long, Inhoud> inhoud = inhoud(perBericht.values().stream()
        .flatMap(lijst -> lijst.stream().limit(GETOOND)).mapToLong(Regel::herinnering).distinct().toArray());
    Map<Long, String> ontvangers = berichten.stream().collect(Collectors.toMap(Bericht::id, Bericht::ontvanger));
    Map<String, Set<String>> organisaties = organisaties(ontvangers.values());
    Map<Long, Mailinhoud> mails = new HashMap<>();
    perBericht.forEach((bericht, lijst) -> mails.put(bericht, mail(lijst, inhoud, new Lezer(ontvangers.get(bericht),
        organisaties.getOrDefault(ontvangers.get(bericht), Set.of())))));
    return mails;
  }

  /** For whom each of these addresses reads mail. */
  private Map<String, Set<String>> organisaties(Collection<String> adressen) {
    Map<String, Set<String>> organisaties = new HashMap<>();
    jdbc.sql(ORGANISATIES).param(adressen.toArray(String[]::new)).query(rij -> {
      organisaties.computeIfAbsent(rij.getString("adres"), adres -> new HashSet<>()).add(rij.getString("organisatie"));
    });
    return organisaties;
  }

  private List<Regel> regels(Collection<Bericht> berichten) {
    long[] ids = berichten.stream().mapToLong(Bericht::id).toArray();
    long[] herinneringen = jdbc.sql("select herinnering from bericht_herinnering where bericht = any (?)").param(ids)
        .query(Long.class).list().stream().mapToLong(Long::longValue).distinct().toArray();
    return jdbc.sql(REGELS).param("berichten", ids).param("herinneringen", herinneringen)
        .query((rij, nummer) -> new Regel(rij.getLong("bericht"), rij.getLong("herinnering"), rij.getString("taak"),
            Herinneringsoort.valueOf(rij.getString("soort")), rij.getBoolean("van_ander"),
            rij.getTimestamp("uiterlijk").toInstant(), rij.getBoolean("spoed"), rij.getString("reden"),
            rij.getBoolean("ontvanger"), rij.getBoolean("vangnet"), rij.getString("tekst")))
        .list();
  }

  /**
   * One line for each task: what the receiver must do himself goes before what others do too late. What he is only let know
   * stands below, once, in however many groups he must know it.
   */
  private List<Regel> opVolgorde(List<Regel> regels) {
    Instant nu = klok.instant();
    regels.sort(Comparator.comparing(Regel::vanAnder).thenComparing(Regel::herinnering, Comparator.reverseOrder()));
    Set<String> taken = new HashSet<>();
    List<Regel> uniek = new ArrayList<>(regels);
    uniek.removeIf(regel -> !taken.add(regel.terKennis() ? regel.taak() + regel.tekst() : regel.taak()));
    uniek.sort(Comparator.comparing(Regel::terKennis).thenComparing(regel -> !regel.uiterlijk().isBefore(nu))
        .thenComparing(regel -> !regel.spoed()).thenComparing(Regel::uiterlijk).thenComparing(Regel::herinnering));
    return uniek;
  }

  private Mailinhoud mail(List<Regel> regels, Map<Long, Inhoud> inhoud, Lezer lezer) {
    Instant nu = klok.instant();
    return new Mailinhoud(
        regels.stream().limit(GETOOND).filter(regel -> inhoud.containsKey(regel.herinnering()))
            .map(regel -> voor(lezer, inhoud.get(regel.herinnering()), regel.vangnet())).toList(),
        regels.size(), tel(regels, regel -> !regel.terKennis() && regel.uiterlijk().isBefore(nu)),
        tel(regels, regel -> !regel.terKennis() && regel.vanAnder()), tel(regels, Regel::terKennis));
  }

  private static int tel(List<Regel> regels, Predicate<Regel> welke) {
    return (int) regels.stream().filter(welke).count();
  }

  private Map<Long, Inhoud> inhoud(long[] herinneringen) {
    return jdbc.sql(INHOUD).param("ids", herinneringen)
        .query((rij, nummer) -> new Inhoud(rij.getString("adres"), new Mailinhoud.Taak(rij.getLong("id"),
            rij.getString("taak"), Herinneringsoort.valueOf(rij.getString("soort")),
            rij.getTimestamp("uiterlijk").toInstant(), rij.getString("taaknaam"), rij.getString("dossiernummer"),
            rij.getString("titel"), null, rij.getString("toelichting"),
            rij.getBoolean("spoed"), niveau(rij.getString("escalatieniveau")), rij.getString("behandelaar"), false,
            rij.getString("groepen"), false, rij.getString("tekst"), aanleiding(rij), rij.getString("pagina"),
            rij.getString("onderwerp"), rij.getString("na_termijn")),
            new Dossierpartijen(rij.getString("partijrol"), rij.getString("opdrachtgever"), rij.getString("namens"),
                codes(rij.getArray("partijen")), codes(rij.getArray("zijden")))))
        .list().stream().collect(Collectors.toMap(een -> een.taak().herinnering(), een -> een));
  }

  private static Aanleiding aanleiding(ResultSet rij) throws SQLException {
    String onderwerp = rij.getString("aanleiding");
    return onderwerp == null ? null : new Aanleiding(onderwerp, rij.getString("aanleidingtekst"));
  }

  private static List<String> codes(Array codes) throws SQLException {
    return codes == null ? List.of() : List.of((String[]) codes.getArray());
  }

  private Mailinhoud.Taak voor(Lezer lezer, Inhoud inhoud, boolean vangnet) {
    Mailinhoud.Taak taak = inhoud.taak();
    return new Mailinhoud.Taak(taak.herinnering(), taak.taak(), taak.soort(), taak.uiterlijk(), taak.taaknaam(),
        taak.dossiernummer(), taak.titel(), partijen.voor(lezer.organisaties(), inhoud.partijen()), taak.toelichting(),
        taak.spoed(), taak.niveau(), taak.behandelaar(), Objects.equals(inhoud.adres(), lezer.adres()), taak.groepen(),
        vangnet, taak.kennisgeving(), taak.aanleiding(), taak.pagina(), taak.onderwerp(), taak.naTermijn());
  }

  private static Escalatieniveau niveau(String naam) {
    return naam == null ? null : Escalatieniveau.valueOf(naam);
  }

  /** What lost its meaning ends, and what now waits for another goes to the outbox again when nobody was told. */
  private void ruimOp(List<Regel> regels) {
    transactie.executeWithoutResult(status -> {
      long[] herinneringen = regels.stream().mapToLong(Regel::herinnering).distinct().sorted().toArray();
      // Two nodes may drop the last two receivers of one reminder at once; then the second must see what the first did.
      jdbc.sql("select id from herinnering where id = any (?) order by id for update").param(herinneringen)
          .query(Long.class).list();
      regels.stream().filter(regel -> regel.vervalreden() != null)
          .collect(Collectors.groupingBy(Regel::vervalreden, Collectors.mapping(Regel::herinnering, Collectors.toSet())))
          .forEach(this::laatVervallen);
      List<Regel> elders = regels.stream().filter(regel -> regel.vervalreden() == null).toList();
      if (!elders.isEmpty()) {
        haalWeg(elders);
      }
    });
  }

  private void laatVervallen(String reden, Set<Long> herinneringen) {
    jdbc.sql("""
        update herinnering set status = 'VERVALLEN', reden = :reden, afgehandeld_op = :nu
        where id = any (:ids) and status = 'GEPLAND'""").param("reden", reden)
        .param("nu", Timestamp.from(klok.instant()))
        .param("ids", herinneringen.stream().mapToLong(Long::longValue).toArray()).update();
  }

  private void haalWeg(List<Regel> regels) {
    long[] berichten = regels.stream().mapToLong(Regel::bericht).toArray();
    long[] herinneringen = regels.stream().mapToLong(Regel::herinnering).toArray();
    jdbc.sql("""
        delete from bericht_herinnering regel using unnest(:berichten, :herinneringen) as weg (bericht, herinnering)
        where regel.bericht = weg.bericht and regel.herinnering = weg.herinnering""")
        .param("berichten", berichten).param("herinneringen", herinneringen).update();
    jdbc.sql("""
        update herinnering h set klaargezet_op = null
        where h.id = any (:ids) and h.status = 'GEPLAND' and not exists (
          select from bericht_herinnering regel
          join bericht on bericht.id = regel.bericht
          where regel.herinnering = h.id and bericht.status in ('NIEUW', 'BEZIG', 'VERZONDEN'))""")
        .param("ids", herinneringen).update();
  }

  private record Regel(long bericht, long herinnering, String taak, Herinneringsoort soort, boolean vanAnder,
                       Instant uiterlijk, boolean spoed, String reden, boolean ontvanger, boolean vangnet, String tekst) {

    boolean terKennis() {
      return soort == Herinneringsoort.KENNISGEVING;
    }

    boolean geldig() {
      return ontvanger && reden == null;
    }

    /** "Aan u gegeven" is only true for the one to whom it was given; others have a row of their own. */
    String vervalreden() {
      boolean vanAnderGeworden = reden == null && soort == Herinneringsoort.TOEGEWEZEN;
      return vanAnderGeworden ? Vervalreden.TAAK_TERUGGEGEVEN.name() : reden;
    }
  }

  private record Inhoud(String adres, Mailinhoud.Taak taak, Dossierpartijen partijen) {
  }

  /** @param organisaties for which mail comes to this address */
  private record Lezer(String adres, Set<String> organisaties) {
  }
}

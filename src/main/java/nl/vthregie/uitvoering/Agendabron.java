package nl.vthregie.uitvoering;

import nl.vthregie.uitvoering.Agenda.Escalatie;
import nl.vthregie.uitvoering.Agenda.Gevoelig;
import nl.vthregie.uitvoering.Agenda.OpenActie;
import nl.vthregie.uitvoering.Agenda.Opdracht;
import nl.vthregie.uitvoering.Agenda.Punt;
import nl.vthregie.uitvoering.Agenda.Vorige;
import nl.vthregie.uitvoering.Agenda.Wijziging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what the platform knows about the subject of an overleg, from the tables that other families keep. */
@Repository
class Agendabron {

  /** From here the ambtelijk opdrachtgever has heard of a gevoelig dossier: nobody is surprised at a table (V11). */
  private static final List<String> OPDRACHTGEVER_WEET_ERVAN = List.of("OPDRACHTGEVER_GEINFORMEERD", "BESTUUR_GEBRIEFD",
      "GEESCALEERD", "STRAFRECHT", "VOLGEN");
  /** And from here his bestuurder. */
  private static final List<String> BESTUURDER_WEET_ERVAN = List.of("BESTUUR_GEBRIEFD", "GEESCALEERD", "STRAFRECHT", "VOLGEN");
  private static final String STAND = "case %s when 'OP_SCHEMA' then 'op schema' when 'AANDACHT' then 'vraagt aandacht' "
      + "when 'ACHTER' then 'loopt achter' else '' end";
  private static final String DATUM = "to_char(%s, 'DD-MM-YYYY')";

  private final JdbcClient jdbc;
  private final Clock klok;

  Agendabron(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  /**
   * What an overleg is about.
   *
   * @param opdrachtnummer null when it is about more
   * @param kring          then: all that exactly these organisations share, and so may all read
   */
  record Bereik(String opdrachtnummer, String kring) {

    static Bereik van(String opdrachtnummer) {
      return new Bereik(opdrachtnummer, null);
    }
  }

  /** What the last adopted overleg about an opdracht said. */
  Optional<Vorige> vorige(String opdrachtnummer) {
    return jdbc.sql("select overlegnummer as nummer, " + DATUM.formatted("gehouden_op") + " as datum, "
        + STAND.formatted("verslag #>> '{voortgang,doelenStatus}'") + " as doelen, "
        + STAND.formatted("verslag #>> '{voortgang,inhoudStatus}'") + " as inhoud, "
        + STAND.formatted("verslag #>> '{voortgang,geldStatus}'") + """
         as geld from overleg where opdrachtnummer = :nummer and vastgesteld_op is not null
        order by gehouden_op desc, vastgesteld_op desc limit 1""").param("nummer", opdrachtnummer).query(Vorige.class).optional();
  }

  /** The opdrachten under way, each with what its last overleg said of its doelen. */
  List<Opdracht> opdrachten(String kring) {
    return jdbc.sql("select d.dossiernummer as nummer, d.titel, " + STAND.formatted("laatste.doelen") + """
         as doelen from dossier d left join lateral (
          select o.verslag #>> '{voortgang,doelenStatus}' as doelen from overleg o
          where o.opdrachtnummer = d.dossiernummer and o.vastgesteld_op is not null
          order by o.gehouden_op desc, o.vastgesteld_op desc limit 1) laatste on true
        where d.soort = 'OPD' and d.status = 'IN_UITVOERING' and d.kring = :kring order by d.dossiernummer""")
        .param("kring", kring).query(Opdracht.class).list();
  }

  /** The open gevoelige dossiers of these deelnemers of which those at the table have been told. */
  List<Gevoelig> gevoelig(Collection<String> deelnemers, Variant variant) {
    return jdbc.sql("""
        select d.dossiernummer as nummer, o.naam as deelnemer, replace(lower(d.status), '_', ' ') as status
        from dossier d join organisatie o on o.code = d.opdrachtgever
        where d.soort = 'GEV' and d.afgesloten_op is null and d.opdrachtgever in (:deelnemers) and d.status in (:statussen)
        order by d.dossiernummer""").param("deelnemers", deelnemers)
        .param("statussen", variant == Variant.BESTUURDERS ? BESTUURDER_WEET_ERVAN : OPDRACHTGEVER_WEET_ERVAN)
        .query(Gevoelig.class).list();
  }

  List<Wijziging> wijzigingen(Bereik bereik) {
    return jdbc.sql("""
        select d.dossiernummer as nummer, d.titel, replace(lower(d.status), '_', ' ') as status from dossier d
        where d.soort = 'WIJ' and d.afgesloten_op is null
          and (d.kring = :kring::text or d.dossiernummer like 'WIJ-' || :opdracht::text || '-%') order by d.dossiernummer""")
        .param("kring", bereik.kring()).param("opdracht", bereik.opdrachtnummer()).query(Wijziging.class).list();
  }

  /** Those about the opdracht itself, and about what belongs to it. */
  List<Escalatie> escalaties(Bereik bereik) {
    return jdbc.sql("""
        select e.nummer, e.onderwerp, coalesce(lower(e.niveau), '') as niveau
        from escalatie e join dossier d on d.dossiernummer = e.bron
        where e.uitkomst is null and e.gemeld_op is not null
          and (d.kring = :kring::text or d.dossiernummer = :opdracht::text or d.dossiernummer like '%-' || :opdracht::text || '-%')
          and d.soort <> 'GEV'
        order by e.nummer""")
        .param("kring", bereik.kring()).param("opdracht", bereik.opdrachtnummer()).query(Escalatie.class).list();
  }

  /** Of every overleg about the same, whatever the variant for one opdracht. */
  List<OpenActie> acties(Bereik bereik) {
    return jdbc.sql("select a.overlegnummer as overleg, a.omschrijving, e.naam as eigenaar, " + DATUM.formatted("a.uiterlijk") + """
         as uiterlijk, case when a.uiterlijk < :vandaag then 'te laat' else 'loopt' end as stand
        from overlegactie a join overleg o on o.overlegnummer = a.overlegnummer
        join dossier d on d.dossiernummer = o.overlegnummer join organisatie e on e.code = a.eigenaar
        where a.gereed_op is null and (d.kring = :kring::text or o.opdrachtnummer = :opdracht::text) order by a.uiterlijk, a.id""")
        .param("kring", bereik.kring()).param("opdracht", bereik.opdrachtnummer()).param("vandaag", LocalDate.now(klok))
        .query(OpenActie.class).list();
  }

  /** What the parties brought in for this overleg. */
  List<Punt> punten(String overlegnummer) {
    return jdbc.sql("""
        select o.naam as partij, p.punten from overlegpunt p join organisatie o on o.code = p.partij
        where p.overlegnummer = :nummer order by p.ingebracht_op, o.naam""").param("nummer", overlegnummer)
        .query(Punt.class).list();
  }
}

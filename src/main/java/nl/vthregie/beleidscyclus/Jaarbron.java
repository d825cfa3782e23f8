package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Jaargegevens.Opdrachtregel;
import nl.vthregie.beleidscyclus.Jaargegevens.Resultaat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Reads what the processes wrote down about a year of a region. */
@Repository
class Jaarbron {

  /**
   * Only what the whole kring of the jaarverslag may see: of an opdracht of which somebody else is a party, the deelnemers of the
   * region see nothing here either.
   */
  private static final String ZICHTBAAR = """
      d.regio = :regio and not exists (select 1 from kring_organisatie k where k.kring = d.kring and k.organisatie not in
        (select m.organisatie from kring_organisatie m where m.kring = :kring))""";
  private static final String DIT_JAAR = "extract(year from %s at time zone 'Europe/Amsterdam') = :jaar";

  private final JdbcClient jdbc;

  Jaarbron(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The opdrachten for that year that were accepted, with the last figures of each. */
  List<Opdracht> opdrachten(Over over) {
    return over.bij(jdbc.sql("""
        select d.dossiernummer as nummer, d.titel, o.naam as opdrachtgever, d.proces_id,
          case d.status when 'IN_UITVOERING' then 'In uitvoering' when 'AFGESLOTEN' then 'Afgesloten' else 'Aangenomen' end as status,
          (d.inhoud #>> '{financien,budget}')::numeric as begroot, f.besteed, f.afwijking,
          f.periode_tot as tot
        from dossier d join organisatie o on o.code = d.opdrachtgever
        left join lateral (select besteed, afwijking, periode_tot from financiele_rapportage
            where opdrachtnummer = d.dossiernummer and vastgesteld_op is not null
            order by periode_tot desc limit 1) f on true
        where d.soort = 'OPD' and d.jaar = :jaar and d.status in ('AANGENOMEN', 'IN_UITVOERING', 'AFGESLOTEN') and """ + " "
        + ZICHTBAAR + " order by d.dossiernummer")).query(Opdracht.class).list();
  }

  /** Of the opdrachten for that year that have ended. */
  List<Resultaat> resultaten(Over over) {
    return over.bij(jdbc.sql("""
        select d.dossiernummer as nummer, d.titel, r.toelichting, nullif(btrim(r.leerpunten), '') as leerpunten,
          case r.behaald when 'JA' then 'Behaald' when 'DEELS' then 'Deels behaald' else 'Niet behaald' end as behaald
        from opdrachtresultaat r join dossier d on d.dossiernummer = r.opdrachtnummer
        where d.jaar = :jaar and """ + " " + ZICHTBAAR + " order by d.dossiernummer")).query(Resultaat.class).list();
  }

  /** Of the opdrachten for that year. */
  Wijzigingen wijzigingen(Over over) {
    return over.bij(jdbc.sql("""
        select count(*) filter (where d.status = 'DOORGEVOERD') as doorgevoerd,
          count(*) filter (where d.status = 'AFGEWEZEN') as afgewezen,
          count(*) filter (where d.status not in ('DOORGEVOERD', 'AFGEWEZEN', 'INGETROKKEN')) as lopend
        from dossier d where d.soort = 'WIJ' and d.jaar = :jaar and """ + " " + ZICHTBAAR)).query(Wijzigingen.class).single();
  }

  /** Those of which was told in that year; how many of them wait still. */
  Escalaties escalaties(Over over) {
    return over.bij(jdbc.sql("select count(*) as alle, count(*) filter (where e.afgerond_op is null) as open "
        + "from escalatie e join dossier d on d.dossiernummer = e.bron where " + DIT_JAAR.formatted("e.gemeld_op") + " and "
        + ZICHTBAAR)).query(Escalaties.class).single();
  }

  /** The besluiten of that year that did not follow an advice of the omgevingsdienst. */
  int afwijkingen(Over over) {
    return over.bij(jdbc.sql("select count(*) from afwijking a join dossier d on d.dossiernummer = a.nummer "
        + "where extract(year from a.besluit_datum) = :jaar and " + ZICHTBAAR)).query(Integer.class).single();
  }

  /** Those that were held in that year, and what was agreed in them and is not done yet. */
  Overleggen overleggen(Over over) {
    return jdbc.sql("""
        select count(distinct o.overlegnummer) as gehouden,
          count(a.id) filter (where a.gereed_op is null) as open
        from overleg o left join overlegactie a on a.overlegnummer = o.overlegnummer
        where o.regio = :regio and extract(year from o.gehouden_op) = :jaar""")
        .param("regio", over.regio()).param("jaar", over.jaar()).query(Overleggen.class).single();
  }

  /** @param kring who reads the jaarverslag */
  record Over(String regio, int jaar, String kring) {
    private JdbcClient.StatementSpec bij(JdbcClient.StatementSpec vraag) {
      return vraag.param("regio", regio).param("jaar", jaar).param("kring", kring);
    }
  }

  record Opdracht(String nummer, String titel, String opdrachtgever, String procesId, String status, BigDecimal begroot,
                  BigDecimal besteed, BigDecimal afwijking, LocalDate tot) {
    Opdrachtregel alsRegel() {
      return new Opdrachtregel(nummer, titel, opdrachtgever, status, begroot, besteed, afwijking, tot);
    }
  }

  record Wijzigingen(int doorgevoerd, int afgewezen, int lopend) {
  }

  record Escalaties(int alle, int open) {
  }

  record Overleggen(int gehouden, int open) {
  }
}

package nl.vthregie.beveiliging;

import nl.vthregie.engine.Toegang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads in one query what a user belongs to, the deelnemers that his organisation represents today included. */
@Repository
class ToegangUitRegister implements Toegang {

  private static final String LIDMAATSCHAP = """
      with groep as (
        select m.group_id_ as id, r.organisatie
        from act_id_membership m left join rolgroep r on r.groep = m.group_id_
        where m.user_id_ = :gebruiker
      ), organisatie as (
        select organisatie from groep where organisatie is not null
        union
        select v.deelnemer from vertegenwoordiging v join groep g on g.organisatie = v.vertegenwoordiger
        where v.van <= :vandaag and (v.tot is null or v.tot >= :vandaag)
      )
      select 'groep' as soort, id from groep
      union all
      select distinct 'kring', k.kring from kring_organisatie k join organisatie o on o.organisatie = k.organisatie""";

  private final JdbcClient jdbc;
  private final Clock klok;

  ToegangUitRegister(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  @Override
  public Lidmaatschap lidmaatschapVan(String gebruiker) {
    List<String> groepen = new ArrayList<>();
    List<String> kringen = new ArrayList<>();
    jdbc.sql(LIDMAATSCHAP).param("gebruiker", gebruiker).param("vandaag", LocalDate.now(klok))
        .query(rij -> {
          (rij.getString("soort").equals("groep") ? groepen : kringen).add(rij.getString("id"));
        });
    return new Lidmaatschap(groepen, kringen);
  }
}

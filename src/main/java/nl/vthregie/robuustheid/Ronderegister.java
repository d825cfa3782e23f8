package nl.vthregie.robuustheid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rondes that there are: those that came with VTH-Regie, from a file or from a form. */
@Repository
class Ronderegister {

  private final JdbcClient jdbc;
  private final Clock klok;

  Ronderegister(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  boolean kent(String code) {
    return jdbc.sql("select count(*) from robuustheidsronde where code = :code").param("code", code)
        .query(Integer.class).single() > 0;
  }

  /** Keeps a new one, or what has changed of one that has not begun yet. */
  @Transactional
  void bewaar(Ronde ronde) {
    for (String tabel : List.of("datum", "kpi", "dienst")) {
      jdbc.sql("delete from robuustheidsronde_" + tabel + " where ronde = :code").param("code", ronde.code()).update();
    }
    jdbc.sql("""
        insert into robuustheidsronde (code, naam) values (:code, :naam)
        on conflict (code) do update set naam = excluded.naam""")
        .param("code", ronde.code()).param("naam", ronde.naam()).update();
    ronde.datums().forEach((soort, dag) -> jdbc.sql(
            "insert into robuustheidsronde_datum (ronde, soort, dag) values (:ronde, :soort, :dag)")
        .param("ronde", ronde.code()).param("soort", soort.gegeven()).param("dag", dag).update());
    for (Kpi kpi : ronde.kpis()) {
      jdbc.sql("""
          insert into robuustheidsronde_kpi (ronde, code, naam, norm, eenheid, schaal_van, schaal_tot, bron)
          values (:ronde, :code, :naam, :norm, :eenheid, :van, :tot, :bron)""")
          .param("ronde", ronde.code()).param("code", kpi.code()).param("naam", kpi.naam()).param("norm", kpi.norm())
          .param("eenheid", kpi.eenheid()).param("van", kpi.van()).param("tot", kpi.tot()).param("bron", kpi.bron())
          .update();
    }
    ronde.diensten().forEach(dienst -> jdbc.sql(
            "insert into robuustheidsronde_dienst (ronde, dienst) values (:ronde, :dienst)")
        .param("ronde", ronde.code()).param("dienst", dienst).update());
  }

  Optional<Ronde> zoek(String code) {
    Optional<String> naam = jdbc.sql("select naam from robuustheidsronde where code = :code").param("code", code)
        .query(String.class).optional();
    return naam.map(n -> new Ronde(code, n, datums(code), kpis(code), jdbc.sql(
        "select dienst from robuustheidsronde_dienst where ronde = :code order by dienst").param("code", code)
        .query(String.class).list()));
  }

  /** The one of which the criteria came last first. */
  List<Ronde> alle() {
    return jdbc.sql("""
        select r.code from robuustheidsronde r
        left join robuustheidsronde_datum d on d.ronde = r.code and d.soort = :soort order by d.dag desc nulls last, r.code""")
        .param("soort", Rondedatum.CRITERIA.gegeven()).query(String.class).list().stream()
        .map(code -> zoek(code).orElseThrow()).toList();
  }

  /** Whether a process runs it, or has run it. */
  boolean isBegonnen(String code) {
    return jdbc.sql("select count(*) from robuustheidsronde where code = :code and proces_id is not null")
        .param("code", code).query(Integer.class).single() > 0;
  }

  void begint(String code, String procesId, List<String> diensten) {
    jdbc.sql("""
        update robuustheidsronde_dienst set begonnen_op = :nu
        where ronde = :code and dienst = any (string_to_array(:diensten, ' '))""")
        .param("nu", Timestamp.from(klok.instant())).param("code", code).param("diensten", String.join(" ", diensten)).update();
    jdbc.sql("""
        update robuustheidsronde set proces_id = coalesce(proces_id, :proces), gestart_op = coalesce(gestart_op, :nu)
        where code = :code""")
        .param("proces", procesId).param("nu", Timestamp.from(klok.instant())).param("code", code).update();
  }

  List<Kpi> kpis(String code) {
    return jdbc.sql("""
        select code, naam, norm, eenheid, schaal_van as van, schaal_tot as tot, bron from robuustheidsronde_kpi
        where ronde = :code order by code""").param("code", code).query(Kpi.class).list();
  }

  private Map<Rondedatum, LocalDate> datums(String code) {
    Map<Rondedatum, LocalDate> datums = new EnumMap<>(Rondedatum.class);
    jdbc.sql("select soort, dag from robuustheidsronde_datum where ronde = :code").param("code", code)
        .query(rij -> {
          Date dag = rij.getDate("dag");
          datums.put(Rondedatum.van(rij.getString("soort")).orElseThrow(), dag.toLocalDate());
        });
    return datums;
  }
}

package nl.vthregie.robuustheid;

import nl.vthregie.robuustheid.Robuustheidwoorden.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The open tasks whose date only a besluit moves, and from which date of the ronde each of them counts. */
@Repository
class HardeTermijnen {

  static final Map<String, Rondedatum> DATUMS = Map.of(Taak.ZELFBEOORDELING, Rondedatum.ZELFBEOORDELING,
      Taak.ZELFBEOORDELING_VASTSTELLEN, Rondedatum.ZELFBEOORDELING, Taak.PLAN, Rondedatum.PLAN,
      Taak.PLAN_VASTSTELLEN, Rondedatum.PLAN, Taak.EINDTOETS, Rondedatum.EINDTOETS);

  private final JdbcClient jdbc;

  HardeTermijnen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Open> open(String dossiernummer) {
    return jdbc.sql("""
        select t.taak, t.taaksoort, t.taaknaam, t.formele_datum, k.proc_inst_id_ as proces
        from taaktermijn t join act_ru_task k on k.id_ = t.taak
        where t.dossiernummer = :dossier and t.taaksoort = any (string_to_array(:soorten, ' ')) order by t.taak""")
        .param("dossier", dossiernummer).param("soorten", String.join(" ", DATUMS.keySet())).query(Open.class).list();
  }

  record Open(String taak, String taaksoort, String taaknaam, LocalDate formeleDatum, String proces) {
  }
}

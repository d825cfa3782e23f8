package nl.vthregie.robuustheid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One reaction and one besluit about a dossier at a time: what is begun later may not be done earlier. */
@Component
class Eentegelijk {

  private final JdbcClient jdbc;

  Eentegelijk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever asks at the same moment waits here until the other's transaction has ended. */
  void wachtOpBeurt(String dossiernummer) {
    jdbc.sql("select dossiernummer from dossier where dossiernummer = ? for update").param(dossiernummer)
        .query(String.class).single();
  }

  /** @return whether such a process is under way for this dossier; to be sure of it, wait first */
  boolean loopt(String dossiernummer, String proces) {
    return jdbc.sql("""
        select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
        where e.business_key_ = :nummer and d.key_ = :proces""").param("nummer", dossiernummer).param("proces", proces)
        .query(Integer.class).single() > 0;
  }
}

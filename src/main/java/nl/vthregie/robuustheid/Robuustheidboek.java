package nl.vthregie.robuustheid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes and reads what happened to each dienst in its ronde, in the transaction of the process. */
@Repository
class Robuustheidboek {

  private final JdbcClient jdbc;
  private final Clock klok;

  Robuustheidboek(JdbcClient jdbc, Clock klok) {
    this.jdbc = jdbc;
    this.klok = klok;
  }

  void open(String dossiernummer, String ronde, String dienst) {
    jdbc.sql("insert into robuustheid (dossiernummer, ronde, dienst) values (:dossier, :ronde, :dienst)")
        .param("dossier", dossiernummer).param("ronde", ronde).param("dienst", dienst).update();
  }

  /** @return those of these diensten that a ronde is busy with, or was in this very ronde */
  List<String> bezet(String ronde, List<String> diensten) {
    return jdbc.sql("""
        select r.dienst from robuustheid r join dossier d on d.dossiernummer = r.dossiernummer
        where r.dienst = any (string_to_array(:diensten, ' ')) and (r.ronde = :ronde or d.afgesloten_op is null)
        union
        -- Begun a moment ago, in a process that has not opened its dossier yet.
        select b.dienst from robuustheidsronde_dienst b
        where b.dienst = any (string_to_array(:diensten, ' ')) and b.begonnen_op is not null
          and not exists (select from robuustheid r where r.ronde = b.ronde and r.dienst = b.dienst)
          and exists (select from act_ru_execution p where p.business_key_ = 'RONDE-' || b.ronde)
        order by 1""")
        .param("diensten", String.join(" ", diensten)).param("ronde", ronde).query(String.class).list();
  }

  int eerdereRondes(String ronde, String dienst) {
    return jdbc.sql("select count(*) from robuustheid where dienst = :dienst and ronde <> :ronde")
        .param("dienst", dienst).param("ronde", ronde).query(Integer.class).single();
  }

  void bewaarScores(String dossiernummer, Map<String, Zelfbeoordeling> scores) {
    jdbc.sql("delete from robuustheid_score where dossiernummer = :dossier").param("dossier", dossiernummer).update();
    scores.forEach((kpi, score) -> jdbc.sql("""
        insert into robuustheid_score (dossiernummer, kpi, score, zelf_voldoet, bewijs)
        values (:dossier, :kpi, :score, :zelf, :bewijs)""")
        .param("dossier", dossiernummer).param("kpi", kpi).param("score", score.score())
        .param("zelf", Zelfbeoordeling.JA.equals(score.voldoet())).param("bewijs", score.bewijs()).update());
  }

  void ingediend(String dossiernummer, LocalDate besluit) {
    jdbc.sql("update robuustheid set ingediend_op = :nu, ingediend_besluit_op = :besluit where dossiernummer = :dossier")
        .param("nu", nu()).param("besluit", besluit).param("dossier", dossiernummer).update();
  }

  void beoordeeld(String dossiernummer, boolean robuust, List<String> nietVoldaan, boolean eindtoets) {
    jdbc.sql("update robuustheid set robuust = :robuust, oordeel_op = coalesce(oordeel_op, :nu)"
        + (eindtoets ? ", eindtoets_op = :nu" : "") + " where dossiernummer = :dossier")
        .param("robuust", robuust).param("nu", nu()).param("dossier", dossiernummer).update();
    jdbc.sql("""
        update robuustheid_score set voldoet = not (kpi = any (string_to_array(:niet, ' '))) where dossiernummer = :dossier""")
        .param("niet", String.join(" ", nietVoldaan)).param("dossier", dossiernummer).update();
  }

  void heroverwogen(String dossiernummer, boolean robuust) {
    jdbc.sql("update robuustheid set heroverwogen_op = :nu, robuust = :robuust where dossiernummer = :dossier")
        .param("nu", nu()).param("robuust", robuust).param("dossier", dossiernummer).update();
    if (robuust) {
      jdbc.sql("update robuustheid_score set voldoet = true where dossiernummer = :dossier").param("dossier", dossiernummer)
          .update();
    }
  }

  void bewaarPlan(String dossiernummer, Plan plan) {
    jdbc.sql("delete from robuustheid_maatregel where dossiernummer = :dossier").param("dossier", dossiernummer).update();
    for (int nummer = 1; nummer <= plan.maatregelen().size(); nummer++) {
      Plan.Maatregel m = plan.maatregelen().get(nummer - 1);
      jdbc.sql("""
          insert into robuustheid_maatregel (dossiernummer, volgnummer, kpi, maatregel, eigenaar, gereed_op)
          values (:dossier, :nummer, :kpi, :maatregel, :eigenaar, :gereed)""")
          .param("dossier", dossiernummer).param("nummer", nummer).param("kpi", m.kpi()).param("maatregel", m.maatregel())
          .param("eigenaar", m.eigenaar()).param("gereed", LocalDate.parse(m.gereedOp())).update();
    }
  }

  void planVastgesteld(String dossiernummer, LocalDate besluit) {
    jdbc.sql("update robuustheid set plan_besluit_op = :besluit where dossiernummer = :dossier")
        .param("besluit", besluit).param("dossier", dossiernummer).update();
  }

  void planIngediend(String dossiernummer) {
    jdbc.sql("update robuustheid set plan_ingediend_op = :nu where dossiernummer = :dossier")
        .param("nu", nu()).param("dossier", dossiernummer).update();
  }

  /** @return whether nobody was told before */
  boolean planGemist(String dossiernummer) {
    return jdbc.sql("""
        update robuustheid set plan_gemist_op = :nu
        where dossiernummer = :dossier and plan_gemist_op is null and plan_ingediend_op is null""")
        .param("nu", nu()).param("dossier", dossiernummer).update() == 1;
  }

  /** The formal date lies in the future again: when it passes without a plan, everybody must hear that anew. */
  void planWeerOpTijd(String dossiernummer) {
    jdbc.sql("update robuustheid set plan_gemist_op = null where dossiernummer = :dossier").param("dossier", dossiernummer)
        .update();
  }

  void verplaatst(String dossiernummer, String taaksoort, LocalDate van, LocalDate naar, String reden, LocalDate besluit,
                  String door) {
    jdbc.sql("""
        insert into robuustheid_verplaatsing (dossiernummer, taaksoort, van, naar, reden, besluit_op, door, op)
        values (:dossier, :taak, :van, :naar, :reden, :besluit, :door, :nu)""")
        .param("dossier", dossiernummer).param("taak", taaksoort).param("van", van).param("naar", naar)
        .param("reden", reden).param("besluit", besluit).param("door", door).param("nu", nu()).update();
  }

  private Timestamp nu() {
    return Timestamp.from(klok.instant());
  }
}

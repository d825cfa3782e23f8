package nl.vthregie.uitvoering;

import nl.vthregie.uitvoering.Agenda.Geld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;

/** Reads the last financiële rapportage of each opdracht; there may be none yet. */
@Repository
class Financienbron {

  private static final String EURO = "'€ ' || replace(to_char(round(%s), 'FM999,999,999,990'), ',', '.')";

  private final JdbcClient jdbc;

  Financienbron(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Geld> laatste(Collection<String> opdrachtnummers) {
    return opdrachtnummers.isEmpty() ? List.of() : jdbc.sql("""
        select distinct on (opdrachtnummer) opdrachtnummer as opdracht, to_char(periode_tot, 'DD-MM-YYYY') as tot,
          %s as begroot, %s as besteed, %s as prognose, replace(round(afwijking, 1)::text, '.', ',') || ' %%' as afwijking,
          case when vastgesteld_op is null then 'in behandeling' else 'vastgesteld' end as stand
        from financiele_rapportage where opdrachtnummer in (:nummers) order by opdrachtnummer, periode_tot desc"""
        .formatted(EURO.formatted("begroot"), EURO.formatted("besteed"), EURO.formatted("prognose")))
        .param("nummers", opdrachtnummers).query(Geld.class).list();
  }
}

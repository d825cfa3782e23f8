package nl.vthregie.uitvoering;

import nl.vthregie.overzicht.Getaltekst;
import nl.vthregie.uitvoering.Agenda.Geld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the last financiële rapportage of each opdracht; there may be none yet. */
@Repository
class Financienbron {

  private static final String EURO = "'€ ' || replace(to_char(round(%s), 'FM999,999,999,990'), ',', '.')";

  private final JdbcClient jdbc;

  Financienbron(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where at least one reported, each that did not is in it too: it would seem to be no part of the whole. */
  List<Geld> laatste(Collection<String> opdrachtnummers) {
    if (opdrachtnummers.isEmpty()) {
      return List.of();
    }
    List<Geld> gerapporteerd = jdbc.sql("""
        select distinct on (opdrachtnummer) opdrachtnummer as opdracht, to_char(periode_tot, 'DD-MM-YYYY') as tot,
          %s as begroot, %s as besteed, %s as prognose, replace(round(afwijking, 1)::text, '.', ',') || ' %%' as afwijking,
          case when vastgesteld_op is null then 'in behandeling' else 'vastgesteld' end as stand
        from financiele_rapportage where opdrachtnummer in (:nummers) order by opdrachtnummer, periode_tot desc"""
        .formatted(EURO.formatted("begroot"), EURO.formatted("besteed"), EURO.formatted("prognose")))
        .param("nummers", opdrachtnummers).query(Geld.class).list();
    if (gerapporteerd.isEmpty()) {
      return gerapporteerd;
    }
    Map<String, Geld> perOpdracht = gerapporteerd.stream().collect(Collectors.toMap(Geld::opdracht, Function.identity()));
    return opdrachtnummers.stream().distinct().sorted().map(nummer -> perOpdracht.getOrDefault(nummer, new Geld(nummer,
        Getaltekst.ONBEKEND, Getaltekst.ONBEKEND, Getaltekst.ONBEKEND, Getaltekst.ONBEKEND, Getaltekst.ONBEKEND,
        "nog geen rapportage"))).toList();
  }
}

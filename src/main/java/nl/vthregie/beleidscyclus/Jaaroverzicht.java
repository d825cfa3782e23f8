package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.vthregie.beleidscyclus.Jaargegevens.Opdrachtregel;
import nl.vthregie.beleidscyclus.Jaargegevens.Resultaat;
import nl.vthregie.overzicht.Getaltekst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The figures of a year as a form shows them: in words, under the names that the forms of every version read; with the figures
 * themselves, for whatever has to count.
 *
 * @param cijfers null in what was collected when there were only words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Jaaroverzicht(List<Regel> opdrachten, List<Resultaat> resultaten, String begroot, String besteed, int overleggen,
                     int openActies, int wijzigingenDoorgevoerd, int wijzigingenAfgewezen, int wijzigingenLopend,
                     int escalaties, int escalatiesOpen, int afwijkingen, List<String> specifiek, Jaargegevens cijfers) {

  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  static Jaaroverzicht van(Jaargegevens g) {
    return new Jaaroverzicht(g.opdrachten().stream().map(Regel::van).toList(),
        g.resultaten().stream().map(r -> new Resultaat(r.nummer(), r.titel(), r.behaald(), r.toelichting(),
            r.leerpunten() == null ? Getaltekst.ONBEKEND : r.leerpunten())).toList(),
        g.begrootInWoorden(), g.besteedInWoorden(), g.overleggen(), g.openActies(), g.wijzigingenDoorgevoerd(),
        g.wijzigingenAfgewezen(), g.wijzigingenLopend(), g.escalaties(), g.escalatiesOpen(), g.afwijkingen(), g.specifiek(), g);
  }

  Jaargegevens gegevens() {
    return cijfers != null ? cijfers : new Jaargegevens(opdrachten.stream().map(Regel::teruggelezen).toList(),
        resultaten == null ? List.of() : resultaten.stream().map(r -> new Resultaat(r.nummer(), r.titel(), r.behaald(),
            r.toelichting(), Getaltekst.ONBEKEND.equals(r.leerpunten()) ? null : r.leerpunten())).toList(),
        overleggen, openActies, wijzigingenDoorgevoerd, wijzigingenAfgewezen, wijzigingenLopend, escalaties, escalatiesOpen,
        afwijkingen, specifiek);
  }

  /** In words; a dash for what there is not. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Regel(String nummer, String titel, String opdrachtgever, String status, String begroot, String besteed,
               String afwijking, String tot) {

    static Regel van(Opdrachtregel o) {
      return new Regel(o.nummer(), o.titel(), o.opdrachtgever(), o.status(), Getaltekst.euro(o.begroot()),
          Getaltekst.euro(o.besteed()), Getaltekst.procent(o.afwijking()),
          o.tot() == null ? Getaltekst.ONBEKEND : DAG.format(o.tot()));
    }

    Opdrachtregel teruggelezen() {
      return new Opdrachtregel(nummer, titel, opdrachtgever, status, getal(begroot), getal(besteed), getal(afwijking),
          tot == null || tot.equals(Getaltekst.ONBEKEND) ? null : LocalDate.parse(tot, DAG));
    }

    private static BigDecimal getal(String tekst) {
      String kaal = tekst == null ? "" : tekst.replaceAll("[^0-9,-]", "").replace(',', '.');
      return kaal.isEmpty() ? null : new BigDecimal(kaal);
    }
  }
}

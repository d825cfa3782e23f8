package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.vthregie.overzicht.Totaal;

import java.util.ArrayList;
import java.util.List;

/**
 * An adopted jaarverslag as it is published: what was written, and what was collected.
 *
 * @param vastgesteldOp as {@code 2028-06-12}
 * @param aanbeveling   null when nothing was recommended
 */
record Jaarverslagblad(String dossiernummer, String regio, int jaar, String vastgesteldOp, String zegel, Jaarverslag verslag,
                       Jaargegevens gegevens, boolean strategieBijstellen, String strategieMotivering, String aanbeveling) {

  static final String GERAPPORTEERD = "opdrachten gerapporteerd";

  /**
   * One line of the file.
   *
   * @param waarde a number, a code or a text; null when it is not known
   */
  record Regel(String soort, String onderwerp, Object waarde, Object toelichting) {
  }

  @JsonProperty("begroot")
  Totaal begroot() {
    return gegevens.begroot();
  }

  @JsonProperty("besteed")
  Totaal besteed() {
    return gegevens.besteed();
  }

  /** Everything in it that a spreadsheet can count with, and what followed from it. */
  List<Regel> regels() {
    List<Regel> regels = new ArrayList<>();
    verslag.doelen().forEach(d -> regels.add(new Regel("DOELBEREIK_PROCENT", d.omschrijving(), d.doelbereik(), d.outcome())));
    verslag.kwantiteit().forEach(k -> regels.add(new Regel("AANTAL", k.onderwerp(), k.aantal(), k.toelichting())));
    gegevens.opdrachten().forEach(o -> {
      String opdracht = o.nummer() + " " + o.titel();
      regels.add(new Regel("BEGROOT", opdracht, o.begroot(), o.status()));
      regels.add(new Regel("BESTEED", opdracht, o.besteed(), o.tot()));
      regels.add(new Regel("AFWIJKING_PROCENT", opdracht, o.afwijking(), o.tot()));
    });
    regels.add(new Regel("BEGROOT_TOTAAL", "alle opdrachten", begroot().totaal(), begroot().dekking("opdrachten met een budget")));
    regels.add(new Regel("BESTEED_TOTAAL", "alle opdrachten", besteed().totaal(), besteed().dekking(GERAPPORTEERD)));
    gegevens.resultaten().forEach(r -> regels.add(new Regel("RESULTAAT", r.nummer() + " " + r.titel(), r.behaald(), r.toelichting())));
    regels.add(telling("overleggen", gegevens.overleggen()));
    regels.add(telling("open acties", gegevens.openActies()));
    regels.add(telling("wijzigingen doorgevoerd", gegevens.wijzigingenDoorgevoerd()));
    regels.add(telling("wijzigingen afgewezen", gegevens.wijzigingenAfgewezen()));
    regels.add(telling("wijzigingen in behandeling", gegevens.wijzigingenLopend()));
    regels.add(telling("escalaties", gegevens.escalaties()));
    regels.add(telling("escalaties nog open", gegevens.escalatiesOpen()));
    regels.add(telling("afwijkingen van een advies", gegevens.afwijkingen()));
    regels.add(new Regel("STRATEGIE_BIJSTELLEN", "strategie", strategieBijstellen ? "ja" : "nee", strategieMotivering));
    regels.add(new Regel("AANBEVELING", "volgend programma", aanbeveling == null ? "nee" : "ja", aanbeveling));
    regels.add(new Regel("ZEGEL", "vastgestelde tekst", zegel, null));
    return regels;
  }

  private static Regel telling(String onderwerp, int aantal) {
    return new Regel("TELLING", onderwerp, aantal, null);
  }
}

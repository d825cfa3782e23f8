package nl.vthregie.beleidscyclus;

import java.util.ArrayList;
import java.util.List;

/**
 * An adopted jaarverslag as it is published: what was written, and what was collected.
 *
 * @param aanbeveling null when nothing was recommended
 */
record Jaarverslagblad(String dossiernummer, String regio, int jaar, String vastgesteldOp, String zegel, Jaarverslag verslag,
                       Jaargegevens gegevens, boolean strategieBijstellen, String strategieMotivering, String aanbeveling) {

  /** One line of the file. */
  record Regel(String soort, String onderwerp, String waarde, String toelichting) {
  }

  /** Everything in it that a spreadsheet can count with. */
  List<Regel> regels() {
    List<Regel> regels = new ArrayList<>();
    verslag.doelen().forEach(d -> regels.add(new Regel("DOELBEREIK_PROCENT", d.omschrijving(), d.doelbereik().toPlainString(),
        d.outcome())));
    verslag.kwantiteit().forEach(k -> regels.add(new Regel("AANTAL", k.onderwerp(), k.aantal().toPlainString(), k.toelichting())));
    gegevens.opdrachten().forEach(o -> {
      regels.add(new Regel("BEGROOT", o.nummer() + " " + o.titel(), o.begroot(), o.status()));
      regels.add(new Regel("BESTEED", o.nummer() + " " + o.titel(), o.besteed(), o.tot()));
    });
    gegevens.resultaten().forEach(r -> regels.add(new Regel("RESULTAAT", r.nummer() + " " + r.titel(), r.behaald(), r.toelichting())));
    regels.add(telling("overleggen", gegevens.overleggen()));
    regels.add(telling("open acties", gegevens.openActies()));
    regels.add(telling("wijzigingen doorgevoerd", gegevens.wijzigingenDoorgevoerd()));
    regels.add(telling("wijzigingen afgewezen", gegevens.wijzigingenAfgewezen()));
    regels.add(telling("escalaties", gegevens.escalaties()));
    regels.add(telling("afwijkingen van een advies", gegevens.afwijkingen()));
    regels.add(new Regel("STRATEGIE_BIJSTELLEN", "strategie", strategieBijstellen ? "ja" : "nee", strategieMotivering));
    return regels;
  }

  private static Regel telling(String onderwerp, int aantal) {
    return new Regel("TELLING", onderwerp, String.valueOf(aantal), "");
  }
}

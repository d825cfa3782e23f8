package nl.vthregie.simulatie;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the roles of the simulated region decide what: mostly as asked, now and then not. A choice that stands nowhere
 * here is most often the first of its form. These figures are made up; they say nothing of a real region.
 */
final class Gedrag {

  private static final int EERSTE_KEUZE = 93;
  private static final Map<String, Integer> GEWICHTEN = Map.ofEntries(
      Map.entry("AANNEMEN", 820), Map.entry("RETOUR", 140), Map.entry("WEIGEREN", 40),
      Map.entry("VASTGESTELD", 950), Map.entry("MET_AANVULLING", 30), Map.entry("AANGEHOUDEN", 12), Map.entry("AFGEWEZEN", 8),
      Map.entry("OPNIEUW_VOORLEGGEN", 700), Map.entry("TEKST_AANPASSEN", 280), Map.entry("STOPPEN", 20),
      // Where all deelnemers must agree, one in five that does not would mean that nothing is ever finished.
      Map.entry("AKKOORD", 985), Map.entry("AANPASSEN", 15), Map.entry("VRAGEN", 15), Map.entry("VERSTREKKEN", 985),
      Map.entry("TERUG", 15), Map.entry("VOLGEN", 600), Map.entry("AFSLUITEN", 300), Map.entry("INDIENEN", 970),
      Map.entry("SIGNAAL", 30), Map.entry("OPGELOST", 560), Map.entry("ESCALEREN", 340),
      Map.entry("INGETROKKEN", 40), Map.entry("BUITEN", 50), Map.entry("BINNEN", 950));
  /** By field that asks for yes or no: how many times out of a thousand it is yes. */
  private static final Map<String, Integer> JA = Map.of("wens", 120, "tekstOngewijzigd", 985, "odAdviesGevolgd", 970,
      "omAfstemming", 500, "strategieBijstellen", 150, "programmaBijstellen", 300);
  private static final Map<String, int[]> GETALLEN = Map.of("benodigdeUren", new int[]{8_000, 20_000},
      "beschikbareUren", new int[]{19_000, 40_000}, "benodigdBudget", new int[]{100_000, 900_000},
      "beschikbaarBudget", new int[]{850_000, 2_000_000}, "budget", new int[]{50_000, 400_000},
      "fteOpdrachtgever", new int[]{0, 2}, "fteOpdrachtnemer", new int[]{1, 6}, "extraMiddelen", new int[]{1_000, 60_000},
      "wensMiddelen", new int[]{1_000, 60_000});
  /** By field: days from today. */
  private static final Map<String, int[]> DAGEN = Map.of("deadline", new int[]{90, 200}, "benoemdTot", new int[]{500, 700},
      "opnieuwOp", new int[]{7, 40}, "uiterlijk", new int[]{3, 60}, "gehoudenOp", new int[]{-3, 0},
      "adviesdatum", new int[]{-60, -30});
  /** Where all must be chosen, or the form is refused. */
  private static final Set<String> ALLEMAAL = Set.of("deelnemers", "projectgroep");

  private final Zaad zaad;

  Gedrag(Zaad zaad) {
    this.zaad = zaad;
  }

  String kies(String veld, Set<String> keuzes) {
    Map<String, Integer> gewichten = new LinkedHashMap<>();
    int plaats = 0;
    for (String keuze : keuzes) {
      gewichten.put(keuze, gewicht(veld, keuze, keuzes.size(), plaats));
      plaats++;
    }
    return zaad.kies(gewichten);
  }

  private static int gewicht(String veld, String keuze, int aantal, int plaats) {
    if (JA.containsKey(veld)) {
      return keuze.equals("JA") ? JA.get(veld) : 1000 - JA.get(veld);
    }
    int vanzelf = plaats == 0 ? EERSTE_KEUZE * 10 : (100 - EERSTE_KEUZE) * 10 / (aantal - 1);
    return GEWICHTEN.getOrDefault(keuze, vanzelf);
  }

  /** @return how many of these choices */
  int hoeveel(String veld, int keuzes) {
    return ALLEMAAL.contains(veld) ? keuzes : zaad.tussen(1, Math.min(keuzes, 3));
  }

  /** What work will cost: mostly about what was set aside for it. */
  int prognose(int begroot) {
    return begroot * zaad.tussen(zaad.procent(15) ? 70 : 95, zaad.procent(15) ? 130 : 105) / 100;
  }

  /** @param minste smallest that the form takes; null for none */
  int getal(String veld, Integer minste, Integer meeste) {
    int[] grens = GETALLEN.get(veld);
    if (grens != null) {
      return zaad.tussen(grens[0], grens[1]);
    }
    int vanaf = minste == null ? 0 : minste;
    return zaad.tussen(vanaf, Math.min(meeste == null ? Integer.MAX_VALUE : meeste, vanaf + 100));
  }

  /** @param poging the first asks for what is most likely meant: today */
  LocalDate datum(String veld, LocalDate vandaag, int poging) {
    int[] dagen = DAGEN.get(veld);
    if (dagen != null) {
      return vandaag.plusDays(zaad.tussen(dagen[0], dagen[1]));
    }
    return poging == 0 ? vandaag : vandaag.plusDays(zaad.kies(List.of(-3, -1, 0, 14, 30, 75)));
  }
}

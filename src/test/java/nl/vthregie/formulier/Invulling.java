package nl.vthregie.formulier;

import nl.vthregie.formulier.Veld.Soort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fills in any form as it wants to be filled in, every field of it, and finds the places where that can go wrong. */
final class Invulling {

  private static final List<String> TEKSTEN = List.of("Voorbeeld", "Een langer voorbeeld", "OPD-TWENTE-2027-001", "ROB-ODT",
      "jan@enschede.example");

  private Invulling() {
  }

  static Map<String, Object> geldig(List<Veld> velden) {
    Map<String, Object> waarden = new LinkedHashMap<>();
    vul(velden, waarden);
    return waarden;
  }

  private static void vul(List<Veld> velden, Map<String, Object> waarden) {
    for (Veld veld : velden) {
      if (veld.soort() == Soort.GROEP && veld.naam() == null) {
        vul(veld.velden(), waarden);
      } else {
        waarden.put(veld.naam(), geldigeWaarde(veld));
      }
    }
  }

  static Object geldigeWaarde(Veld veld) {
    var regels = veld.regels();
    return switch (veld.soort()) {
      case GROEP -> geldig(veld.velden());
      case LIJST -> new ArrayList<>(List.of(geldig(veld.velden()), geldig(veld.velden())));
      case TEKST -> TEKSTEN.stream().filter(t -> regels.patroon() == null || regels.patroon().matcher(t).find())
          .filter(t -> regels.minLengte() == null || t.length() >= regels.minLengte())
          .filter(t -> !regels.email() || t.contains("@")).findFirst().orElseThrow();
      case GETAL -> regels.min() == null ? BigDecimal.ONE : regels.min();
      case VINKJE -> true;
      case DATUM -> veld.isGeweest() ? "2026-01-05" : "2027-12-31";
      case TIJD -> "09:30";
      case KEUZE -> regels.keuzes() == null ? "vrij" : regels.keuzes().iterator().next();
      case MEERKEUZE -> new ArrayList<>(List.of(regels.keuzes() == null ? "vrij" : regels.keuzes().iterator().next()));
    };
  }

  /** Every field with the map that holds its value; of a list only the last row. */
  static void bezoek(List<Veld> velden, Map<String, Object> waarden, Bezoeker bezoeker) {
    for (Veld veld : velden) {
      if (veld.soort() == Soort.GROEP && veld.naam() == null) {
        bezoek(veld.velden(), waarden, bezoeker);
        continue;
      }
      bezoeker.bezoek(veld, waarden);
      houder(veld, waarden.get(veld.naam()), inhoud -> bezoek(veld.velden(), inhoud, bezoeker));
    }
  }

  @SuppressWarnings("unchecked")
  private static void houder(Veld veld, Object waarde, Consumer<Map<String, Object>> doe) {
    if (veld.soort() == Soort.GROEP) {
      doe.accept((Map<String, Object>) waarde);
    } else if (veld.soort() == Soort.LIJST) {
      List<?> rijen = (List<?>) waarde;
      doe.accept((Map<String, Object>) rijen.get(rijen.size() - 1));
    }
  }

  @FunctionalInterface
  interface Bezoeker {
    void bezoek(Veld veld, Map<String, Object> houder);
  }
}

package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Cyclusdocument.Onderdeel;
import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.beleidscyclus.Vaststellingwoorden.Taak;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document that lies before the bevoegde gezagen, and how each of them deals with it. */
public final class Voorbeelddocument {

  static final Cyclusdocument DOCUMENT = new Cyclusdocument("Uitvoerings- en handhavingsstrategie Twente",
      "Doelen, prioriteiten en werkwijze voor het regionale VTH-beleid.", "Zaaksysteem, map beleid",
      List.of(new Onderdeel("Prioriteiten", "Wat eerst gaat."), new Onderdeel("Werkwijze", "Hoe wij het doen.")));

  private Voorbeelddocument() {
  }

  public static Map<String, Object> advies() {
    return Map.of(Gegeven.COLLEGEADVIES, "VASTSTELLEN", Gegeven.ADVIESTOELICHTING, "De tekst past bij ons beleid.",
        Gegeven.MIDDELEN_GEBORGD, "JA", Gegeven.ROLZUIVERHEID, true);
  }

  public static Map<String, Object> akkoord() {
    return Map.of(Gegeven.AGENDERING, "AGENDEREN");
  }

  public static Map<String, Object> vastgesteld() {
    return Map.of(Gegeven.VERGADERDATUM, Proefklok.BEGIN.toString(), Gegeven.COLLEGEBESLUIT, "VASTGESTELD",
        Gegeven.TEKST_ONGEWIJZIGD, "JA");
  }

  public static Map<String, Object> gewijzigd() {
    return met(vastgesteld(), Gegeven.TEKST_ONGEWIJZIGD, "NEE", Gegeven.EIGEN_TEKST, "Bij ons gaat bodem eerst.",
        Gegeven.MOTIVERING, "Bodem is hier het grootste risico.");
  }

  public static Map<String, Object> aangehouden() {
    return Map.of(Gegeven.VERGADERDATUM, Proefklok.BEGIN.toString(), Gegeven.COLLEGEBESLUIT, "AANGEHOUDEN",
        Gegeven.MOTIVERING, "Eerst een gesprek met de raad.", Gegeven.OPNIEUW_OP, Proefklok.BEGIN.plusDays(30).toString());
  }

  public static Map<String, Object> afgewezen() {
    return Map.of(Gegeven.VERGADERDATUM, Proefklok.BEGIN.toString(), Gegeven.COLLEGEBESLUIT, "AFGEWEZEN",
        Gegeven.MOTIVERING, "De doelen zijn niet de onze.");
  }

  public static Map<String, Object> raadsbrief() {
    return Map.of(Gegeven.RAAD_GEINFORMEERD_OP, Proefklok.BEGIN.toString(), Gegeven.RAAD_KENMERK, "RB-2027-4");
  }

  /** Advies and agenda, so that it lies before the college. */
  public static void totCollege(Spel spel, ProcessInstance vaststelling, String deelnemer) {
    spel.doe("beleid-" + deelnemer, vaststelling, Taak.ADVISEREN, advies());
    spel.doe("portefeuillehouder-" + deelnemer, vaststelling, Taak.AGENDEREN, akkoord());
  }

  /** @param anders keys and values in turn; null takes a key away */
  public static Map<String, Object> met(Map<String, Object> formulier, Object... anders) {
    Map<String, Object> nieuw = new HashMap<>(formulier);
    for (int i = 0; i < anders.length; i += 2) {
      if (anders[i + 1] == null) {
        nieuw.remove(anders[i]);
      } else {
        nieuw.put((String) anders[i], anders[i + 1]);
      }
    }
    return nieuw;
  }
}

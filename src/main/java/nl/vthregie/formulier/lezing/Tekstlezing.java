package nl.vthregie.formulier.lezing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of a fixed form, as codes and numbers of a dossier: nobody means the space behind it, or the small letters. */
public final class Tekstlezing {

  private Tekstlezing() {
  }

  /**
   * @param patroon what the text must contain; null when anything will do
   * @return the text without what is around it, and in capitals when only that makes it right; wrong when nothing helps
   */
  public static String lees(String tekst, Pattern patroon) {
    String kaal = Getypt.zonderRand(tekst);
    if (patroon == null) {
      return kaal;
    }
    String streep = Getypt.schoon(tekst);
    return List.of(kaal, streep, kaal.toUpperCase(Locale.ROOT), streep.toUpperCase(Locale.ROOT)).stream()
        .filter(mogelijk -> patroon.matcher(mogelijk).find()).findFirst().orElse(kaal);
  }
}

package nl.vthregie.formulier;

import nl.vthregie.formulier.lezing.Getallezing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a form, with the rules that the browser applies to it.
 *
 * @param naam      the key or path under which its value is sent; null for a group without a path
 * @param label     what the user sees
 * @param verborgen FEEL condition under which the browser hides the field, and then neither checks nor sends it; null
 *                  when it is always there
 * @param standaard what the browser fills in beforehand; null for nothing
 * @param lezers    the roles that may read these answers back; empty for an ordinary field, which everybody in the dossier
 *                  reads. Only a group at the top of a form has them
 * @param keuzesUit where its choices come from, which depend on who asks and when; null when they are the same for everybody
 * @param nietVoor  the date beside it that may not come after this one; null for none
 * @param isGeweest whether this date tells what has happened, and so cannot be one that is still to come
 * @param velden    the fields inside a {@link Soort#GROEP} or of one row of a {@link Soort#LIJST}
 */
public record Veld(String naam, String label, Soort soort, Regels regels, String verborgen, Object standaard,
                   Set<String> lezers, String keuzesUit, String nietVoor, boolean isGeweest,
                   List<Veld> velden) {

  public enum Soort {
    TEKST, GETAL, VINKJE, DATUM, TIJD, KEUZE, MEERKEUZE, GROEP, LIJST;

    /** Whether its value is one text, number or boolean. */
    public boolean isEnkelvoudig() {
      return switch (this) {
        case TEKST, GETAL, VINKJE, DATUM, TIJD, KEUZE -> true;
        case MEERKEUZE, GROEP, LIJST -> false;
      };
    }
  }

  public Veld {
    lezers = Set.copyOf(lezers);
    velden = List.copyOf(velden);
  }

  /** Whether its answers are kept apart from the process, for a few roles only. */
  public boolean isVertrouwelijk() {
    return !lezers.isEmpty();
  }

  /**
   * @param keuzes  the values that may be chosen; null when they come from the process and any may
   * @param patroon what the text must contain, as in the browser; null for anything
   * @param vorm    the pattern in words, as in "een nummer als 2027-0123"; null when there is no pattern
   * @param eenheid what stands beside the field and so may be typed with the number; null for nothing
   * @param minRijen fewest rows of a list
   */
  public record Regels(boolean verplicht, Integer minLengte, Integer maxLengte, BigDecimal min, BigDecimal max,
                       Integer decimalen, String eenheid, Pattern patroon, String vorm, boolean email,
                       Set<String> keuzes, boolean nietInVerleden, int minRijen, boolean alsTekst) {

    public Getallezing getallezing() {
      return new Getallezing(decimalen, eenheid);
    }
  }
}

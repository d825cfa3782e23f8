package nl.vthregie.herinnering;

import nl.vthregie.formulier.lezing.Datumlezing;
import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.formulier.lezing.Lezing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which reminders somebody wants to see; null means no matter which.
 *
 * @param dossier   how the number begins
 * @param ontvanger part of an e-mail address
 * @param van       first day of the moment
 * @param tot       last day of the moment, that day included
 * @param eerste    how many to skip
 * @param aantal    how many at most
 */
public record Herinneringenvraag(String dossier, Herinneringstatus status, String ontvanger, LocalDate van, LocalDate tot,
                                 int eerste, int aantal) {

  public static final int MAXIMUM = 500;

  private static final Set<String> NAMEN = Set.of("dossier", "status", "ontvanger", "van", "tot", "eerste", "aantal");
  private static final Pattern DOSSIER = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern ONTVANGER = Pattern.compile("[^\\p{Cntrl}]{1,254}");
  private static final int MAX_EERSTE = 1_000_000;

  /** Names everything that is wrong with a question, in Dutch and at once. */
  public static final class Vraagfout extends RuntimeException {

    private Vraagfout(List<String> fouten) {
      super(String.join(" ", fouten));
    }
  }

  /**
   * @param parameters as they stand in the address; an empty one counts as absent
   * @param gewoon     how many at most when the address does not say
   * @throws Vraagfout when one of them has a value that cannot be, or an unknown name
   */
  public static Herinneringenvraag lees(Map<String, String> parameters, int gewoon) {
    Lezer lezer = new Lezer(parameters);
    Herinneringenvraag vraag = new Herinneringenvraag(lezer.dossier(), lezer.status(), lezer.ontvanger(),
        lezer.dag("van"), lezer.dag("tot"), lezer.getal("eerste", 0, 0, MAX_EERSTE),
        lezer.getal("aantal", gewoon, 1, MAXIMUM));
    if (vraag.van != null && vraag.tot != null && vraag.van.isAfter(vraag.tot)) {
      lezer.fouten.add("De datum bij van ligt na die bij tot.");
    }
    if (!lezer.fouten.isEmpty()) {
      throw new Vraagfout(lezer.fouten);
    }
    return vraag;
  }

  private static final class Lezer {

    private final Map<String, String> parameters;
    private final List<String> fouten = new ArrayList<>();

    private Lezer(Map<String, String> parameters) {
      this.parameters = parameters;
      if (!NAMEN.containsAll(parameters.keySet())) {
        fouten.add("Deze vraag kent alleen dossier, status, ontvanger, van, tot, eerste en aantal.");
      }
    }

    private String waarde(String naam) {
      String waarde = parameters.getOrDefault(naam, "").strip();
      return waarde.isEmpty() ? null : waarde;
    }

    private String dossier() {
      String dossier = passend("dossier", DOSSIER, "Een dossiernummer heeft alleen letters, cijfers en streepjes.");
      return dossier == null ? null : dossier.toUpperCase(Locale.ROOT);
    }

    private String ontvanger() {
      return passend("ontvanger", ONTVANGER, "De ontvanger is (een deel van) een e-mailadres.");
    }

    private String passend(String naam, Pattern patroon, String fout) {
      String waarde = waarde(naam);
      if (waarde == null || patroon.matcher(waarde).matches()) {
        return waarde;
      }
      fouten.add(fout);
      return null;
    }

    private Herinneringstatus status() {
      String waarde = waarde("status");
      if (waarde == null) {
        return null;
      }
      try {
        return Herinneringstatus.valueOf(waarde.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        fouten.add("De status is een van " + String.join(", ",
            Arrays.stream(Herinneringstatus.values()).map(Enum::name).toList()) + ".");
        return null;
      }
    }

    private LocalDate dag(String naam) {
      String waarde = waarde(naam);
      if (waarde == null) {
        return null;
      }
      Lezing<LocalDate> gelezen = Datumlezing.lees(waarde);
      if (!gelezen.isGeweigerd()) {
        return gelezen.waarde();
      }
      fouten.add("Bij " + naam + ": " + gelezen.weigering());
      return null;
    }

    private int getal(String naam, int gewoon, int van, int tot) {
      String waarde = waarde(naam);
      if (waarde == null) {
        return gewoon;
      }
      BigDecimal getal = new Getallezing(0, null).lees(waarde).waarde();
      if (getal != null && getal.compareTo(BigDecimal.valueOf(van)) >= 0 && getal.compareTo(BigDecimal.valueOf(tot)) <= 0) {
        return getal.intValueExact();
      }
      fouten.add("Bij %s hoort een getal van %d tot en met %d.".formatted(naam, van, tot));
      return gewoon;
    }
  }
}

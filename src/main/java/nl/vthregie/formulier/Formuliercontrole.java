package nl.vthregie.formulier;

import nl.vthregie.formulier.Veld.Regels;
import nl.vthregie.formulier.Veld.Soort;
import nl.vthregie.formulier.lezing.Getallezing;
import nl.vthregie.formulier.lezing.Lezing;
import nl.vthregie.formulier.lezing.Tekstlezing;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Enforces a form's own rules on the server: the engine checks nothing of a Camunda Form, and takes every key that a
 * client cares to send.
 */
@Component
public class Formuliercontrole {

  /** More than anyone reads; without a limit one form could fill the memory. */
  private static final int MAX_RIJEN = 200;
  /** The browser's own test for e-mail addresses, close enough to what form-js accepts. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final int MAX_EMAIL = 254;
  /** Longer numbers nobody fills in, and calculating with them can take for ever. */
  private static final int MAX_CIJFERS = 40;
  /** Whoever sends more mistakes than this is not helped by more sentences. */
  private static final int MAX_FOUTEN = 25;
  /** No form nests half as deep, and comparing what is very deep breaks the stack. */
  private static final int MAX_DIEPTE = 20;
  private static final int MAX_AANHALING = 60;
  private static final DateTimeFormatter NEDERLANDS = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private final Voorwaarde voorwaarde;
  private final Clock klok;

  public Formuliercontrole(Voorwaarde voorwaarde, Clock klok) {
    this.voorwaarde = voorwaarde;
    this.klok = klok;
  }

  /**
   * @param ingevuld what was sent: text, numbers, booleans, and lists and maps of these
   * @param bekend   what the process knows already; conditions may ask for it
   * @return a Dutch sentence for each thing that is wrong, naming the field's label; empty when all is right
   */
  public List<String> fouten(Formulier formulier, Map<String, Object> ingevuld, Map<String, Object> bekend) {
    if (isDieperDan(MAX_DIEPTE, ingevuld)) {
      return List.of("De gegevens zijn dieper genest dan dit formulier. Stuur alleen wat het formulier vraagt.");
    }
    Map<String, Object> alles = new HashMap<>(bekend);
    alles.putAll(ingevuld);
    List<String> fouten = new ArrayList<>();
    new Ronde(alles, fouten).velden(formulier.velden(), ingevuld, "", Map.of(), false);
    return fouten.size() <= MAX_FOUTEN ? fouten : Stream.concat(fouten.stream().limit(MAX_FOUTEN),
        Stream.of("Er is nog meer mis. Verbeter eerst het bovenstaande.")).toList();
  }

  /**
   * The same submission with what was meant by it: numbers that came as text as numbers, dates as ISO, codes without the
   * spaces around them. What cannot be read stays, and is among the {@link #fouten}.
   */
  public Map<String, Object> gelezen(Formulier formulier, Map<String, Object> ingevuld) {
    return isDieperDan(MAX_DIEPTE, ingevuld) ? ingevuld : Invoer.gelezen(formulier.velden(), ingevuld);
  }

  /**
   * What the browser would have sent beside this: every visible field of one value, with its default or with nothing. A
   * client that leaves out an optional field must not leave an older answer standing, nor a gap that a model trips over.
   */
  public Map<String, Object> weggelaten(Formulier formulier, Map<String, Object> ingevuld, Map<String, Object> bekend) {
    Map<String, Object> alles = new HashMap<>(bekend);
    alles.putAll(ingevuld);
    Map<String, Object> weggelaten = new HashMap<>();
    vulAan(formulier.velden(), ingevuld, alles, weggelaten);
    return weggelaten;
  }

  private void vulAan(List<Veld> velden, Map<String, Object> ingevuld, Map<String, Object> alles,
                      Map<String, Object> weggelaten) {
    for (Veld veld : velden) {
      boolean zichtbaar = veld.verborgen() == null || !voorwaarde.geldt(veld.verborgen(), alles);
      if (zichtbaar && veld.soort() == Soort.GROEP && veld.naam() == null) {
        vulAan(veld.velden(), ingevuld, alles, weggelaten);
      } else if (zichtbaar && veld.soort().isEnkelvoudig() && !ingevuld.containsKey(veld.naam())) {
        weggelaten.put(veld.naam(), veld.standaard());
      }
    }
  }

  /** One check of one submission. */
  private final class Ronde {

    private final Map<String, Object> alles;
    private final List<String> fouten;
    /** Whether the answers now looked at are kept apart: then no sentence repeats one, because sentences stand in the log. */
    private boolean vertrouwelijk;

    private Ronde(Map<String, Object> alles, List<String> fouten) {
      this.alles = alles;
      this.fouten = fouten;
    }

    /**
     * @param rij       the row of a list that these values are in, whose names conditions find first; else empty
     * @param verborgen whether the browser hides the holder, and so asks nothing of what is in it
     */
    private void velden(List<Veld> velden, Map<String, Object> waarden, String waar, Map<String, Object> rij,
                        boolean verborgen) {
      var onbekend = new TreeSet<>(waarden.keySet());
      controleer(velden, waarden, waar, rij, verborgen, onbekend);
      volgorde(velden, waarden, waar);
      nietInDeToekomst(velden, waarden, waar);
      onbekend.forEach(naam -> fouten.add("Het gegeven '" + aanhaling(naam) + "'" + waar
          + " hoort niet bij dit formulier. Laat het weg."));
    }

    private void controleer(List<Veld> velden, Map<String, Object> waarden, String waar, Map<String, Object> rij,
                            boolean verborgen, TreeSet<String> onbekend) {
      for (Veld veld : velden) {
        boolean weg = verborgen || isVerborgen(veld, rij);
        if (veld.soort() == Soort.GROEP && veld.naam() == null) {
          controleer(veld.velden(), waarden, waar, rij, weg, onbekend);
        } else {
          onbekend.remove(veld.naam());
          waarde(veld, waarden.get(veld.naam()), waar, rij, weg);
        }
      }
    }

    /** Of two dates beside each other: what ends does not end before it begins. */
    private void volgorde(List<Veld> velden, Map<String, Object> waarden, String waar) {
      for (Veld veld : velden.stream().filter(v -> v.nietVoor() != null).toList()) {
        LocalDate eerste = alsDatum(waarden.get(veld.nietVoor()));
        LocalDate datum = alsDatum(waarden.get(veld.naam()));
        if (eerste != null && datum != null && datum.isBefore(eerste)) {
          String ander = velden.stream().filter(v -> veld.nietVoor().equals(v.naam())).map(Veld::label).findFirst().orElseThrow();
          fout(veld, waar, "ligt voor '" + ander + "' (" + NEDERLANDS.format(eerste) + "). Kies die dag of een latere.");
        }
      }
    }

    private void nietInDeToekomst(List<Veld> velden, Map<String, Object> waarden, String waar) {
      for (Veld veld : velden.stream().filter(Veld::isGeweest).toList()) {
        LocalDate datum = alsDatum(waarden.get(veld.naam()));
        if (datum != null && datum.isAfter(LocalDate.now(klok))) {
          fout(veld, waar, "ligt in de toekomst (" + NEDERLANDS.format(datum) + "). Vul in wanneer het is gebeurd, of wacht met "
              + "deze taak.");
        }
      }
    }

    private boolean isVerborgen(Veld veld, Map<String, Object> rij) {
      if (veld.verborgen() == null) {
        return false;
      }
      Map<String, Object> zichtbaar = alles;
      if (!rij.isEmpty()) {
        zichtbaar = new HashMap<>(alles);
        zichtbaar.putAll(rij);
      }
      return voorwaarde.geldt(veld.verborgen(), zichtbaar);
    }

    private void waarde(Veld veld, Object waarde, String waar, Map<String, Object> rij, boolean verborgen) {
      switch (veld.soort()) {
        case GROEP -> groep(veld, waarde, waar, rij, verborgen);
        case LIJST -> lijst(veld, waarde, waar, verborgen);
        default -> {
          if (isLeeg(veld, waarde)) {
            if (!verborgen && veld.regels().verplicht()) {
              fout(veld, waar, switch (veld.soort()) {
                case KEUZE, MEERKEUZE -> "is verplicht. Maak een keuze.";
                case VINKJE -> "is verplicht. Zet het vinkje.";
                default -> "is verplicht. Vul het in.";
              });
            }
          } else {
            gevuld(veld, waarde, waar);
          }
        }
      }
    }

    private void groep(Veld veld, Object waarde, String waar, Map<String, Object> rij, boolean verborgen) {
      if (waarde != null && !(waarde instanceof Map)) {
        fout(veld, waar, "moet een groep gegevens zijn (type Json).");
        return;
      }
      @SuppressWarnings("unchecked")
      Map<String, Object> inhoud = waarde == null ? Map.of() : (Map<String, Object>) waarde;
      boolean eromheen = vertrouwelijk;
      vertrouwelijk |= veld.isVertrouwelijk();
      velden(veld.velden(), inhoud, veld.label() == null ? waar : " bij '" + veld.label() + "'", rij,
          verborgen || (waarde == null && !heeftVerplicht(veld.velden())));
      vertrouwelijk = eromheen;
    }

    private void lijst(Veld veld, Object waarde, String waar, boolean verborgen) {
      if (waarde != null && !(waarde instanceof List)) {
        fout(veld, waar, "moet een lijst zijn (type Json).");
        return;
      }
      List<?> rijen = waarde == null ? List.of() : (List<?>) waarde;
      if (!verborgen && rijen.size() < veld.regels().minRijen()) {
        fout(veld, waar, "is leeg. Voeg ten minste " + (veld.regels().minRijen() == 1 ? "één regel"
            : veld.regels().minRijen() + " regels") + " toe.");
      }
      if (rijen.size() > MAX_RIJEN) {
        fout(veld, waar, "heeft meer dan " + MAX_RIJEN + " regels. Vat ze samen.");
        return;
      }
      int nummer = 0;
      for (Object rij : rijen) {
        nummer++;
        String waarInLijst = " bij '" + veld.label() + "', regel " + nummer;
        if (rij instanceof Map) {
          @SuppressWarnings("unchecked")
          Map<String, Object> inhoud = (Map<String, Object>) rij;
          velden(veld.velden(), inhoud, waarInLijst, inhoud, verborgen);
        } else {
          fout(veld, waar, "heeft op regel " + nummer + " geen groep gegevens.");
        }
      }
    }

    private boolean heeftVerplicht(List<Veld> velden) {
      return velden.stream().anyMatch(v -> v.regels().verplicht() || v.regels().minRijen() > 0
          || heeftVerplicht(v.velden()));
    }

    private void gevuld(Veld veld, Object waarde, String waar) {
      Regels regels = veld.regels();
      switch (veld.soort()) {
        case TEKST -> tekst(veld, waarde, waar);
        case GETAL -> getal(veld, waarde, waar);
        case VINKJE -> {
          if (!(waarde instanceof Boolean)) {
            fout(veld, waar, "moet ja of nee zijn (true of false).");
          } else if (regels.verplicht() && !(Boolean) waarde) {
            fout(veld, waar, "is verplicht. Zet het vinkje.");
          }
        }
        case DATUM -> datum(veld, waarde, waar);
        case TIJD -> tijd(veld, waarde, waar);
        case KEUZE -> keuze(veld, waarde, waar);
        case MEERKEUZE -> {
          if (waarde instanceof Collection<?> gekozen) {
            gekozen.forEach(k -> keuze(veld, k, waar));
            if (new HashSet<>(gekozen).size() < gekozen.size()) {
              fout(veld, waar, "noemt een keuze meer dan eens. Kies elk één keer.");
            }
          } else {
            fout(veld, waar, "moet een lijst van keuzes zijn (type Json).");
          }
        }
        default -> throw new IllegalStateException("Unreachable: " + veld.soort());
      }
    }

    private void tekst(Veld veld, Object waarde, String waar) {
      Regels regels = veld.regels();
      if (!(waarde instanceof String tekst)) {
        fout(veld, waar, "moet tekst zijn.");
      } else if (!isBewaarbaar(tekst)) {
        fout(veld, waar, "bevat een teken dat niet kan worden bewaard. Typ de tekst opnieuw.");
      } else if (regels.minLengte() != null && tekst.length() < regels.minLengte()) {
        fout(veld, waar, "moet ten minste " + regels.minLengte() + " tekens hebben.");
      } else if (regels.maxLengte() != null && tekst.length() > regels.maxLengte()) {
        fout(veld, waar, "mag ten hoogste " + regels.maxLengte() + " tekens hebben.");
      } else if (regels.patroon() != null && !regels.patroon().matcher(Tekstlezing.lees(tekst, regels.patroon())).find()) {
        fout(veld, waar, "heeft niet de goede vorm. " + (regels.vorm() == null
            ? "Kijk bij het veld wat hier moet staan." : "Vul in: " + regels.vorm() + "."));
      } else if (regels.email() && !isEmail(Tekstlezing.lees(tekst, null))) {
        fout(veld, waar, "is geen e-mailadres. Vul het in als naam@organisatie.nl.");
      }
    }

    private void getal(Veld veld, Object waarde, String waar) {
      Regels regels = veld.regels();
      Lezing<BigDecimal> gelezen = Invoer.getal(veld, waarde);
      BigDecimal getal = gelezen.waarde();
      if (gelezen.isGeweigerd()) {
        zin(veld, waar, gelezen.weigering());
      } else if (getal.precision() > MAX_CIJFERS || Math.abs((long) getal.scale()) > MAX_CIJFERS) {
        fout(veld, waar, "heeft te veel cijfers.");
      } else if (regels.min() != null && getal.compareTo(regels.min()) < 0) {
        fout(veld, waar, "moet ten minste " + leesbaar(regels.min()) + " zijn.");
      } else if (regels.max() != null && getal.compareTo(regels.max()) > 0) {
        fout(veld, waar, "mag ten hoogste " + leesbaar(regels.max()) + " zijn.");
      } else if (regels.decimalen() != null && getal.stripTrailingZeros().scale() > regels.decimalen()) {
        fout(veld, waar, regels.decimalen() == 0 ? "moet een heel getal zijn."
            : "mag ten hoogste " + regels.decimalen() + " cijfers achter de komma hebben.");
      }
    }

    private void datum(Veld veld, Object waarde, String waar) {
      Lezing<LocalDate> gelezen = Invoer.datum(waarde);
      LocalDate datum = gelezen.waarde();
      if (gelezen.isGeweigerd()) {
        zin(veld, waar, gelezen.weigering());
      } else if (veld.regels().nietInVerleden() && datum.isBefore(LocalDate.now(klok))) {
        fout(veld, waar, "mag niet in het verleden liggen (" + NEDERLANDS.format(datum) + ").");
      }
    }

    private void tijd(Veld veld, Object waarde, String waar) {
      String tekst = waarde instanceof String gegeven ? gegeven : "";
      for (var lezer : List.<java.util.function.Function<String, ?>>of(LocalTime::parse, LocalDateTime::parse,
          OffsetDateTime::parse)) {
        try {
          lezer.apply(tekst);
          return;
        } catch (DateTimeParseException e) {
          // the next notation may fit
        }
      }
      fout(veld, waar, "is geen tijdstip.");
    }

    private void keuze(Veld veld, Object waarde, String waar) {
      var keuzes = veld.regels().keuzes();
      if (!(waarde instanceof String tekst)) {
        fout(veld, waar, "moet een keuze uit de lijst zijn.");
      } else if (keuzes != null ? !keuzes.contains(tekst) : !isBewaarbaar(tekst)) {
        fout(veld, waar, (vertrouwelijk ? "kent die keuze niet." : "kent de keuze '" + aanhaling(tekst) + "' niet.")
            + (keuzes == null ? "" : " Kies uit: " + String.join(", ", keuzes) + "."));
      }
    }

    private void zin(Veld veld, String waar, String zin) {
      fouten.add("'" + veld.label() + "'" + waar + ": " + zin);
    }

    private void fout(Veld veld, String waar, String watIsErMis) {
      fouten.add("'" + veld.label() + "'" + waar + " " + watIsErMis);
    }
  }

  private static boolean isDieperDan(int diepte, Object waarde) {
    Collection<?> inhoud = waarde instanceof Map<?, ?> groep ? groep.values()
        : waarde instanceof Collection<?> lijst ? lijst : List.of();
    return diepte == 0 ? !inhoud.isEmpty() : inhoud.stream().anyMatch(deel -> isDieperDan(diepte - 1, deel));
  }

  /** Empty is what the browser sends when nothing was filled in; an empty list in a text field is no such thing. */
  private static boolean isLeeg(Veld veld, Object waarde) {
    return waarde == null || (veld.soort() == Soort.MEERKEUZE
        ? waarde instanceof Collection<?> lijst && lijst.isEmpty()
        : waarde instanceof String tekst && zegtNiets(tekst) && isBewaarbaar(tekst));
  }

  /** Also a space that does not break, or that has no width: they come along from a text processor. */
  private static boolean zegtNiets(String tekst) {
    return tekst.codePoints().allMatch(teken -> Character.isWhitespace(teken) || Character.isSpaceChar(teken)
        || Character.getType(teken) == Character.FORMAT);
  }

  /** PostgreSQL keeps no NUL and no half of a character; a report in XML no other control character either. */
  private static boolean isBewaarbaar(String tekst) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(tekst) && tekst.codePoints().noneMatch(teken ->
        teken < ' ' && "\t\n\r".indexOf(teken) < 0 || teken == 0xFFFE || teken == 0xFFFF);
  }

  /** What somebody sent, short and on one line: it comes back in an answer and stands in the log. */
  private static String aanhaling(String tekst) {
    String kort = tekst.length() <= MAX_AANHALING ? tekst : tekst.substring(0, MAX_AANHALING) + "…";
    return kort.replaceAll("\\p{Cntrl}", " ");
  }

  private static LocalDate alsDatum(Object waarde) {
    return waarde == null ? null : Invoer.datum(waarde).waarde();
  }

  private static boolean isEmail(String tekst) {
    return tekst.length() <= MAX_EMAIL && EMAIL.matcher(tekst).matches();
  }

  private static String leesbaar(BigDecimal getal) {
    return Getallezing.toon(getal);
  }
}

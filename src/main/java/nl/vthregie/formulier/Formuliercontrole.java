package nl.vthregie.formulier;

import nl.vthregie.formulier.Veld.Regels;
import nl.vthregie.formulier.Veld.Soort;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Enforces a form's own rules on the server: the engine checks nothing of a Camunda Form, and takes every key that a
 * client cares to send.
 */
@Component
public class Formuliercontrole {

  /** The browser's own test for e-mail addresses, close enough to what form-js accepts. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
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
    Map<String, Object> alles = new HashMap<>(bekend);
    alles.putAll(ingevuld);
    List<String> fouten = new ArrayList<>();
    new Ronde(alles, fouten).velden(formulier.velden(), ingevuld, "", false);
    return fouten;
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

    private Ronde(Map<String, Object> alles, List<String> fouten) {
      this.alles = alles;
      this.fouten = fouten;
    }

    /** @param verborgen whether the browser hides the holder, and so asks nothing of what is in it */
    private void velden(List<Veld> velden, Map<String, Object> waarden, String waar, boolean verborgen) {
      var onbekend = new TreeSet<>(waarden.keySet());
      controleer(velden, waarden, waar, verborgen, onbekend);
      onbekend.forEach(naam -> fouten.add("Het gegeven '" + naam + "'" + waar
          + " hoort niet bij dit formulier. Laat het weg."));
    }

    private void controleer(List<Veld> velden, Map<String, Object> waarden, String waar, boolean verborgen,
                            TreeSet<String> onbekend) {
      for (Veld veld : velden) {
        boolean weg = verborgen || (veld.verborgen() != null && voorwaarde.geldt(veld.verborgen(), alles));
        if (veld.soort() == Soort.GROEP && veld.naam() == null) {
          controleer(veld.velden(), waarden, waar, weg, onbekend);
        } else {
          onbekend.remove(veld.naam());
          waarde(veld, waarden.get(veld.naam()), waar, weg);
        }
      }
    }

    private void waarde(Veld veld, Object waarde, String waar, boolean verborgen) {
      switch (veld.soort()) {
        case GROEP -> groep(veld, waarde, waar, verborgen);
        case LIJST -> lijst(veld, waarde, waar, verborgen);
        default -> {
          if (isLeeg(waarde)) {
            if (!verborgen && veld.regels().verplicht()) {
              fout(veld, waar, veld.soort() == Soort.KEUZE || veld.soort() == Soort.MEERKEUZE
                  ? "is verplicht. Maak een keuze." : "is verplicht. Vul het in.");
            }
          } else {
            gevuld(veld, waarde, waar);
          }
        }
      }
    }

    private void groep(Veld veld, Object waarde, String waar, boolean verborgen) {
      if (waarde != null && !(waarde instanceof Map)) {
        fout(veld, waar, "moet een groep gegevens zijn (type Json).");
        return;
      }
      @SuppressWarnings("unchecked")
      Map<String, Object> inhoud = waarde == null ? Map.of() : (Map<String, Object>) waarde;
      velden(veld.velden(), inhoud, veld.label() == null ? waar : " bij '" + veld.label() + "'",
          verborgen || (waarde == null && !heeftVerplicht(veld.velden())));
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
      int nummer = 0;
      for (Object rij : rijen) {
        nummer++;
        String waarInLijst = " bij '" + veld.label() + "', regel " + nummer;
        if (rij instanceof Map) {
          @SuppressWarnings("unchecked")
          Map<String, Object> inhoud = (Map<String, Object>) rij;
          velden(veld.velden(), inhoud, waarInLijst, verborgen);
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
      } else if (regels.minLengte() != null && tekst.length() < regels.minLengte()) {
        fout(veld, waar, "moet ten minste " + regels.minLengte() + " tekens hebben.");
      } else if (regels.maxLengte() != null && tekst.length() > regels.maxLengte()) {
        fout(veld, waar, "mag ten hoogste " + regels.maxLengte() + " tekens hebben.");
      } else if (regels.patroon() != null && !regels.patroon().matcher(tekst).find()) {
        fout(veld, waar, "heeft niet de goede vorm.");
      } else if (regels.email() && !EMAIL.matcher(tekst).matches()) {
        fout(veld, waar, "is geen e-mailadres.");
      }
    }

    private void getal(Veld veld, Object waarde, String waar) {
      Regels regels = veld.regels();
      BigDecimal getal = alsGetal(waarde, regels.alsTekst());
      if (getal == null) {
        fout(veld, waar, "moet een getal zijn.");
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
      try {
        LocalDate datum = LocalDate.parse(String.valueOf(waarde));
        if (veld.regels().nietInVerleden() && datum.isBefore(LocalDate.now(klok))) {
          fout(veld, waar, "mag niet in het verleden liggen (" + NEDERLANDS.format(datum) + ").");
        }
      } catch (DateTimeParseException e) {
        fout(veld, waar, "is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2027-01-31.");
      }
    }

    private void tijd(Veld veld, Object waarde, String waar) {
      String tekst = String.valueOf(waarde);
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
      if (keuzes != null && !(waarde instanceof String tekst && keuzes.contains(tekst))) {
        fout(veld, waar, "kent de keuze '" + waarde + "' niet. Kies uit: " + String.join(", ", keuzes) + ".");
      }
    }

    private void fout(Veld veld, String waar, String watIsErMis) {
      fouten.add("'" + veld.label() + "'" + waar + " " + watIsErMis);
    }
  }

  private static boolean isLeeg(Object waarde) {
    return waarde == null || (waarde instanceof String tekst && tekst.isBlank())
        || (waarde instanceof Collection<?> lijst && lijst.isEmpty());
  }

  private static BigDecimal alsGetal(Object waarde, boolean alsTekst) {
    if (waarde instanceof Number || (alsTekst && waarde instanceof String)) {
      try {
        return new BigDecimal(waarde.toString());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  private static String leesbaar(BigDecimal getal) {
    return getal.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}

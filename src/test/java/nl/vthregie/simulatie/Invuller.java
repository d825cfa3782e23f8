package nl.vthregie.simulatie;

import nl.vthregie.formulier.Formulier;
import nl.vthregie.formulier.Veld;
import nl.vthregie.formulier.Voorwaarde;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fills in a form as a role does who reads it: what shows, in the order in which it stands there. */
final class Invuller {

  /** A field may hide because of one that stands below it. */
  private static final int RONDEN = 3;

  private final Zaad zaad;
  private final Gedrag gedrag;
  private final Voorwaarde voorwaarde;
  private final Clock klok;

  Invuller(Zaad zaad, Gedrag gedrag, Voorwaarde voorwaarde, Clock klok) {
    this.zaad = zaad;
    this.gedrag = gedrag;
    this.voorwaarde = voorwaarde;
    this.klok = klok;
  }

  /**
   * @param bekend what the process knows, for conditions and for the year of the work
   * @param vast   fields whose value the role has in front of it, such as a dossiernummer
   * @param poging how often this form was refused before
   */
  Map<String, Object> vulIn(Formulier formulier, Map<String, Object> bekend, Map<String, Object> vast, int poging) {
    Map<String, Object> ingevuld = new LinkedHashMap<>();
    Blad blad = new Blad(bekend, vast, poging);
    for (int ronde = 0; ronde < RONDEN; ronde++) {
      blad.vul(formulier.velden(), ingevuld, true);
    }
    return ingevuld;
  }

  private final class Blad {

    private final Map<String, Object> bekend;
    /** What the process knows, and what has been filled in so far. */
    private final Map<String, Object> alles;
    private final Map<String, Object> vast;
    private final int poging;

    private Blad(Map<String, Object> bekend, Map<String, Object> vast, int poging) {
      this.alles = new HashMap<>(bekend);
      this.bekend = bekend;
      this.vast = vast;
      this.poging = poging;
    }

    private void vul(List<Veld> velden, Map<String, Object> ingevuld, boolean bovenaan) {
      for (Veld veld : velden) {
        boolean verborgen = veld.verborgen() != null && voorwaarde.geldt(veld.verborgen(), zichtbaar(ingevuld, bovenaan));
        if (veld.soort() == Veld.Soort.GROEP && veld.naam() == null) {
          vul(verborgen ? List.of() : veld.velden(), ingevuld, bovenaan);
        } else if (verborgen) {
          ingevuld.remove(veld.naam());
        } else if (!ingevuld.containsKey(veld.naam())) {
          Object waarde = vast.containsKey(veld.naam()) ? vast.get(veld.naam())
              : aangevuld(veld, bovenaan ? bekend.get(veld.naam()) : null);
          if (waarde != null) {
            ingevuld.put(veld.naam(), waarde);
          }
        }
        if (bovenaan) {
          alles.putAll(ingevuld);
        }
      }
    }

    /** Conditions in a group or a row find the names of that first. */
    private Map<String, Object> zichtbaar(Map<String, Object> ingevuld, boolean bovenaan) {
      if (bovenaan) {
        return alles;
      }
      Map<String, Object> samen = new HashMap<>(alles);
      samen.putAll(ingevuld);
      return samen;
    }

    private Object waarde(Veld veld) {
      var regels = veld.regels();
      return switch (veld.soort()) {
        case GROEP -> deel(veld);
        case LIJST -> rijen(veld);
        case TEKST -> regels.verplicht() || zaad.procent(97) ? tekst(veld) : null;
        case GETAL -> getal(veld);
        case VINKJE -> regels.verplicht() || zaad.procent(50);
        case DATUM -> datum(veld).toString();
        case TIJD -> "10:30";
        case KEUZE -> gedrag.kies(veld.naam(), keuzes(veld));
        // Whoever was refused leaves out what need not be said.
        case MEERKEUZE -> regels.verplicht() || poging == 0 ? meerkeuze(veld) : null;
      };
    }

    /** What stands there already stays, as in the browser; what is missing in it is filled in. */
    private Object aangevuld(Veld veld, Object staatEr) {
      if (veld.soort() == Veld.Soort.GROEP && staatEr instanceof Map<?, ?> groep) {
        return deel(veld, groep);
      }
      if (veld.soort() == Veld.Soort.LIJST && staatEr instanceof List<?> lijst
          && lijst.size() >= veld.regels().minRijen()) {
        return lijst.stream().map(rij -> deel(veld, (Map<?, ?>) rij)).toList();
      }
      return waarde(veld);
    }

    private Map<String, Object> deel(Veld veld, Map<?, ?> staatEr) {
      Map<String, Object> deel = new LinkedHashMap<>();
      metNaam(veld.velden()).forEach(v -> {
        Object waarde = staatEr.get(v.naam());
        if (waarde != null && !"".equals(waarde)) {
          boolean staatVast = v.soort().isEnkelvoudig() || v.soort() == Veld.Soort.MEERKEUZE;
          deel.put(v.naam(), !staatVast ? aangevuld(v, waarde) : andersGezegd(v) ? waarde(v) : waarde);
        }
      });
      vul(veld.velden(), deel, false);
      return deel;
    }

    /**
     * Whoever was refused changes something of what he had written: a proposal to change nothing is refused for that, and one
     * about money or time that leaves budget and planning as they were.
     */
    private boolean andersGezegd(Veld veld) {
      return poging > 0 && switch (veld.soort()) {
        case TEKST -> zaad.procent(10);
        case GETAL -> zaad.procent(80);
        case DATUM -> veld.naam().equals("einde");
        default -> false;
      };
    }

    private Stream<Veld> metNaam(List<Veld> velden) {
      return velden.stream().flatMap(veld -> veld.naam() == null ? metNaam(veld.velden()) : Stream.of(veld));
    }

    private Map<String, Object> deel(Veld veld) {
      return deel(veld, Map.of());
    }

    private List<Map<String, Object>> rijen(Veld veld) {
      List<Map<String, Object>> rijen = new ArrayList<>();
      int aantal = zaad.tussen(Math.max(1, veld.regels().minRijen()), veld.regels().minRijen() + 2);
      for (int rij = 0; rij < aantal; rij++) {
        rijen.add(deel(veld));
      }
      return rijen;
    }

    private int getal(Veld veld) {
      var regels = veld.regels();
      if (veld.naam().equals("prognose") && alles.get("begroot") instanceof Number begroot) {
        return gedrag.prognose(begroot.intValue());
      }
      return gedrag.getal(veld.naam(), regels.min() == null ? null : regels.min().intValue(),
          regels.max() == null ? null : regels.max().intValue());
    }

    private List<String> meerkeuze(Veld veld) {
      List<String> keuzes = new ArrayList<>(keuzes(veld));
      int aantal = gedrag.hoeveel(veld.naam(), keuzes.size());
      while (keuzes.size() > aantal) {
        keuzes.remove(zaad.tussen(0, keuzes.size() - 1));
      }
      return keuzes;
    }

    private Set<String> keuzes(Veld veld) {
      if (veld.regels().keuzes() == null) {
        throw new IllegalStateException("Nobody can know what to choose at '" + veld.naam() + "'");
      }
      return veld.regels().keuzes();
    }

    private String tekst(Veld veld) {
      String tekst = veld.label() + ": zoals afgesproken in de regio (" + zaad.tussen(1, 999) + ").";
      Integer langst = veld.regels().maxLengte();
      return langst == null || tekst.length() <= langst ? tekst : tekst.substring(0, langst);
    }

    /** Work is planned in its own year; of what has already gone by, the rest. */
    private LocalDate datum(Veld veld) {
      LocalDate vandaag = LocalDate.now(klok);
      if (alles.get("jaar") instanceof Number jaar) {
        LocalDate einde = LocalDate.of(jaar.intValue(), 12, 31);
        LocalDate begin = LocalDate.of(jaar.intValue(), 1, 1);
        begin = begin.isBefore(vandaag) ? vandaag : begin;
        einde = einde.isBefore(begin.plusMonths(6)) ? begin.plusMonths(6) : einde;
        switch (veld.naam()) {
          case "start":
            return begin;
          case "einde":
            return poging == 0 ? einde : einde.minusDays(zaad.tussen(1, 30));
          case "datum":
            return begin.plusMonths(zaad.tussen(1, 5));
          default:
        }
      }
      return gedrag.datum(veld.naam(), vandaag, poging);
    }
  }
}

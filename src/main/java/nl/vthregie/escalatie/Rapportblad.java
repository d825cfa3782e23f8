package nl.vthregie.escalatie;

import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Escalatieniveau;
import nl.vthregie.termijn.Termijnberekening;
import org.springframework.util.StringUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An escalatie in words, as the page and the paper show it: first what a bestuurder must know, then each step.
 *
 * @param kern        what somebody reads who reads no more than this
 * @param mistLetters whether the paper shows a box where the screen shows something else
 */
record Rapportblad(String nummer, String onderwerp, List<Regel> kern, List<Regel> aanleiding, List<Stap> stappen,
                   boolean open, String gemaaktOp, boolean mistLetters) {

  private static final Map<String, String> REDENEN = Map.of("BEGIN", "hier begon de escalatie",
      "ESCALEREN", "opgeschaald door het niveau eronder", "TERUG", "teruggelegd door het niveau erboven",
      "TERMIJN_VERSTREKEN", "de reactietermijn van het niveau eronder was voorbij",
      "BUITEN_KADER", "buiten kader of mandaat: dan moet het naar het bestuur");
  private static final Map<String, String> UITKOMSTEN = Map.of("OPGELOST", "opgelost",
      "BESTUURLIJK_BESLOTEN", "bestuurlijk besloten", "ESCALEREN", "opgeschaald", "TERUG", "teruggelegd",
      "INGETROKKEN", "ingetrokken", "TERMIJN_VERSTREKEN", "niet op tijd beantwoord, dus opgeschaald",
      "BUITEN_KADER", "buiten kader of mandaat", "VOORBEREID", "besluit voorbereid",
      "AFGEBROKEN", "afgebroken door beheer");
  private static final Map<String, String> MAILS = Map.of("NIEUWE_TAAK", "kreeg per mail bericht van een taak in de takenlijst",
      "TOEGEWEZEN", "kreeg per mail bericht van een taak in de takenlijst", "HERINNERING", "kreeg per mail een herinnering",
      "OVERSCHRIJDING", "kreeg per mail bericht dat een taak te laat is", "KENNISGEVING", "is per mail geïnformeerd");

  static Rapportblad van(Escalatieverslag verslag, Instant nu) {
    return new Rapportblad(verslag.nummer(), verslag.onderwerp(), kern(verslag, nu), aanleiding(verslag),
        verslag.stappen().stream().map(stap -> Stap.van(stap, nu)).toList(), verslag.uitkomst() == null, tijd(nu), false);
  }

  Rapportblad met(boolean ontbrekendeLetters) {
    return new Rapportblad(nummer, onderwerp, kern, aanleiding, stappen, open, gemaaktOp, ontbrekendeLetters);
  }

  private static List<Regel> kern(Escalatieverslag verslag, Instant nu) {
    boolean open = verslag.uitkomst() == null;
    Instant einde = open ? nu : verslag.afgerondOp();
    return List.of(
        new Regel("Stand", stand(verslag.uitkomst(), verslag.niveau(), verslag.stappen().stream()
            .anyMatch(Escalatieverslag.Stap::wordtVoorbereid)) + (open ? "" : " op " + tijd(einde))),
        new Regel("Gaat over", verslag.bron() + " – " + verslag.brontitel()),
        new Regel("Tussen", verslag.opdrachtgevers() + " en " + verslag.omgevingsdienst()),
        new Regel("Duur", duur(verslag.gemeldOp(), einde) + ", over " + stappen(verslag.stappen().size())
            + (verslag.spoed() ? ", met spoed" : "")),
        new Regel("Kader en mandaat", verslag.binnenKader() == null ? "Nog niet gezegd"
            : verslag.binnenKader() ? "Binnen" : "Buiten: het bestuur besluit"));
  }

  private static List<Regel> aanleiding(Escalatieverslag verslag) {
    return List.of(
        new Regel("Gemeld", tijd(verslag.gemeldOp()) + ", " + (verslag.gemeldDoor() == null ? "door VTH-Regie zelf"
            : "door " + verslag.gemeldDoor() + (verslag.gemeldNamens() == null ? "" : " (" + verslag.gemeldNamens() + ")"))),
        new Regel("Wat er speelt", ofNiets(verslag.omschrijving())),
        new Regel("Al besproken", ofNiets(verslag.reedsBesproken())),
        new Regel("Gewenste uitkomst", ofNiets(verslag.gewensteUitkomst())));
  }

  /**
   * @param uitkomst        null while it is open
   * @param wordtVoorbereid whether who prepares the besluit has it in hand: then who decides has not been asked yet
   */
  static String stand(String uitkomst, String niveau, boolean wordtVoorbereid) {
    if (uitkomst != null) {
      return StringUtils.capitalize(UITKOMSTEN.get(uitkomst));
    }
    return wordtVoorbereid ? "Open: het besluit wordt voorbereid, " + niveau(niveau) + " is nog niet gevraagd"
        : "Open: ligt bij " + niveau(niveau);
  }

  private static String niveau(String niveau) {
    return niveau == null ? "wie haar meldt" : Escalatieniveau.valueOf(niveau).omschrijving();
  }

  private static String ofNiets(String tekst) {
    return StringUtils.hasText(tekst) ? tekst : "–";
  }

  private static String stappen(int aantal) {
    return aantal == 1 ? "één niveau" : aantal + " stappen";
  }

  private static String duur(Instant van, Instant tot) {
    long dagen = ChronoUnit.DAYS.between(van.atZone(Termijnberekening.TIJDZONE).toLocalDate(),
        tot.atZone(Termijnberekening.TIJDZONE).toLocalDate());
    long uren = Duration.between(van, tot).toHours();
    if (dagen == 0) {
      return uren < 1 ? "Minder dan een uur" : uren + " uur";
    }
    return dagen + (dagen == 1 ? " dag" : " dagen");
  }

  static String tijd(Instant moment) {
    ZonedDateTime hier = moment.atZone(Termijnberekening.TIJDZONE);
    return Datumtekst.kort(hier.toLocalDate()) + " om %02d:%02d uur".formatted(hier.getHour(), hier.getMinute());
  }

  record Regel(String naam, String waarde) {
  }

  /** @param termijnen what was to be done by when */
  record Stap(int volgnummer, String niveau, String waarom, String van, String tot, List<Termijn> termijnen, boolean teLaat,
              String uitkomst, String geenAntwoord, List<Antwoord> antwoorden, List<Kennis> kennis) {

    private static Stap van(Escalatieverslag.Stap stap, Instant nu) {
      List<Termijn> termijnen = termijnen(stap, nu);
      return new Stap(stap.volgnummer(), StringUtils.capitalize(Rapportblad.niveau(stap.niveau())),
          REDENEN.get(stap.reden()), tijd(stap.begonnenOp()),
          stap.geeindigdOp() == null ? "nu" : tijd(stap.geeindigdOp()),
          termijnen, termijnen.stream().anyMatch(Termijn::teLaat),
          stap.wordtVoorbereid() ? "nog niet gevraagd" : stap.uitkomst() == null ? "nog open" : UITKOMSTEN.get(stap.uitkomst()),
          stap.uitkomst() == null ? "Nog geen antwoord." : "Niemand heeft geantwoord.",
          stap.antwoorden().stream().map(a -> new Antwoord(a.partij(), a.wie(), UITKOMSTEN.get(a.uitkomst()),
              a.motivering(), tijd(a.gegevenOp()))).toList(),
          stap.mails().stream().map(m -> new Kennis(tijd(m.verzondenOp()), wie(m), MAILS.get(m.soort()))).toList());
    }

    private static List<Termijn> termijnen(Escalatieverslag.Stap stap, Instant nu) {
      Instant einde = stap.geeindigdOp() == null ? nu : stap.geeindigdOp();
      List<Termijn> termijnen = new ArrayList<>();
      if (stap.voorbereiding() != null) {
        termijnen.add(new Termijn("Voorbereiding door de ambtelijk opdrachtgever: uiterlijk " + tijd(stap.voorbereiding()) + ".",
            stap.wordtVoorbereid() && einde.isAfter(stap.voorbereiding())));
      }
      if (stap.uiterlijk() != null) {
        termijnen.add(new Termijn("Reactietermijn: uiterlijk " + tijd(stap.uiterlijk()) + ".", einde.isAfter(stap.uiterlijk())));
      } else if (stap.wordtVoorbereid()) {
        termijnen.add(new Termijn("De reactietermijn van " + Rapportblad.niveau(stap.niveau())
            + " begint als het besluit is voorbereid.", false));
      } else {
        termijnen.add(new Termijn(stap.uitkomst() == null && stap.antwoorden().isEmpty()
            ? "Nog niemand is om een antwoord gevraagd." : "Reactietermijn: niet bekend.", false));
      }
      return termijnen;
    }

    private static String wie(Escalatieverslag.Mail mail) {
      String wie = mail.ontvanger() == null ? "Een ontvanger die VTH-Regie niet meer kent" : mail.ontvanger();
      return mail.aantal() > 1 ? wie + " (" + mail.aantal() + " personen)" : wie;
    }
  }

  record Termijn(String zin, boolean teLaat) {
  }

  record Antwoord(String partij, String wie, String uitkomst, String motivering, String op) {
  }

  record Kennis(String op, String wie, String wat) {
  }
}

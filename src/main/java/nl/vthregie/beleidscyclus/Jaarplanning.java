package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Strategieen.InWerking;
import nl.vthregie.organisatie.Kalenderregel;
import nl.vthregie.organisatie.Kalenderregel.Product;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the jaarkalender of a region: what is still to begin, and what it waits for. */
@Component
class Jaarplanning {

  /** How far ahead somebody can look. */
  private static final int JAREN_VOORUIT = 2;
  /** The law asks for a jaarverslag of every year. One that nobody missed for longer than this, nobody writes any more. */
  private static final int JAREN_TERUG = 2;

  private final Regiogegevens regio;
  private final Strategieen strategieen;
  private final Jaarkalenderboek boek;
  private final Dossiers dossiers;
  private final Beleidscycli cycli;

  Jaarplanning(Regiogegevens regio, Strategieen strategieen, Jaarkalenderboek boek, Dossiers dossiers, Beleidscycli cycli) {
    this.regio = regio;
    this.strategieen = strategieen;
    this.boek = boek;
    this.dossiers = dossiers;
    this.cycli = cycli;
  }

  /** What has not begun yet, in the order in which it does. */
  List<Kalendermoment> komend() {
    return momenten(begint -> true).toList();
  }

  /** What should have begun by today and waits for nothing, in that order. */
  List<Kalendermoment> aanDeBeurt() {
    LocalDate vandaag = cycli.vandaag();
    return momenten(begint -> !begint.isAfter(vandaag)).filter(moment -> moment.isAanDeBeurt(vandaag)).toList();
  }

  /** The dossier that there is already, whoever began it; null when there is none. */
  String bestaand(Kalendermoment moment) {
    return switch (moment.product()) {
      case BELEIDSCYCLUS -> strategieen.laatste(moment.regio())
          .flatMap(strategie -> boek.cyclusNa(moment.regio(), strategie.totJaar())).orElse(null);
      case UITVOERINGSPROGRAMMA -> boek.dossier(nummer(Programmawoorden.SOORT, moment.regio(), moment.jaar())).orElse(null);
      case JAARVERSLAG -> boek.dossier(nummer("JV", moment.regio(), moment.jaar())).orElse(null);
    };
  }

  /** @param welke asked of the date on which something begins, before anything else is looked up */
  private Stream<Kalendermoment> momenten(Predicate<LocalDate> welke) {
    return regio.jaarkalender().stream().flatMap(regel -> momenten(regel, welke)).sorted(Comparator
        .comparing(Kalendermoment::begint).thenComparing(Kalendermoment::jaar));
  }

  private Stream<Kalendermoment> momenten(Kalenderregel regel, Predicate<LocalDate> welke) {
    int ditJaar = cycli.vandaag().getYear();
    return switch (regel.product()) {
      case BELEIDSCYCLUS -> volgendeCyclus(regel, ditJaar, welke);
      // A programma is about what is still to be done: a year that is over needs none.
      case UITVOERINGSPROGRAMMA -> jaren(regel, ditJaar, welke).map(jaar -> moment(regel, jaar, strategieen
          .inWerking(regel.regio(), jaar).isPresent() ? null : "een strategie die in " + jaar + " geldt" + inDeMaak(regel.regio(), jaar)));
      case JAARVERSLAG -> jaren(regel, ditJaar - JAREN_TERUG, welke).map(jaar -> moment(regel, jaar, heeftProgramma(regel.regio(), jaar)
          ? null : "een uitvoeringsprogramma voor " + jaar)).filter(moment -> moment.wachtOp() == null
          || moment.begint().isAfter(cycli.vandaag()));
    };
  }

  private Stream<Kalendermoment> volgendeCyclus(Kalenderregel regel, int ditJaar, Predicate<LocalDate> welke) {
    InWerking strategie = strategieen.laatste(regel.regio()).orElse(null);
    if (strategie == null || !welke.test(regel.beginVoorEinde(strategie.totJaar()))
        || boek.jaren(regel.product(), regel.regio()).stream().anyMatch(jaar -> jaar > strategie.totJaar())) {
      return Stream.empty();
    }
    int van = Math.max(strategie.totJaar() + 1, ditJaar);
    return Stream.of(new Kalendermoment(regel.product(), regel.regio(), van, van + regel.looptijdJaren() - 1,
        regel.beginVoorEinde(strategie.totJaar()), null));
  }

  private Stream<Integer> jaren(Kalenderregel regel, int eerste, Predicate<LocalDate> welke) {
    Set<Integer> begonnen = boek.jaren(regel.product(), regel.regio());
    return IntStream.rangeClosed(eerste, cycli.vandaag().getYear() + JAREN_VOORUIT).boxed()
        .filter(jaar -> welke.test(regel.begin(jaar)) && !begonnen.contains(jaar));
  }

  /** Which cycle makes the strategy that is waited for, when one has begun. */
  private String inDeMaak(String regiocode, int jaar) {
    return boek.lopend(regiocode).stream().filter(dossier -> dossier.soort().equals(Cycluswoorden.SOORT) && dossier.jaar() <= jaar)
        .map(dossier -> "; " + dossier.dossiernummer() + " maakt haar").reduce((eerste, laatste) -> laatste).orElse("");
  }

  private boolean heeftProgramma(String regiocode, int jaar) {
    return dossiers.zoek(nummer(Programmawoorden.SOORT, regiocode, jaar)).map(Dossier::status)
        .filter(status -> !status.equals(Programmastatus.NIET_TOT_STAND_GEKOMEN.name())).isPresent();
  }

  private static Kalendermoment moment(Kalenderregel regel, int jaar, String wachtOp) {
    LocalDate begint = regel.begin(jaar);
    return new Kalendermoment(regel.product(), regel.regio(), jaar, jaar, begint, wachtOp);
  }

  private static String nummer(String soort, String regiocode, int jaar) {
    return String.join("-", soort, regiocode.toUpperCase(Locale.ROOT), String.valueOf(jaar));
  }
}

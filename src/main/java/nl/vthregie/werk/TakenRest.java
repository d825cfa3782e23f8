package nl.vthregie.werk;

import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rolgroep;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The takenlijst as the page asks for it (assets/vth/zoeken.js): found by what people know, and counted. */
@RestController
class TakenRest {

  private static final int MAX_NAMEN = 200;

  private final Takenlijst taken;
  private final Dossiersoorten soorten;
  private final Regiogegevens regio;
  private final Toegang toegang;

  TakenRest(Takenlijst taken, Dossiersoorten soorten, Regiogegevens regio, Toegang toegang) {
    this.taken = taken;
    this.soorten = soorten;
    this.regio = regio;
    this.toegang = toegang;
  }

  @GetMapping("/taken")
  Antwoord taken(@RequestParam String filter, @RequestParam(defaultValue = "") String zoek,
                 @RequestParam(defaultValue = "") String opdrachtgever, @RequestParam(defaultValue = "") String soort,
                 @RequestParam(defaultValue = "ALLE") Taaktermijnkeuze termijn, @RequestParam(defaultValue = "") String rol,
                 @RequestParam(defaultValue = "0") int eerste, @RequestParam(defaultValue = "15") int aantal,
                 Authentication gebruiker) {
    Kijker kijker = Kijker.van(gebruiker.getName(), toegang);
    Takenvraag vraag = new Takenvraag(Taakfilter.metNaam(filter).orElseThrow(() -> onbekend(filter)), zoek, opdrachtgever,
        soort, termijn, rol, eerste, aantal);
    Map<String, Integer> tellingen = taken.tellingen(kijker);
    int totaal = vraag.isBeperkt() ? taken.tel(vraag, kijker) : tellingen.get(filter);
    int elders = totaal > 0 || !vraag.isBeperkt() || vraag.filter() == Taakfilter.ORGANISATIE ? 0
        : taken.tel(vraag.in(Taakfilter.ORGANISATIE), kijker);
    return new Antwoord(totaal, elders, totaal == 0 ? List.of() : taken.zoek(vraag, kijker), tellingen);
  }

  @GetMapping("/taken/tellingen")
  Map<String, Integer> tellingen(Authentication gebruiker) {
    return taken.tellingen(Kijker.van(gebruiker.getName(), toegang));
  }

  /** What there is to choose from; asked once, when the page opens. */
  @GetMapping("/taken/keuzes")
  Keuzes keuzes(Authentication gebruiker) {
    Kijker kijker = Kijker.van(gebruiker.getName(), toegang);
    Set<String> organisaties = Set.copyOf(taken.organisaties(kijker));
    Map<String, Rolgroep> rolgroepen = regio.rolgroepen();
    return new Keuzes(
        regio.opdrachtgevers().stream().filter(o -> organisaties.contains(o.code()))
            .map(o -> new Keuze(o.code(), o.naam())).toList(),
        taken.soorten(kijker).stream().map(soort -> new Keuze(soort, soorten.naam(soort)))
            .sorted(Comparator.comparing(Keuze::naam)).toList(),
        kijker.groepen().stream().filter(rolgroepen::containsKey)
            .map(groep -> new Keuze(groep, rolgroepen.get(groep).naam()))
            .sorted(Comparator.comparing(Keuze::naam)).toList());
  }

  /** Login names as they stand in a history, in words. */
  @GetMapping("/namen")
  Map<String, String> namen(@RequestParam List<String> gebruiker) {
    return taken.namen(gebruiker.stream().distinct().limit(MAX_NAMEN).toList());
  }

  private static ResponseStatusException onbekend(String filter) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "Het filter '" + filter + "' bestaat niet.");
  }

  /**
   * @param elders    when nothing is found: how many there are in the whole organisation
   * @param tellingen how many tasks each filter has, without anything searched for
   */
  record Antwoord(int totaal, int elders, List<Taakkaart> taken, Map<String, Integer> tellingen) {
  }

  record Keuze(String code, String naam) {
  }

  record Keuzes(List<Keuze> opdrachtgevers, List<Keuze> soorten, List<Keuze> rollen) {
  }
}

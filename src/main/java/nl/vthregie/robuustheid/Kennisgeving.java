package nl.vthregie.robuustheid;

import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.organisatie.Vertegenwoordigers;
import org.springframework.stereotype.Component;

import java.util.List;

/** Lets those know who must know, by mail, without asking anything of them. */
@Component
class Kennisgeving {

  static final String IENW = "ienw";
  static final String PROGRAMMA = "ibp-vth";

  private final Herinneringsboek boek;
  private final Vertegenwoordigers vertegenwoordigers;

  Kennisgeving(Herinneringsboek boek, Vertegenwoordigers vertegenwoordigers) {
    this.boek = boek;
    this.vertegenwoordigers = vertegenwoordigers;
  }

  void aanDienst(String dossiernummer, String dienst, Aanleiding wat) {
    boek.vertel(dossiernummer, dienstgroepen(dienst), wat);
  }

  void aanBestuur(String dossiernummer, String dienst, Aanleiding wat) {
    boek.vertel(dossiernummer, List.of(vertegenwoordigers.groep("algemeen-bestuur", dienst)), wat);
  }

  void aanIenw(String dossiernummer, Aanleiding wat) {
    boek.vertel(dossiernummer, List.of(vertegenwoordigers.groep("stelselverantwoordelijke", IENW)), wat);
  }

  void aanStuurgroep(String dossiernummer, Aanleiding wat) {
    boek.vertel(dossiernummer, List.of(vertegenwoordigers.groep("stuurgroep", PROGRAMMA)), wat);
  }

  List<String> dienstgroepen(String dienst) {
    return List.of(vertegenwoordigers.groep("directie", dienst), vertegenwoordigers.groep("algemeen-bestuur", dienst));
  }
}

package nl.vthregie.robuustheid;

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

  void aanDienst(String dossiernummer, String dienst, String tekst) {
    dienstgroepen(dienst).forEach(groep -> boek.geefKennisBijDossier(dossiernummer, groep, tekst));
  }

  void aanBestuur(String dossiernummer, String dienst, String tekst) {
    boek.geefKennisBijDossier(dossiernummer, vertegenwoordigers.groep("algemeen-bestuur", dienst), tekst);
  }

  void aanIenw(String dossiernummer, String tekst) {
    boek.geefKennisBijDossier(dossiernummer, vertegenwoordigers.groep("stelselverantwoordelijke", IENW), tekst);
  }

  void aanStuurgroep(String dossiernummer, String tekst) {
    boek.geefKennisBijDossier(dossiernummer, vertegenwoordigers.groep("stuurgroep", PROGRAMMA), tekst);
  }

  List<String> dienstgroepen(String dienst) {
    return List.of(vertegenwoordigers.groep("directie", dienst), vertegenwoordigers.groep("algemeen-bestuur", dienst));
  }
}

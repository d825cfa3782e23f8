package nl.vthregie.engine;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Dossiervraag;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The dossiers that who is logged in shares: those of his kringen, and for beheer and the platform itself all. */
@Component
public class Eigendossiers {

  private final Dossiers dossiers;
  private final Regiogegevens regio;
  private final Huidig huidig;
  private final Toegang toegang;

  Eigendossiers(Dossiers dossiers, Regiogegevens regio, Huidig huidig, Toegang toegang) {
    this.dossiers = dossiers;
    this.regio = regio;
    this.huidig = huidig;
    this.toegang = toegang;
  }

  Optional<Dossier> zoek(String nummer) {
    Optional<List<String>> eigen = kringen();
    return dossiers.zoek(nummer).filter(dossier -> eigen.map(kringen -> kringen.contains(dossier.kring())).orElse(true));
  }

  List<Dossier> lijst(Dossiervraag vraag) {
    return dossiers.lijst(vraag, kringen().orElse(null));
  }

  private Optional<List<String>> kringen() {
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> toegang.lidmaatschapVan(wie.naam()).kringen());
  }

  /** As the query puts it together to search in. */
  String label(Dossier dossier) {
    return String.join(" · ", dossier.dossiernummer(), dossier.titel(),
        regio.organisatie(dossier.opdrachtgever()).map(Organisatie::naam).orElse(dossier.opdrachtgever()));
  }
}

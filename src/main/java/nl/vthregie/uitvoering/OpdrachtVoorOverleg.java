package nl.vthregie.uitvoering;

import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An opdracht that runs and to which who asks is a party. */
@Component
class OpdrachtVoorOverleg extends LopendeOpdracht {

  private static final String AMBTELIJK_OPDRACHTGEVER = "ambtelijk-opdrachtgever";
  private static final String ACCOUNTMANAGER = "accountmanager";

  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  OpdrachtVoorOverleg(Eigendossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig) {
    super("opdracht-voor-overleg", dossiers, Set.of("AANGENOMEN", "IN_UITVOERING"),
        "Opdracht %s is niet in uitvoering. Overleg is er alleen over een opdracht die loopt.");
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    return partij(kringen.opdrachtgevers(opdracht.kring()), kringen.omgevingsdienst(opdracht.kring()).orElseThrow()).isPresent();
  }

  @Override
  protected String geen() {
    return "Er is nu geen opdracht van uw organisatie in uitvoering, dus ook geen opdracht om over te overleggen. Kies een "
        + "ander soort overleg, of wacht tot een opdracht is aangenomen.";
  }

  /** @return the party that who asks acts for; the omgevingsdienst when the platform or beheer does */
  Optional<String> partij(Collection<String> deelnemers, String omgevingsdienst) {
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> Stream.concat(
            deelnemers.stream().filter(code -> wie.isIn(vertegenwoordigers.groep(AMBTELIJK_OPDRACHTGEVER, code))),
            Stream.of(omgevingsdienst).filter(code -> wie.isIn(vertegenwoordigers.groep(ACCOUNTMANAGER, code))))
        .findFirst()).orElse(Optional.of(omgevingsdienst));
  }
}

package nl.vthregie.uitvoering;

import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolvervulling;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An opdracht in uitvoering that who asks carries out. */
@Component
class OpdrachtVoorStagnatie extends LopendeOpdracht {

  private static final List<String> MELDERS = List.of("medewerker", "accountmanager");

  private final Kringen kringen;
  private final Huidig huidig;

  OpdrachtVoorStagnatie(Eigendossiers dossiers, Kringen kringen, Huidig huidig) {
    super("opdracht-voor-stagnatie", dossiers, Set.of("IN_UITVOERING"),
        "Opdracht %s is niet in uitvoering. Stagnatie meldt u alleen van een opdracht die loopt.");
    this.kringen = kringen;
    this.huidig = huidig;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    return melder(dienst(opdracht)).isPresent();
  }

  @Override
  protected String geen() {
    return "Er is nu geen opdracht in uitvoering bij uw omgevingsdienst, dus er kan niets stagneren. Gaat het om iets anders? "
        + "Overleg dan met uw accountmanager.";
  }

  String dienst(Dossier opdracht) {
    return kringen.omgevingsdienst(opdracht.kring()).orElseThrow();
  }

  /** @return the role for which who asks carries out what is given to this dienst */
  Optional<String> melder(String dienst) {
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> MELDERS.stream()
            .filter(rol -> wie.isIn(Rolvervulling.groep(rol, dienst))).findFirst())
        .orElse(Optional.of(MELDERS.get(0)));
  }
}

package nl.vthregie.escalatie;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolvervulling;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A dossier to which the organisation of who asks is a party, and that is no escalatie itself. */
@Component
class TeEscalerenDossier extends Dossierkeuze {

  private final Regiogegevens regio;
  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;

  TeEscalerenDossier(Eigendossiers dossiers, Regiogegevens regio, Kringen kringen, Vertegenwoordigers vertegenwoordigers,
                     Huidig huidig) {
    super("te-escaleren-dossier", Set.of(), dossiers);
    this.regio = regio;
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
  }

  @Override
  protected boolean mag(Dossier dossier) {
    return isBron(dossier) && melder(dossier).isPresent();
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Dossier' " + nummer + " is geen dossier van uw organisatie dat u kunt escaleren. Kies een dossier uit de lijst, of "
        + "kijk het nummer na; het staat bij elke taak van het dossier.";
  }

  @Override
  protected String geen() {
    return "Er is nog geen dossier waaraan uw organisatie deelneemt, dus u kunt nu niets escaleren. Wilt u iets bespreken dat "
        + "nog geen dossier is? Neem dan contact op met uw accountmanager of opdrachtgever.";
  }

  static boolean isBron(Dossier dossier) {
    return !dossier.soort().equals(Escalatiewoorden.SOORT);
  }

  /** The group for which who asks is a party to the dossier; empty when he is none. */
  Optional<String> melder(Dossier bron) {
    List<String> deelnemers = opdrachtgevers(bron);
    List<String> partijen = Stream.of(deelnemers.stream(), deelnemers.stream().map(vertegenwoordigers::handelendVoor),
            kringen.omgevingsdienst(bron.kring()).stream())
        .flatMap(partij -> partij).distinct().toList();
    return huidig.gebruiker().flatMap(wie -> regio.rollen().stream().map(Rol::code)
        .flatMap(rol -> partijen.stream().map(partij -> Rolvervulling.groep(rol, partij))).filter(wie::isIn).findFirst());
  }

  /** Those of the kring; a dossier about an omgevingsdienst itself has one party at the other side, who is none of these. */
  List<String> opdrachtgevers(Dossier bron) {
    List<String> deelnemers = kringen.opdrachtgevers(bron.kring());
    return deelnemers.isEmpty() ? List.of(bron.opdrachtgever()) : deelnemers;
  }
}

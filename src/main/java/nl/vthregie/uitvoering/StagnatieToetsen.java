package nl.vthregie.uitvoering;

import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolvervulling;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.List;
import java.util.Optional;

/** Lets those who carry out an opdracht tell that it stagnates, as long as it runs. */
@Modelwoord("stagnatieToetsen")
public class StagnatieToetsen implements ExecutionListener {

  private static final List<String> MELDERS = List.of("medewerker", "accountmanager");
  private static final String IN_UITVOERING = "IN_UITVOERING";

  private final Dossiers dossiers;
  private final Regiogegevens regio;
  private final Huidig huidig;

  StagnatieToetsen(Dossiers dossiers, Regiogegevens regio, Huidig huidig) {
    this.dossiers = dossiers;
    this.regio = regio;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String nummer = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    Optional<Dossier> opdracht = dossiers.zoek(nummer).filter(d -> d.soort().equals(Uitvoeringwoorden.SOORT_OPDRACHT));
    // Whoever may not report must not learn either whether the number exists.
    String melder = opdracht.flatMap(this::melder).orElseThrow(() -> Weigering.ongeldig("'Dossiernummer' " + nummer
        + " is geen opdracht van uw organisatie. Kijk het nummer na; het staat bij elke taak van de opdracht."));
    if (!IN_UITVOERING.equals(opdracht.get().status())) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Opdracht " + nummer + " is niet in uitvoering. Stagnatie meldt u alleen van "
          + "een opdracht die loopt.");
    }
    uitvoering.setProcessBusinessKey(nummer);
    uitvoering.setVariable(Gegeven.GEMELD_DOOR, melder);
  }

  /** @return in words, the role for which who starts this carries out the opdracht */
  private Optional<String> melder(Dossier opdracht) {
    String dienst = regio.organisatie(opdracht.opdrachtgever()).map(Organisatie::regio).flatMap(regio::regio).orElseThrow()
        .omgevingsdienst();
    String bij = " van " + regio.organisatie(dienst).orElseThrow().naam();
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> MELDERS.stream()
            .filter(rol -> wie.isIn(Rolvervulling.groep(rol, dienst))).findFirst())
        .orElse(Optional.of(MELDERS.get(0))).map(rol -> regio.rol(rol).orElseThrow().naam() + bij);
  }
}

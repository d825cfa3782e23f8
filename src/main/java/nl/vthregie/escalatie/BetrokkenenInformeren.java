package nl.vthregie.escalatie;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.escalatie.Escalatiewoorden.Gegeven;
import nl.vthregie.escalatie.Escalatiewoorden.Taak;
import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Escalatieniveau;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets those know whom the decision names, when a level gets the escalatie. On the way to the bestuur in two steps: who works
 * for the bestuur knows while the besluit is being prepared, bestuurders only when they are asked. So no bestuurder hears it
 * before his own ambtelijk opdrachtgever.
 */
@Modelwoord("betrokkenenInformeren")
public class BetrokkenenInformeren implements TaskListener {

  private static final Set<String> BESTUURDERS = Set.of("portefeuillehouder", "bestuurlijk-opdrachtgever", "college",
      "dagelijks-bestuur");

  private final Escalaties escalaties;
  private final Herinneringsboek boek;
  private final Regiogegevens regio;
  private final Vertegenwoordigers vertegenwoordigers;

  BetrokkenenInformeren(Escalaties escalaties, Herinneringsboek boek, Regiogegevens regio,
                        Vertegenwoordigers vertegenwoordigers) {
    this.escalaties = escalaties;
    this.boek = boek;
    this.regio = regio;
    this.vertegenwoordigers = vertegenwoordigers;
  }

  @Override
  public void notify(DelegateTask taak) {
    DelegateExecution uitvoering = taak.getExecution();
    taak.setVariableLocal(Gegeven.VERLOOP, escalaties.verloop(uitvoering));
    taak.setVariableLocal(Gegeven.PARTIJNAAM, escalaties.naam((String) taak.getVariable(Gegeven.PARTIJ)));
    // All sides get their task together; the others are told once, and whoever gets a task reads it there.
    if (((Number) taak.getVariable("loopCounter")).intValue() == 0) {
      Aanleiding wat = wat(taak);
      String rapport = Escalatierapport.adres(uitvoering.getProcessBusinessKey());
      Set<String> groepen = teInformeren(uitvoering, taak.getTaskDefinitionKey());
      groepen.removeAll(metTaak(uitvoering, taak.getTaskDefinitionKey()));
      groepen.forEach(groep -> boek.geefKennis(taak.getId(), groep, wat, rapport));
    }
  }

  private Set<String> metTaak(DelegateExecution uitvoering, String soort) {
    Stream<String> groepen = soort.equals(Taak.BESLUIT_VOORBEREIDEN)
        ? escalaties.deelnemers(uitvoering).stream().map(escalaties::voorbereider)
        : escalaties.partijen(uitvoering).stream().map(partij -> escalaties.groepen(partij,
            (String) uitvoering.getVariable(Gegeven.ROL_OG), (String) uitvoering.getVariable(Gegeven.ROL_ON)));
    return groepen
        .flatMap(met -> Stream.of(met.split(","))).collect(Collectors.toSet());
  }

  private Set<String> teInformeren(DelegateExecution uitvoering, String soort) {
    List<String> partijen = escalaties.partijen(uitvoering);
    Set<String> groepen = new TreeSet<>();
    Escalaties.rollen((String) uitvoering.getVariable(Gegeven.TE_INFORMEREN)).filter(rol -> isAanDeBeurt(rol, soort))
        .forEach(rol -> partijen.stream().filter(partij -> bestaat(rol, partij))
            .forEach(partij -> groepen.add(vertegenwoordigers.groep(rol, partij))));
    return groepen;
  }

  private static boolean isAanDeBeurt(String rol, String soort) {
    return switch (soort) {
      case Taak.BESLUIT_VOORBEREIDEN -> !BESTUURDERS.contains(rol);
      case Taak.BESTUUR -> BESTUURDERS.contains(rol);
      default -> true;
    };
  }

  private boolean bestaat(String rol, String partij) {
    Rol bekende = regio.rol(rol).orElseThrow(() -> new IllegalStateException(
        "Decision 'escalatieniveau' names role '" + rol + "', which is not in rollen.csv"));
    return bekende.hoortBij(regio.organisatie(partij).orElseThrow());
  }

  private Aanleiding wat(DelegateTask taak) {
    Escalatieniveau niveau = Escalaties.niveau((String) taak.getVariable(Gegeven.NIVEAU));
    String wanneer = Datumtekst.kort(taak.getDueDate().toInstant().atZone(Termijnberekening.TIJDZONE).toLocalDate());
    boolean vooraf = Taak.BESLUIT_VOORBEREIDEN.equals(taak.getTaskDefinitionKey());
    String over = "De escalatie '" + taak.getVariable(Gegeven.ONDERWERP) + "' over "
        + taak.getVariable(Gegeven.DOSSIERNUMMER);
    Object speelt = taak.getVariable(Gegeven.OMSCHRIJVING);
    return new Aanleiding(vooraf ? "Escalatie gaat naar het bestuur" : "Escalatie nu bij " + niveau.omschrijving(),
        over + (vooraf ? " gaat naar het bestuur. De ambtelijk opdrachtgever bereidt het besluit voor, uiterlijk " + wanneer
            + "; daarna wordt het bestuur gevraagd."
            : " ligt nu bij " + escalaties.behandelaars(taak.getExecution()) + ", met tijd tot en met " + wanneer + ".")
            + (speelt == null ? "" : "\nWat er speelt: " + speelt));
  }
}

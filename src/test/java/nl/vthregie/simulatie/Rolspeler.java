package nl.vthregie.simulatie;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.engine.Weigering;
import nl.vthregie.formulier.Formulier;
import nl.vthregie.formulier.Formulierlezer;
import nl.vthregie.formulier.Veld;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Somebody of the right group takes up a task, reads its form, fills it in, is refused now and then, and mends it. */
final class Rolspeler {

  /** Whoever is refused this often has no way out, and that is a fault of the platform. */
  private static final int GEDULD = 12;

  private final Zaad zaad;
  private final Invuller invuller;
  private final Spel spel;
  private final TaskService taken;
  private final FormService formulieren;
  private final IdentityService identiteiten;
  private final RepositoryService repository;
  private final Formulierlezer lezer;
  private final ObjectMapper json;
  private final Map<String, Formulier> gelezen = new HashMap<>();
  private final Map<String, List<String>> leden = new HashMap<>();
  private int weigeringen;

  Rolspeler(Zaad zaad, Invuller invuller, Spel spel, TaskService taken, FormService formulieren,
            IdentityService identiteiten, RepositoryService repository, ObjectMapper json) {
    this.zaad = zaad;
    this.invuller = invuller;
    this.spel = spel;
    this.taken = taken;
    this.formulieren = formulieren;
    this.identiteiten = identiteiten;
    this.repository = repository;
    this.lezer = new Formulierlezer(json);
    this.json = json;
  }

  /** How often anybody was refused so far. */
  int weigeringen() {
    return weigeringen;
  }

  /** Everybody who may do this task, in a fixed order; empty when it is nobody's. */
  List<String> wie(String taak) {
    List<String> groepen = taken.getIdentityLinksForTask(taak).stream().map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).distinct().sorted().toList();
    return groepen.stream().flatMap(groep -> leden.computeIfAbsent(groep, this::ledenVan).stream()).distinct().toList();
  }

  private List<String> ledenVan(String groep) {
    return identiteiten.createUserQuery().memberOfGroup(groep).orderByUserId().asc().list().stream().map(User::getId).toList();
  }

  /** @return the user who did it; empty when something else must end first, and then there is another day */
  Optional<String> doe(Task taak) {
    List<String> wie = wie(taak.getId());
    String gebruiker = taak.getAssignee() != null ? taak.getAssignee() : zaad.kies(wie);
    Formulier formulier = gelezen.computeIfAbsent(taak.getProcessDefinitionId() + "/" + taak.getTaskDefinitionKey(),
        sleutel -> lees(() -> formulieren.getDeployedTaskForm(taak.getId())));
    Map<String, Object> bekend = bekend(taak.getId(), formulier);
    if (taak.getAssignee() == null) {
      spel.als(gebruiker, () -> taken.claim(taak.getId(), gebruiker));
    }
    return rondAf(gebruiker, taak, formulier, bekend) ? Optional.of(gebruiker) : Optional.empty();
  }

  /**
   * @param vast what the role has in front of it, by field
   * @return empty when it was refused, because something else is going on already
   */
  Optional<ProcessInstance> start(String gebruiker, String proces, Map<String, Object> vast) {
    String definitie = repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion().singleResult()
        .getId();
    Formulier formulier = gelezen.computeIfAbsent(definitie, sleutel -> lees(() -> formulieren.getDeployedStartForm(definitie)));
    try {
      return Optional.of(spel.startZonderJobs(gebruiker, proces, invuller.vulIn(formulier, Map.of(), vast, 0)));
    } catch (RuntimeException fout) {
      weigering(gebruiker + " starting " + proces, fout);
      weigeringen++;
      return Optional.empty();
    }
  }

  private boolean rondAf(String gebruiker, Task taak, Formulier formulier, Map<String, Object> bekend) {
    String wat = gebruiker + " at " + taak.getTaskDefinitionKey();
    Set<String> redenen = new TreeSet<>();
    Map<String, Object> laatste = Map.of();
    for (int poging = 0; poging < GEDULD; poging++) {
      Map<String, Object> ingevuld = invuller.vulIn(formulier, bekend, Map.of(), poging);
      laatste = ingevuld;
      try {
        spel.als(gebruiker, () -> formulieren.submitTaskForm(taak.getId(), ingevuld));
        return true;
      } catch (RuntimeException fout) {
        Weigering weigering = weigering(wat, fout);
        weigeringen++;
        if (weigering.soort() == Weigering.Soort.CONFLICT) {
          return false;
        }
        redenen.add(weigering.getMessage());
      }
    }
    throw new AssertionError(wat + " was refused " + GEDULD + " times: " + redenen + ", the last time with " + laatste);
  }

  /** Anything else than a refusal in Dutch is a fault. */
  private static Weigering weigering(String wat, RuntimeException fout) {
    for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof Weigering weigering) {
        return weigering;
      }
    }
    throw new AssertionError(wat + " saw " + fout, fout);
  }

  private Map<String, Object> bekend(String taak, Formulier formulier) {
    Set<String> namen = new HashSet<>(formulier.namenInVoorwaarden());
    namen.addAll(Set.of("jaar", "begroot"));
    formulier.velden().stream().filter(veld -> !veld.soort().isEnkelvoudig()).map(Veld::naam).filter(Objects::nonNull)
        .forEach(namen::add);
    Map<String, Object> bekend = new HashMap<>();
    taken.getVariables(taak, namen).forEach((naam, waarde) -> bekend.put(naam, kaal(waarde)));
    return bekend;
  }

  private Object kaal(Object waarde) {
    try {
      return waarde instanceof SpinJsonNode node ? json.readValue(node.toString(), Object.class) : waarde;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Formulier lees(Supplier<InputStream> formulier) {
    try (InputStream tekst = formulier.get()) {
      return lezer.lees(new String(tekst.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

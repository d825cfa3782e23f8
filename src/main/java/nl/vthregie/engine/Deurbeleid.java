package nl.vthregie.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which commands of the engine may come from outside, by whom (ADR 0022): {@code engine/deur.yaml}, read once. What does not
 * stand there is for beheer, and noted.
 */
@Component
class Deurbeleid {

  private static final String LIJST = "engine/deur.yaml";
  private static final String ENGINE = "org.camunda.bpm.engine.impl.";
  /** Commands that we wrote ourselves: each asks who may. */
  private static final String EIGEN = "nl.vthregie.";
  private static final String ALLEEN_BEHEER =
      "Dit kan alleen beheer. Wat u in een dossier doet, doet u met het formulier van de taak of het proces, in de takenlijst.";
  private static final String FORMULIER =
      "Dit kan alleen via een formulier. Open de taak of start het proces in de takenlijst.";

  private static final Deurregel ONBEKEND = new Deurregel(false, ALLEEN_BEHEER, Ingreepsoort.ANDERS);
  private static final Deurregel VAN_ONSZELF = new Deurregel(true, null, Ingreepsoort.TAAK_GEWIJZIGD);

  private final Map<Class<?>, Deurregel> regels = new HashMap<>();
  private final Map<String, Ingreepsoort> batches = new HashMap<>();

  Deurbeleid(ObjectMapper json) {
    for (Groep groep : lijst(json)) {
      Deurregel regel = new Deurregel(groep.isVoorIedereen(), groep.zin(), groep.aantekening());
      for (String naam : groep.opdrachten()) {
        if (regels.put(klasse(naam), regel) != null) {
          throw new IllegalStateException(naam + " stands twice in " + LIJST);
        }
      }
      if (groep.batch() != null) {
        batches.put(groep.batch(), groep.aantekening());
      }
    }
  }

  Deurregel voor(Class<?> opdracht) {
    Deurregel regel = regels.get(opdracht);
    return regel != null ? regel : opdracht.getName().startsWith(EIGEN) ? VAN_ONSZELF : ONBEKEND;
  }

  /** @param soort of a batch, as its jobs call it */
  Optional<Ingreepsoort> voorBatch(String soort) {
    return Optional.ofNullable(batches.get(soort));
  }

  Set<Class<?>> opdrachten() {
    return Set.copyOf(regels.keySet());
  }

  private static Class<?> klasse(String naam) {
    String voluit = naam.startsWith("org.") ? naam : ENGINE + naam;
    try {
      // Not initialised: some of these would look for what is not there.
      return Class.forName(voluit, false, ClassUtils.getDefaultClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(LIJST + " names " + voluit + ", which this engine does not have", e);
    }
  }

  private static List<Groep> lijst(ObjectMapper json) {
    try (InputStream tekst = new ClassPathResource(LIJST).getInputStream()) {
      Object gelezen = new Yaml(new SafeConstructor(new LoaderOptions())).load(tekst);
      return json.convertValue(gelezen, new TypeReference<List<Groep>>() {
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param groep     what these commands are for, and why they may or may not pass
   * @param wie       {@code iedereen} or {@code beheer}
   * @param weigering {@code formulier}, a sentence, or null for the general one
   * @param batch     what the engine calls the same, done by jobs; null when there is no such thing
   */
  record Groep(String groep, String wie, String weigering, Ingreepsoort aantekening, String batch, List<String> opdrachten) {

    Groep {
      if (groep == null || !Set.of("iedereen", "beheer").contains(wie)) {
        throw new IllegalStateException("Group '" + groep + "' in " + LIJST + " does not say for whom it is");
      }
      opdrachten = List.copyOf(opdrachten);
    }

    private boolean isVoorIedereen() {
      return wie.equals("iedereen");
    }

    private String zin() {
      return weigering == null ? ALLEEN_BEHEER : weigering.equals("formulier") ? FORMULIER : weigering;
    }
  }
}

package nl.vthregie.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.concept.Invulplekken;
import nl.vthregie.concept.Plek;
import nl.vthregie.formulier.Formulier;
import nl.vthregie.formulier.Formulierlezer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the engine for a form with the rights of who wants to fill it in. */
@Component
class Formulierplekken implements Invulplekken {

  private final TaskService taken;
  private final RepositoryService repository;
  private final FormService formulieren;
  private final Aangemeld aangemeld;
  private final Formulierlezer lezer;

  Formulierplekken(TaskService taken, RepositoryService repository, FormService formulieren, Aangemeld aangemeld,
                   ObjectMapper json) {
    this.taken = taken;
    this.repository = repository;
    this.formulieren = formulieren;
    this.aangemeld = aangemeld;
    this.lezer = new Formulierlezer(json);
  }

  @Override
  public Optional<Formulier> formulier(String gebruiker, Plek plek) {
    aangemeld.handelAls(gebruiker);
    try {
      return switch (plek.soort()) {
        case TAAK -> taakformulier(plek.doel());
        case START -> startformulier(plek.doel());
      };
    } catch (AuthorizationException | BadUserRequestException | NullValueException | Weigering geen) {
      return Optional.empty();
    } finally {
      aangemeld.vergeet();
    }
  }

  private Optional<Formulier> taakformulier(String taak) {
    return taken.createTaskQuery().taskId(taak).count() == 0 ? Optional.empty()
        : Optional.of(lees(formulieren.getDeployedTaskForm(taak)));
  }

  private Optional<Formulier> startformulier(String proces) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion().active()
        .startablePermissionCheck().list().stream().findFirst().map(ProcessDefinition::getId)
        .map(formulieren::getDeployedStartForm).map(this::lees);
  }

  private Formulier lees(InputStream definitie) {
    try (definitie) {
      return lezer.lees(new String(definitie.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

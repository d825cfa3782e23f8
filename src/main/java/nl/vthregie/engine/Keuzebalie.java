package nl.vthregie.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.vthregie.formulier.Formulierlezer;
import nl.vthregie.formulier.Veld;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a field of a start form offers to who may start that process. */
@Component
public class Keuzebalie {

  private final RepositoryService repository;
  private final FormService formulieren;
  private final Formulierlezer lezer;
  private final Keuzebronnen bronnen;
  private final Aangemeld aangemeld;

  Keuzebalie(@Lazy RepositoryService repository, @Lazy FormService formulieren, ObjectMapper json, Keuzebronnen bronnen,
             Aangemeld aangemeld) {
    this.repository = repository;
    this.formulieren = formulieren;
    this.lezer = new Formulierlezer(json);
    this.bronnen = bronnen;
    this.aangemeld = aangemeld;
  }

  /** @return empty when he may not start such a process, or when its form has no such field */
  public Optional<Keuzebron.Keuzes> keuzes(String gebruiker, String proces, String veld, String zoek) {
    aangemeld.handelAls(gebruiker);
    try {
      return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(proces).latestVersion()
              .startablePermissionCheck().singleResult())
          .filter(definitie -> formulieren.getStartFormData(definitie.getId()).getCamundaFormRef() != null).flatMap(definitie -> bron(definitie, veld))
          .map(bron -> bron.keuzes(zoek.strip()));
    } finally {
      aangemeld.vergeet();
    }
  }

  private Optional<Keuzebron> bron(ProcessDefinition definitie, String veld) {
    try (InputStream formulier = formulieren.getDeployedStartForm(definitie.getId())) {
      return lezer.lees(new String(formulier.readAllBytes(), StandardCharsets.UTF_8)).keuzevelden()
          .filter(v -> v.naam().equals(veld)).map(Veld::keuzesUit).findFirst().map(bronnen::van);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

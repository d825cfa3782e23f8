package nl.vthregie.engine;

import nl.vthregie.termijn.Taakregel;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of the terms in the versions that are deployed last, so that a row that beheer changes counts for every new
 * task. They are asked for each task; a history of each question would cost more rows than the task itself.
 */
@Component
class Termijntabel {

  private final RepositoryService repository;
  private final Opdrachtgeheugen geheugen;
  private final Termijnlezer lezer;
  /** By definition id: a deployed table never changes. */
  private final Map<Versie, Termijnlezer.Tabellen> gelezen = new ConcurrentHashMap<>();
  private final Map<Vraag, Taakregel> beantwoord = new ConcurrentHashMap<>();

  Termijntabel(@Lazy RepositoryService repository, Opdrachtgeheugen geheugen, Termijnlezer lezer) {
    this.repository = repository;
    this.geheugen = geheugen;
    this.lezer = lezer;
  }

  /**
   * @param taak      the id of a user task in its model
   * @param spoedzaak whether its dossier cannot wait: then the row for that counts, where there is one
   * @throws IllegalArgumentException when the tables have no row for the task: no task may be without a term
   */
  Taakregel regelVoor(String taak, boolean spoedzaak) {
    var versie = new Versie(laatste(Termijnlezer.TERMIJNEN), laatste(Termijnlezer.VERSCHUIFREGEL));
    return beantwoord.computeIfAbsent(new Vraag(versie, taak, spoedzaak),
        vraag -> gelezen.computeIfAbsent(versie, this::lees).regelVoor(taak, spoedzaak));
  }

  /** Asked once per transaction: due date, timer and reminders of a task then come from one version of the table. */
  private String laatste(String tabel) {
    return geheugen.onthoud(tabel, () -> repository.createDecisionDefinitionQuery().decisionDefinitionKey(tabel)
        .latestVersion().singleResult().getId());
  }

  private Termijnlezer.Tabellen lees(Versie versie) {
    try (InputStream termijnen = repository.getDecisionModel(versie.termijnen());
         InputStream verschuifregel = repository.getDecisionModel(versie.verschuifregel())) {
      return lezer.lees(termijnen, verschuifregel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Versie(String termijnen, String verschuifregel) {
  }

  private record Vraag(Versie versie, String taak, boolean spoedzaak) {
  }
}

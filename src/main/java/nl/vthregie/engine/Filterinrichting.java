package nl.vthregie.engine;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** The four filters that everyone finds in the takenlijst, each with the earliest deadline first. */
@Component
class Filterinrichting {

  private final FilterService filters;
  private final TaskService taken;

  Filterinrichting(FilterService filters, TaskService taken) {
    this.filters = filters;
    this.taken = taken;
  }

  @Transactional
  public void richtIn() {
    bewaar(1, "Mijn taken", "Taken die u hebt opgepakt, en taken die voor uw rol klaarliggen", "#154273",
        vanMij());
    bewaar(2, "Te laat", "Uw taken waarvan de uiterste datum voorbij is", "#a3161a",
        vanMij().dueBeforeExpression("${now()}"));
    bewaar(3, "Deze week", "Uw taken die binnen zeven dagen klaar moeten zijn", "#8a4b00",
        vanMij().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}"));
    // No criterion is needed: the engine shows only tasks in dossiers in which the user's organisation takes part.
    bewaar(4, "Mijn organisatie", "Alle open taken in dossiers waarin uw organisatie deelneemt", "#275937",
        taken.createTaskQuery());
  }

  private TaskQuery vanMij() {
    return taken.createTaskQuery()
        .or().taskAssigneeExpression("${currentUser()}").taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
  }

  private void bewaar(int volgorde, String naam, String omschrijving, String kleur, TaskQuery zoekvraag) {
    List<Filter> bestaand = filters.createTaskFilterQuery().filterName(naam).list();
    Filter filter = bestaand.isEmpty() ? filters.newTaskFilter(naam) : bestaand.get(0);
    filter.setQuery(zoekvraag.orderByDueDate().asc().orderByTaskCreateTime().asc());
    filter.setProperties(Map.of("priority", volgorde, "description", omschrijving, "color", kleur, "refresh", false,
        "showUndefinedVariable", false,
        "variables", List.of(Map.of("name", "titel", "label", "Onderwerp"),
            Map.of("name", "dossiernummer", "label", "Dossier"),
            Map.of("name", "opdrachtgevers", "label", "Opdrachtgever"))));
    filters.saveFilter(filter);
  }
}

package nl.vthregie.engine;

import nl.vthregie.herinnering.Storingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows a reminder that could not be sent in Cockpit, as an incident at the task that nobody was told of. */
@Component
class Cockpitstoringen implements Storingen {

  static final String SOORT = "herinnering-niet-verzonden";

  private final RuntimeService processen;
  private final TaskService taken;

  Cockpitstoringen(@Lazy RuntimeService processen, @Lazy TaskService taken) {
    this.processen = processen;
    this.taken = taken;
  }

  @Override
  public String meld(String taakId, String melding) {
    Task taak = taken.createTaskQuery().taskId(taakId).singleResult();
    return taak == null ? null
        : processen.createIncident(SOORT, taak.getExecutionId(), taakId, melding).getId();
  }

  /** The engine takes an incident away with the execution that it was at. */
  @Override
  public void verhelp(String incident) {
    if (processen.createIncidentQuery().incidentId(incident).count() > 0) {
      processen.resolveIncident(incident);
    }
  }
}

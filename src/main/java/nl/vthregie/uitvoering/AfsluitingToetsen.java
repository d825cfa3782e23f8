package nl.vthregie.uitvoering;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Gegeven;
import nl.vthregie.uitvoering.Uitvoeringwoorden.Taak;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;

/** Lets an opdracht end only when nothing is under way that would still change it. */
@Modelwoord("afsluitingToetsen")
public class AfsluitingToetsen implements TaskListener {

  private static final String WIJZIGING = "opdrachtwijziging";

  private final RuntimeService processen;
  private final TaskService taken;

  AfsluitingToetsen(@Lazy RuntimeService processen, @Lazy TaskService taken) {
    this.processen = processen;
    this.taken = taken;
  }

  @Override
  public void notify(DelegateTask taak) {
    if ("TERUG".equals(taak.getVariable(Gegeven.RESULTAATBESLUIT))) {
      return;
    }
    String opdrachtnummer = taak.getExecution().getProcessBusinessKey();
    processen.createProcessInstanceQuery().processDefinitionKey(WIJZIGING)
        .processInstanceBusinessKeyLike("WIJ-" + opdrachtnummer + "-%").list().stream().findFirst().ifPresent(loopt -> {
          throw new Weigering(Weigering.Soort.CONFLICT, "Er loopt nog een wijziging van deze opdracht: " + loopt.getBusinessKey()
              + ". Rond die eerst af; daarna kunt u afsluiten.");
        });
    if (taken.createTaskQuery().processInstanceId(taak.getProcessInstanceId()).taskDefinitionKey(Taak.STAGNATIE).count() > 0) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Er is nog een melding van stagnatie in behandeling. Rond die taak eerst af; "
          + "daarna kunt u afsluiten.");
    }
  }
}

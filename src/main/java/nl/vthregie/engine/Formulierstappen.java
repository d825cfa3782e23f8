package nl.vthregie.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

import java.util.List;

/** Puts the {@link Formulierbalie} before every start form and every user task, without a word in the models. */
@Component
class Formulierstappen extends AbstractBpmnParseListener {

  private final Formulierbalie balie;
  private final Conceptbewaking concepten;

  Formulierstappen(Formulierbalie balie, Conceptbewaking concepten) {
    this.balie = balie;
    this.concepten = concepten;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
    TaskDefinition taak = ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition();
    String uitrol = ((ProcessDefinitionEntity) activiteit.getProcessDefinition()).getDeploymentId();
    taak.setTaskFormHandler(new Taakformulier(taak, uitrol));
  }

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> processen) {
    processen.forEach(proces -> proces.setStartFormHandler(new Startformulier(proces)));
  }

  private static String formulierVan(FormDefinition formulier) {
    Expression sleutel = formulier == null ? null : formulier.getCamundaFormDefinitionKey();
    return sleutel == null ? null : sleutel.getExpressionText();
  }

  private final class Taakformulier extends DefaultTaskFormHandler {

    private final TaskDefinition taak;

    private Taakformulier(TaskDefinition taak, String uitrol) {
      this.taak = taak;
      this.deploymentId = uitrol;
    }

    @Override
    public void submitFormVariables(VariableMap ingediend, VariableScope scope) {
      concepten.isVerzonden(scope);
      super.submitFormVariables(balie.neemAan(formulierVan(taak.getFormDefinition()), deploymentId, ingediend, scope),
          scope);
    }
  }

  private final class Startformulier extends DefaultStartFormHandler {

    private final ProcessDefinitionEntity proces;

    private Startformulier(ProcessDefinitionEntity proces) {
      this.proces = proces;
      this.deploymentId = proces.getDeploymentId();
    }

    @Override
    public void submitFormVariables(VariableMap ingediend, VariableScope scope) {
      concepten.isVerzonden(scope);
      concepten.isGestart(proces.getKey());
      super.submitFormVariables(
          balie.neemAan(formulierVan(proces.getStartFormDefinition()), deploymentId, ingediend, scope), scope);
    }
  }
}

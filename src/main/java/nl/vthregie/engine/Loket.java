package nl.vthregie.engine;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import java.util.Map;

/**
 * Makes every way to complete a task or to start a process go through its form. Without this a client that says
 * <i>complete</i> instead of <i>submit</i> would pass by the form's rules.
 */
final class Loket {

  private Loket() {
  }

  /** Completing is submitting the form, also for callers that do not say so. */
  static final class Taken extends TaskServiceImpl {

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
      commandExecutor.execute(new SubmitTaskFormCmd(taskId, ofLeeg(variables), false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
      return commandExecutor.execute(new SubmitTaskFormCmd(taskId, ofLeeg(variables), true, deserialize));
    }

    /** A task is taken up by the one who will do it: whoever could put it in another's name could let him decide. */
    @Override
    public void claim(String taskId, String userId) {
      commandExecutor.execute(context -> {
        Authentication wie = context.getAuthentication();
        boolean voorEenAnder = wie != null && userId != null && !userId.equals(wie.getUserId());
        if (voorEenAnder && !context.getAuthorizationManager().isCamundaAdmin(wie)) {
          throw Weigering.verboden("U kunt een taak alleen zelf oppakken, niet voor een ander.");
        }
        return new ClaimTaskCmd(taskId, userId).execute(context);
      });
    }

    /** A remark belongs to the dossier of its task, whatever other dossier the caller names. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
      String dossier = taskId == null ? processInstanceId
          : createTaskQuery().taskId(taskId).list().stream().findFirst().map(Task::getProcessInstanceId)
              .orElseThrow(() -> new NotFoundException("Cannot find task with id " + taskId));
      return super.createComment(taskId, dossier, message);
    }

    /** Whoever claimed a task may give it back to its group: that, and not hand it to somebody of his choice. */
    @Override
    public void setAssignee(String taskId, String userId) {
      commandExecutor.execute(context -> {
        AssignTaskCmd opdracht = new AssignTaskCmd(taskId, userId);
        TaskEntity taak = userId == null ? context.getTaskManager().findTaskById(taskId) : null;
        if (taak == null || (taak.getAssignee() != null && !taak.getAssignee().equals(context.getAuthenticatedUserId()))) {
          return opdracht.execute(context);
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(wacht -> wacht.checkTaskWork(taak));
        return context.runWithoutAuthorization(opdracht);
      });
    }

    private static Map<String, Object> ofLeeg(Map<String, Object> variables) {
      return variables == null ? Map.of() : variables;
    }
  }

  /** Starting is submitting the start form, except when one process starts another. */
  static final class Processen extends RuntimeServiceImpl {

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
      return vanBinnen() ? super.createProcessInstanceById(processDefinitionId)
          : new Startformulier(commandExecutor, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
      return vanBinnen() ? super.createProcessInstanceByKey(processDefinitionKey)
          : new Startformulier(commandExecutor, null, processDefinitionKey);
    }

    private static boolean vanBinnen() {
      return Context.getCommandContext() != null;
    }
  }

  private static final class Startformulier extends ProcessInstantiationBuilderImpl {

    private Startformulier(CommandExecutor executor, String id, String key) {
      super(executor);
      this.processDefinitionId = id;
      this.processDefinitionKey = key;
    }

    @Override
    public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipIoMappings) {
      if (modificationBuilder != null && !modificationBuilder.getModificationOperations().isEmpty()) {
        return super.executeWithVariablesInReturn(skipListeners, skipIoMappings);
      }
      return commandExecutor.execute(context -> {
        String id = new GetDeployedProcessDefinitionCmd(this, false).execute(context).getId();
        var gestart = (ExecutionEntity) new SubmitStartFormCmd(id, businessKey, getVariables()).execute(context);
        VariableMap variabelen = Variables.fromMap(gestart.getVariables());
        return new ProcessInstanceWithVariablesImpl(gestart, variabelen);
      });
    }
  }
}

package nl.vthregie.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

/**
 * Who may work on a task: the one who claimed it, and until then the members of its candidate groups. The engine's own
 * way, a grant for each candidate group of each open task, says the same and costs more than half of the throughput (ADR 0004).
 */
class Taakwerkers extends AuthorizationCommandChecker {

  private final JdbcClient jdbc;
  private final Set<String> verplaatsers;

  /** @param verplaatsers the roles that may move the due date of a task */
  Taakwerkers(JdbcClient jdbc, Set<String> verplaatsers) {
    this.jdbc = jdbc;
    this.verplaatsers = Set.copyOf(verplaatsers);
  }

  /** The engine knows one right for everything that can be changed on a task; the due date alone needs less. */
  @Override
  public void checkTaskAssign(TaskEntity task) {
    if (!task.getPropertyChanges().keySet().equals(Set.of(TaskEntity.DUE_DATE)) || !magVerplaatsen()) {
      super.checkTaskAssign(task);
    }
  }

  private boolean magVerplaatsen() {
    Authentication wie = Context.getCommandContext().getAuthentication();
    return wie != null && wie.getGroupIds() != null && wie.getGroupIds().stream().anyMatch(verplaatsers::contains);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    Authentication wie = Context.getCommandContext().getAuthentication();
    if (wie == null) {
      return;
    }
    wachtOpAnderen(task);
    boolean vrij = !getAuthorizationManager().isAuthorizationEnabled()
        || !Context.getCommandContext().isAuthorizationCheckEnabled() || getAuthorizationManager().isCamundaAdmin(wie);
    if (vrij || wie.getUserId().equals(task.getAssignee())) {
      return;
    }
    if (isKandidaat(wie, task)) {
      if (task.getAssignee() == null) {
        return;
      }
      throw new Weigering(Weigering.Soort.CONFLICT, "Een collega heeft deze taak al opgepakt.");
    }
    throw Weigering.verboden("U kunt deze taak niet doen: zij ligt bij een andere rol of organisatie.");
  }

  /**
   * Whoever clicks twice, or at the same moment as a colleague, waits here for the first to finish. Without this the engine
   * reads a task that is there and an execution that is gone, and stumbles over the difference.
   */
  private void wachtOpAnderen(TaskEntity task) {
    jdbc.sql("select 1 from act_ru_task where id_ = :id for update").param("id", task.getId()).query(Integer.class)
        .optional().orElseThrow(Engineuitleg::nietMeer);
  }

  private static boolean isKandidaat(Authentication wie, TaskEntity task) {
    List<String> groepen = wie.getGroupIds();
    for (IdentityLink band : task.getIdentityLinks()) {
      boolean kandidaat = IdentityLinkType.CANDIDATE.equals(band.getType());
      if (kandidaat && (wie.getUserId().equals(band.getUserId())
          || (groepen != null && groepen.contains(((IdentityLinkEntity) band).getGroupId())))) {
        return true;
      }
    }
    return false;
  }
}

package nl.vthregie.engine;

import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import java.util.Set;

/** Says in Dutch what beheer changed on a task that nobody else could have changed so. */
final class Taakwijziging {

  /** Moving a date is for more roles, and has a history of its own (taaktermijn). */
  private static final Set<String> DATUMS = Set.of(TaskEntity.DUE_DATE, TaskEntity.FOLLOW_UP_DATE);

  private Taakwijziging() {
  }

  /** @return null when everybody could have done it, or when another line of the same change tells it */
  static String zin(UserOperationLogEntryEventEntity handeling, String taak, String wie) {
    String naam = "de taak ‘" + taak + "’";
    return switch (handeling.getOperationType()) {
      case UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
           UserOperationLogEntry.OPERATION_TYPE_DELEGATE, UserOperationLogEntry.OPERATION_TYPE_UPDATE,
           UserOperationLogEntry.OPERATION_TYPE_SET_NAME, UserOperationLogEntry.OPERATION_TYPE_SET_DESCRIPTION,
           UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, UserOperationLogEntry.OPERATION_TYPE_SET_OWNER ->
          eigenschap(handeling, naam, wie);
      case UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK, UserOperationLogEntry.OPERATION_TYPE_ADD_GROUP_LINK ->
          "Beheer heeft " + handeling.getNewValue() + " toegevoegd aan wie " + naam + " kan doen.";
      case UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK, UserOperationLogEntry.OPERATION_TYPE_DELETE_GROUP_LINK ->
          "Beheer heeft " + handeling.getNewValue() + " weggehaald bij wie " + naam + " kan doen.";
      default -> null;
    };
  }

  private static String eigenschap(UserOperationLogEntryEventEntity handeling, String naam, String wie) {
    String nieuw = handeling.getNewValue();
    if (handeling.getProperty() == null) {
      return null;
    }
    return switch (handeling.getProperty()) {
      case TaskEntity.ASSIGNEE -> nieuw == null ? terug(handeling, naam, wie)
          : nieuw.equals(wie) ? null : "Beheer heeft " + naam + " toegewezen aan " + nieuw + ".";
      case TaskEntity.NAME -> "Beheer heeft " + naam + " een andere naam gegeven: ‘" + nieuw + "’.";
      case TaskEntity.DESCRIPTION -> "Beheer heeft de toelichting bij " + naam + " gewijzigd.";
      case TaskEntity.OWNER -> "Beheer heeft " + (nieuw == null ? "niemand" : nieuw) + " eigenaar gemaakt van " + naam + ".";
      case TaskEntity.PRIORITY -> "Beheer heeft de prioriteit van " + naam + " gewijzigd.";
      default -> DATUMS.contains(handeling.getProperty()) || handeling.getProperty().equals(TaskEntity.DELEGATION) ? null
          : "Beheer heeft " + naam + " gewijzigd.";
    };
  }

  private static String terug(UserOperationLogEntryEventEntity handeling, String naam, String wie) {
    return wie.equals(handeling.getOrgValue()) ? null
        : "Beheer heeft " + naam + " weggehaald bij " + handeling.getOrgValue() + " en teruggegeven aan haar groep.";
  }
}

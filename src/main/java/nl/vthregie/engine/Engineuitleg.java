package nl.vthregie.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

import java.sql.SQLException;

/** Says in Dutch what the engine means, where a user can do something about it. */
final class Engineuitleg {

  /** The engine has no exception class of its own for a dossier outside the user's kringen, only this number. */
  private static final String ANDERE_KRING = "ENGINE-13034";
  /** Nor for restarting what has not ended. */
  private static final String LOOPT_NOG = "ENGINE-13040";
  /** The class of SQL states for values that a column cannot hold: too long, or with a character that may not be. */
  private static final String ONBEWAARBAAR = "22";

  private Engineuitleg() {
  }

  /** @return a Weigering, or the exception itself when only its maker can do something about it */
  static RuntimeException van(ProcessEngineException fout) {
    if (String.valueOf(fout.getMessage()).startsWith(ANDERE_KRING)) {
      return Weigering.verboden("U hebt geen toegang tot dit dossier: uw organisatie neemt er niet aan deel.");
    }
    if (String.valueOf(fout.getMessage()).startsWith(LOOPT_NOG)) {
      return new Weigering(Weigering.Soort.CONFLICT, "Dit dossier loopt nog. Hervatten kan alleen wat is afgelopen.");
    }
    if (fout instanceof TaskAlreadyClaimedException) {
      return new Weigering(Weigering.Soort.CONFLICT, "Een collega heeft deze taak al opgepakt.");
    }
    if (fout instanceof OptimisticLockingException) {
      return new Weigering(Weigering.Soort.CONFLICT,
          "Iemand anders was u net voor. Er is niets opgeslagen; ververs de takenlijst en kijk hoe het dossier er nu voor "
              + "staat.");
    }
    if (fout instanceof NullValueException || fout instanceof NotFoundException) {
      return nietMeer();
    }
    if (isOnbewaarbaar(fout)) {
      return onbewaarbaar();
    }
    return weigeringIn(fout);
  }

  /** Whether the database refused a value for what it is: nothing of it was stored, and nothing is broken. */
  static boolean isOnbewaarbaar(Throwable fout) {
    for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith(ONBEWAARBAAR)) {
        return true;
      }
    }
    return false;
  }

  static Weigering onbewaarbaar() {
    return Weigering.ongeldig("Een van de gegevens is te lang, of bevat een teken dat niet kan worden bewaard.");
  }

  static Weigering nietMeer() {
    return new Weigering(Weigering.Soort.ONBEKEND,
        "Dit bestaat niet (meer), of u mag het niet zien. Misschien is de taak al afgerond; ververs de takenlijst.");
  }

  /** @return the Weigering that a listener of ours threw and that the engine wrapped; otherwise the exception itself */
  static RuntimeException weigeringIn(ProcessEngineException fout) {
    for (Throwable oorzaak = fout.getCause(); oorzaak != null; oorzaak = oorzaak.getCause()) {
      if (oorzaak instanceof Weigering weigering) {
        return weigering;
      }
    }
    return fout;
  }
}

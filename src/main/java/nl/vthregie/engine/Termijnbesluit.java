package nl.vthregie.engine;

import nl.vthregie.herinnering.Herinneringsboek;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Date;

/**
 * Moves a due date that stands in an agreement between administrators ({@code vasteTermijn} in the model), because a besluit
 * says so. Due date, timer, reminders and formal date move together.
 */
@Component
public class Termijnbesluit {

  private static final ThreadLocal<Boolean> UITVOERING = ThreadLocal.withInitial(() -> false);

  private final TaskService taken;
  private final Herinneringsboek boek;

  Termijnbesluit(@Lazy TaskService taken, Herinneringsboek boek) {
    this.taken = taken;
    this.boek = boek;
  }

  /** @param naar the new last day; a working day, because on another nobody can meet it */
  public void verplaats(String taak, LocalDate naar) {
    UITVOERING.set(true);
    try {
      taken.setDueDate(taak, Date.from(Termijnwoord.tijdstip(naar)));
      boek.zetFormeleDatum(taak, naar);
    } finally {
      UITVOERING.remove();
    }
  }

  static boolean wordtUitgevoerd() {
    return UITVOERING.get();
  }
}

package nl.vthregie.herinnering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that was done to remind people of one task.
 *
 * @param werkdatum    the day from which reminders count
 * @param uiterlijk    the due date after the last move
 * @param herinneringen oldest first
 */
public record Termijnhistorie(Herinneringregel.Taak taak, LocalDate formeleDatum, LocalDate werkdatum, Instant uiterlijk,
                              String toelichting, boolean spoed, List<Verplaatsing> verplaatsingen,
                              List<Herinneringregel> herinneringen) {

  /** @param door login name; null when a process moved it */
  public record Verplaatsing(Instant van, Instant naar, String door, Instant op) {
  }
}

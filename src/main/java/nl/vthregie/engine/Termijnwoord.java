package nl.vthregie.engine;

import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijn;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;

/**
 * The word by which models give a task its due date, and the timer on its edge the same moment:
 * {@code ${termijn.uiterlijk(execution)}}.
 */
@Modelwoord("termijn")
public class Termijnwoord {

  /** A task is late when the office closes on its last day. */
  private static final LocalTime EINDE_WERKDAG = LocalTime.of(17, 0);
  /** The engine asks for the timer of a task with several instances before there are any. */
  private static final String MEERVOUDIG = "#multiInstanceBody";

  /** The dossier fact that says that it cannot wait. */
  private static final String SPOED = "spoed";

  private final Termijntabel tabel;
  private final Termijnberekening berekening;
  private final Clock klok;

  Termijnwoord(Termijntabel tabel, Termijnberekening berekening, Clock klok) {
    this.tabel = tabel;
    this.berekening = berekening;
    this.klok = klok;
  }

  /** The end of the last working day on which the task at hand must be done. */
  public Date uiterlijk(DelegateExecution uitvoering) {
    return Date.from(tijdstip(van(uitvoering).werkdatum()));
  }

  /**
   * The first moment at which the task at hand is formally too late: the day after its formal date begins. Between the end of
   * {@link #uiterlijk} and this there may be days on which nobody works.
   */
  public Date formeelVoorbij(DelegateExecution uitvoering) {
    return Date.from(formeelVoorbij(van(uitvoering).formeleDatum()));
  }

  /** @return the same term that {@link #uiterlijk} gives the end of, with its formal date and explanation */
  Termijn van(DelegateExecution uitvoering) {
    Taakregel regel = regelVoor(uitvoering.getCurrentActivityId().replace(MEERVOUDIG, ""), uitvoering);
    return berekening.bereken(regel.vanaf().map(naam -> datum(uitvoering, naam)).orElseGet(() -> LocalDate.now(klok)),
        regel.termijn());
  }

  Taakregel regelVoor(String taak, VariableScope dossier) {
    return tabel.regelVoor(taak, Boolean.TRUE.equals(dossier.getVariable(SPOED)));
  }

  static Instant tijdstip(LocalDate werkdatum) {
    return Termijnberekening.tijdstip(werkdatum, EINDE_WERKDAG);
  }

  static Instant formeelVoorbij(LocalDate formeleDatum) {
    return Termijnberekening.tijdstip(formeleDatum.plusDays(1), LocalTime.MIDNIGHT);
  }

  private static LocalDate datum(DelegateExecution uitvoering, String naam) {
    Object waarde = uitvoering.getVariable(naam);
    if (waarde instanceof Date datum) {
      return LocalDate.ofInstant(datum.toInstant(), Termijnberekening.TIJDZONE);
    }
    try {
      return LocalDate.parse(String.valueOf(waarde));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("Table 'termijnen' counts " + uitvoering.getCurrentActivityId() + " from '" + naam
          + "', which is no date but: " + waarde, e);
    }
  }
}

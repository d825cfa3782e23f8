package nl.vthregie.engine;

import nl.vthregie.termijn.Termijn;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** The word by which models give a task its due date: {@code ${termijn.uiterlijk(execution)}}. */
@Modelwoord("termijn")
public class Termijnwoord {

  /** A task is late when the office closes on its last day. */
  private static final LocalTime EINDE_WERKDAG = LocalTime.of(17, 0);

  private final Termijntabel tabel;
  private final Termijnberekening berekening;
  private final Clock klok;

  Termijnwoord(Termijntabel tabel, Termijnberekening berekening, Clock klok) {
    this.tabel = tabel;
    this.berekening = berekening;
    this.klok = klok;
  }

  /** The end of the last working day on which the task at hand, counted from today, must be done. */
  public Date uiterlijk(DelegateExecution uitvoering) {
    Termijn termijn = berekening.bereken(LocalDate.now(klok), tabel.regelVoor(uitvoering.getCurrentActivityId()));
    return Date.from(Termijnberekening.tijdstip(termijn.werkdatum(), EINDE_WERKDAG));
  }
}

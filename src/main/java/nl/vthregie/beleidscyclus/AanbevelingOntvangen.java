package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Writes down what a jaarverslag recommends at the moment that it does: a second one may come before the first is shown. */
@Modelwoord("aanbevelingOntvangen")
public class AanbevelingOntvangen implements ExecutionListener {

  private final Aanbevelingen aanbevelingen;

  AanbevelingOntvangen(Aanbevelingen aanbevelingen) {
    this.aanbevelingen = aanbevelingen;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    aanbevelingen.ontvang(Beleidscycli.tekst(uitvoering, Gegeven.REGIO), Beleidscycli.getal(uitvoering, Gegeven.JAAR),
        Beleidscycli.tekst(uitvoering, Gegeven.JAARVERSLAG_REF), Beleidscycli.tekst(uitvoering, Gegeven.AANBEVELING));
  }
}

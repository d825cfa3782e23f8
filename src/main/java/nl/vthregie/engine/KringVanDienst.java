package nl.vthregie.engine;

import nl.vthregie.organisatie.Kringen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Gives the process that is called for one dienst the kring of that dienst. A called process takes the kring of the execution
 * that calls it and asks nobody; so it is that execution which gets it, just before.
 */
@Modelwoord("kringVanDienst")
public class KringVanDienst implements ExecutionListener {

  private final Kringen kringen;

  KringVanDienst(Kringen kringen) {
    this.kringen = kringen;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String dienst = (String) uitvoering.getVariable(KringUitGegevens.DIENST);
    ((ExecutionEntity) uitvoering).setTenantId(kringen.vanDienst(dienst));
  }
}

package nl.vthregie.afwijking;

import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a line of the register to others, now that nobody reads there first what he had to hear in person. */
@Modelwoord("registerPubliceren")
public class RegisterPubliceren implements JavaDelegate {

  private final Afwijkingenregister register;

  RegisterPubliceren(Afwijkingenregister register) {
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution uitvoering) {
    register.publiceer(uitvoering.getProcessBusinessKey());
  }
}

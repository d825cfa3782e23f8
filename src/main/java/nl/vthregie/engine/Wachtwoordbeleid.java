package nl.vthregie.engine;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/**
 * What a password must be in productie. Length is what makes a password hard to guess; asking for digits and signs only
 * makes people write it down. The web apps have texts of their own for these two rules.
 */
@Component
@Profile("productie")
class Wachtwoordbeleid extends AbstractProcessEnginePlugin implements PasswordPolicy {

  private static final int MINIMAAL = 12;

  private static final List<PasswordPolicyRule> REGELS =
      List.of(new PasswordPolicyLengthRuleImpl(MINIMAAL), new ZonderGebruikersnaam());

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordPolicy(this);
    engine.setEnablePasswordPolicy(true);
  }

  @Override
  public List<PasswordPolicyRule> getRules() {
    return REGELS;
  }

  static Weigering weigering() {
    return Weigering.ongeldig("Dit wachtwoord kan niet: kies minstens " + MINIMAAL
        + " tekens, zonder de gebruikersnaam erin. Een zin van een paar woorden onthoudt u het makkelijkst.");
  }

  /** Only the user name: the engine's own rule refuses first names too, and a first name can be two letters. */
  private static final class ZonderGebruikersnaam extends PasswordPolicyUserDataRuleImpl {

    @Override
    public boolean execute(String wachtwoord, User gebruiker) {
      return gebruiker == null || gebruiker.getId() == null || gebruiker.getId().isEmpty()
          || !wachtwoord.toLowerCase(Locale.ROOT).contains(gebruiker.getId().toLowerCase(Locale.ROOT));
    }
  }
}

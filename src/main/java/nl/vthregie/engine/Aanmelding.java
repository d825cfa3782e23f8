package nl.vthregie.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import java.util.List;

/**
 * The one place where the engine learns who asks. Web apps, REST and our own pages all pass here, and none of them
 * decides what the user belongs to: {@link Toegang} does.
 */
class Aanmelding extends IdentityServiceImpl {

  private final Toegang toegang;

  Aanmelding(Toegang toegang) {
    this.toegang = toegang;
  }

  @Override
  public void setAuthentication(Authentication wie) {
    if (wie == null || wie.getUserId() == null || wie instanceof Gewogen) {
      super.setAuthentication(wie);
      return;
    }
    var lid = toegang.lidmaatschapVan(wie.getUserId());
    super.setAuthentication(new Gewogen(wie.getUserId(), lid.groepen(), lid.kringen()));
  }

  /**
   * Holds people to the password policy, in Dutch: the engine itself says one English sentence. Without somebody logged
   * in it is the platform that stores a password, one that it made itself or has checked before the start.
   */
  @Override
  public void saveUser(User gebruiker) {
    if (getCurrentAuthentication() != null && isGeweigerd(gebruiker)) {
      throw Wachtwoordbeleid.weigering();
    }
    super.saveUser(gebruiker, true);
  }

  private boolean isGeweigerd(User gebruiker) {
    return commandExecutor.execute(context -> context.getProcessEngineConfiguration().isEnablePasswordPolicy()
        && gebruiker instanceof UserEntity gegevens && gegevens.hasNewPassword()
        && !gegevens.checkPasswordAgainstPolicy());
  }

  /** An authentication that Toegang has weighed already; the web apps put one back after working without it. */
  private static final class Gewogen extends Authentication {

    private Gewogen(String gebruiker, List<String> groepen, List<String> kringen) {
      super(gebruiker, groepen, kringen);
    }
  }
}

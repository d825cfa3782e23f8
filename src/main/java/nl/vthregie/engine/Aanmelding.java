package nl.vthregie.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import java.util.List;
import java.util.Objects;

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

  /** What cannot be a login name is nobody's; the database need not be asked, and cannot hold every character. */
  @Override
  public boolean checkPassword(String gebruiker, String wachtwoord) {
    return gebruiker != null && gebruiker.matches(Engineinrichting.NAAMPATROON) && wachtwoord != null
        && !wachtwoord.isEmpty() && super.checkPassword(gebruiker, wachtwoord);
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
    if (isEigenProfiel(gebruiker) && isAnders(gebruiker)) {
      throw Weigering.verboden("Uw naam en e-mailadres wijzigt beheer; zelf wijzigt u alleen uw wachtwoord.");
    }
    super.saveUser(gebruiker, true);
  }

  /** Mail goes to the address in the profile: who could change his own could have it sent anywhere. */
  private boolean isEigenProfiel(User gebruiker) {
    Authentication wie = getCurrentAuthentication();
    return wie != null && gebruiker.getId().equals(wie.getUserId())
        && !commandExecutor.execute(context -> context.getAuthorizationManager().isCamundaAdmin(wie));
  }

  private boolean isAnders(User gebruiker) {
    User bewaard = createUserQuery().userId(gebruiker.getId()).singleResult();
    return bewaard != null && !(Objects.equals(bewaard.getFirstName(), gebruiker.getFirstName())
        && Objects.equals(bewaard.getLastName(), gebruiker.getLastName())
        && Objects.equals(bewaard.getEmail(), gebruiker.getEmail()));
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

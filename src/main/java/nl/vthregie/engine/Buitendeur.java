package nl.vthregie.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Stands between the outside world and the engine (ADR 0022). Lets pass what {@link Deurbeleid} allows and nothing else, but for
 * beheer, whose acts past a form or a besluit are noted ({@link Ingreeptoezicht}); and lets a {@link Weigering} from deep inside
 * come out as it is.
 */
class Buitendeur extends CommandInterceptor {

  private static final Logger log = LoggerFactory.getLogger(Buitendeur.class);

  private final ProcessEngineConfigurationImpl engine;
  private final Deurbeleid beleid;
  private final Ingreeptoezicht toezicht;

  Buitendeur(ProcessEngineConfigurationImpl engine, Deurbeleid beleid, Ingreeptoezicht toezicht) {
    this.engine = engine;
    this.beleid = beleid;
    this.toezicht = toezicht;
  }

  @Override
  public <T> T execute(Command<T> opdracht) {
    boolean vanBuiten = Context.getCommandContext() == null;
    // Without an authentication it is the platform itself that acts: jobs, and code of our own.
    Authentication wie = engine.getIdentityService().getCurrentAuthentication();
    try {
      return next.execute(vanBuiten && wie != null ? bekeken(opdracht, wie) : opdracht);
    } catch (ProcessEngineException e) {
      // Jobs keep the engine's own exceptions: it decides by them whether to try again.
      throw vanBuiten && wie != null ? Engineuitleg.van(e) : Engineuitleg.weigeringIn(e);
    }
  }

  private <T> Command<T> bekeken(Command<T> opdracht, Authentication wie) {
    Deurregel regel = beleid.voor(opdracht.getClass());
    if (isBeheer(wie)) {
      return regel.aantekening() == null ? opdracht : toezicht.op(opdracht, wie, regel.aantekening());
    }
    if (!regel.iedereen()) {
      log.info("The door stays closed for {} by {}", opdracht.getClass().getName(), wie.getUserId());
      throw Weigering.verboden(regel.weigering());
    }
    return opdracht;
  }

  private boolean isBeheer(Authentication wie) {
    List<String> groepen = wie.getGroupIds();
    return groepen != null && engine.getAdminGroups().stream().anyMatch(groepen::contains);
  }
}

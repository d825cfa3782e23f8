package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.handler.CompositeHistoryEventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the engine is set up: everything that differs from its defaults, each with its reason. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Engineinrichting extends AbstractProcessEnginePlugin {

  /** Login and group names: lower case words joined by hyphens. */
  static final String NAAMPATROON = "[a-z0-9]+(-[a-z0-9]+)*";

  private final ApplicationContext context;
  private final Modelwoordenlijst woorden;
  private final Toegang toegang;
  private final Kringbepaler kringbepaler;
  private final List<BpmnParseListener> luisteraars;
  private final JdbcClient jdbc;
  private final Regiogegevens regio;
  private final Opdrachtgeheugen geheugen;
  private final Deurbeleid beleid;
  private final Ingreeptoezicht toezicht;
  private final int wachtwoordRondenlog;

  Engineinrichting(ApplicationContext context, Modelwoordenlijst woorden, Toegang toegang, Kringbepaler kringbepaler,
                   List<BpmnParseListener> luisteraars, JdbcClient jdbc, Regiogegevens regio,
                   Opdrachtgeheugen geheugen, Deurbeleid beleid, Ingreeptoezicht toezicht,
                   @Value("${vthregie.wachtwoord-rondenlog:12}") int wachtwoordRondenlog) {
    this.context = context;
    this.woorden = woorden;
    this.toegang = toegang;
    this.kringbepaler = kringbepaler;
    this.luisteraars = luisteraars;
    this.jdbc = jdbc;
    this.regio = regio;
    this.geheugen = geheugen;
    this.beleid = beleid;
    this.toezicht = toezicht;
    this.wachtwoordRondenlog = wachtwoordRondenlog;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    vocabulaire(engine);
    formulieren(engine);
    rechten(engine);
    zuinig(engine);
    // A failed step tries again over half a day before it becomes an incident: a night without a neighbour is no disaster.
    engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT15M,PT1H,PT4H,PT6H");
    // A refusal is an answer, not a failure; what does fail is logged where it is handled, with its dossier.
    engine.setEnableCmdExceptionLogging(false);
    engine.setHistoryCleanupBatchWindowStartTime("22:00");
    engine.setHistoryCleanupBatchWindowEndTime("01:00");
    engine.setRestrictUserOperationLogToAuthenticatedUsers(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedPackages("java.util,java.lang,nl.vthregie");
  }

  /** Beside whatever handler there is by now. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryEventHandler(new CompositeHistoryEventHandler(engine.getHistoryEventHandler(), toezicht.toehoorder()));
  }

  private void vocabulaire(ProcessEngineConfigurationImpl engine) {
    engine.setBeans(woorden);
    engine.setCustomSessionFactories(new ArrayList<>(List.of(geheugen, toezicht)));
    engine.setExpressionManager(new Zoekwoordbewaker(context, woorden));
  }

  private void formulieren(ProcessEngineConfigurationImpl engine) {
    engine.setTaskService(new Loket.Taken());
    engine.setRuntimeService(new Loket.Processen());
    engine.getCustomPreBPMNParseListeners().addAll(luisteraars);
    engine.getCustomPreCommandInterceptorsTxRequired().add(new Buitendeur(engine, beleid, toezicht));
    engine.getCustomPreCommandInterceptorsTxRequiresNew().add(new Buitendeur(engine, beleid, toezicht));
  }

  private void rechten(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityService(new Aanmelding(toegang));
    engine.setTenantIdProvider(new Kringtoewijzing(kringbepaler));
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new Taakwerkers(jdbc, verplaatsers())));
    engine.setResourceAuthorizationProvider(new Vasterechten());
    engine.setAdminGroups(new ArrayList<>(List.of(Rol.BEHEER)));
    engine.setAuthorizationEnabled(true);
    // Nobody writes revoke authorizations here, and looking for them costs a query each time.
    engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
    engine.setEnforceSpecificVariablePermission(true);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(true);
    engine.setUserResourceWhitelistPattern(NAAMPATROON);
    engine.setGroupResourceWhitelistPattern(NAAMPATROON);
    engine.setTenantResourceWhitelistPattern("[a-z0-9_-]+");
    engine.setPasswordEncryptor(new Wachtwoordhash(wachtwoordRondenlog));
    engine.setWebappsAuthenticationLoggingEnabled(true);
  }

  private Set<String> verplaatsers() {
    return regio.rollen().stream().filter(Rol::verplaatstTermijnen).map(Rol::code).collect(Collectors.toSet());
  }

  /** What we do not use costs joins in every task query (ontwerp decision 10). */
  private static void zuinig(ProcessEngineConfigurationImpl engine) {
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setJobExecutorPreferTimerJobs(true);
    engine.setJobExecutorAcquireByDueDate(true);
  }
}

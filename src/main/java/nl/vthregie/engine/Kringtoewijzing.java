package nl.vthregie.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/** Gives every process instance its kring as tenant id: a called process takes that of its caller. */
class Kringtoewijzing implements TenantIdProvider {

  private final Kringbepaler kringbepaler;

  Kringtoewijzing(Kringbepaler kringbepaler) {
    this.kringbepaler = kringbepaler;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    if (context.getSuperExecution() != null) {
      return context.getSuperExecution().getTenantId();
    }
    return kringbepaler.kringVan(context.getVariables());
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    return Kringbepaler.ALLEEN_BEHEER;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
    return context.getExecution() == null ? Kringbepaler.ALLEEN_BEHEER : context.getExecution().getTenantId();
  }
}

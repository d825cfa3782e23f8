package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The few grants that there are (ADR 0004). Everyone may read the processes that we ship, within the kringen of his
 * organisation; whom the model names as starter may start; the rest is refused, except to beheer.
 */
@Component
class Rechteninrichting {

  private static final Permission[] LEZEN = {Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_TASK,
      Permissions.READ_HISTORY, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
      ProcessDefinitionPermissions.READ_TASK_VARIABLE, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE};

  private final AuthorizationService autorisaties;
  private final RepositoryService repository;
  private final Regiogegevens regio;

  Rechteninrichting(AuthorizationService autorisaties, RepositoryService repository, Regiogegevens regio) {
    this.autorisaties = autorisaties;
    this.repository = repository;
    this.regio = regio;
  }

  @Transactional
  public void richtIn() {
    Map<Sleutel, Authorization> bestaand = autorisaties.createAuthorizationQuery().list().stream()
        .filter(recht -> recht.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL || recht.getGroupId() != null)
        .collect(Collectors.toMap(Sleutel::van, Function.identity(), (een, ander) -> een));
    var verlener = new Verlener(bestaand);

    verlener.iedereen(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    verlener.iedereen(Resources.FILTER, Authorization.ANY, Permissions.READ);
    // A task shows for whom it waits, by the name of the group.
    verlener.iedereen(Resources.GROUP, Authorization.ANY, Permissions.READ);
    verlener.iedereen(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    regio.rollen().stream().filter(Rol::cockpit)
        .forEach(rol -> verlener.groep(rol.code(), Resources.APPLICATION, "cockpit", Permissions.ACCESS));
    for (ProcessDefinition proces : repository.createProcessDefinitionQuery().latestVersion().list()) {
      verlener.iedereen(Resources.PROCESS_DEFINITION, proces.getKey(), LEZEN);
      for (IdentityLink starter : repository.getIdentityLinksForProcessDefinition(proces.getId())) {
        verlener.groep(starter.getGroupId(), Resources.PROCESS_DEFINITION, proces.getKey(),
            Permissions.CREATE_INSTANCE);
      }
    }
    for (Resources bron : Resources.values()) {
      verlener.groep(Rol.BEHEER, bron, Authorization.ANY, Permissions.ALL);
    }
  }

  private final class Verlener {

    private final Map<Sleutel, Authorization> bestaand;

    private Verlener(Map<Sleutel, Authorization> bestaand) {
      this.bestaand = bestaand;
    }

    private void iedereen(Resource bron, String id, Permission... rechten) {
      verleen(Authorization.AUTH_TYPE_GLOBAL, null, bron, id, rechten);
    }

    private void groep(String groep, Resource bron, String id, Permission... rechten) {
      verleen(Authorization.AUTH_TYPE_GRANT, groep, bron, id, rechten);
    }

    private void verleen(int soort, String groep, Resource bron, String id, Permission... rechten) {
      Authorization recht = bestaand.get(new Sleutel(soort, groep, bron.resourceType(), id));
      if (recht == null) {
        recht = autorisaties.createNewAuthorization(soort);
        recht.setGroupId(groep);
        recht.setResource(bron);
        recht.setResourceId(id);
      } else if (Arrays.stream(rechten).allMatch(recht::isPermissionGranted)) {
        return;
      }
      for (Permission permission : rechten) {
        recht.addPermission(permission);
      }
      autorisaties.saveAuthorization(recht);
    }
  }

  private record Sleutel(int soort, String groep, int bron, String id) {

    private static Sleutel van(Authorization recht) {
      return new Sleutel(recht.getAuthorizationType(), recht.getGroupId(), recht.getResourceType(),
          Objects.toString(recht.getResourceId(), null));
    }
  }
}

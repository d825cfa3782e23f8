package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Creates the engine's own tables with the scripts that the engine ships, so that one tool (Flyway) owns the whole
 * schema and the application's database user needs no right to change tables outside a migration.
 */
@SuppressWarnings("java:S101") // Flyway reads version and description from the class name
public class V1__camunda_7_24_0 extends BaseJavaMigration {

  private static final List<String> ONDERDELEN = List.of("engine", "history", "identity",
      "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) {
    for (String onderdeel : ONDERDELEN) {
      var script = new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti.postgres.create." + onderdeel + ".sql");
      ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, StandardCharsets.UTF_8));
    }
  }
}

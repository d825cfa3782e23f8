package nl.vthregie.test;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.io.IOException;
import javax.sql.DataSource;

/** A real PostgreSQL for each test context, empty at the start; it goes when the context goes. */
@TestConfiguration(proxyBeanMethods = false)
public class Proefdatabase {

  /** As in productie (application.yaml), unless a run says otherwise. */
  private static final String PLANNEN = System.getProperty("proefdatabase.plannen", "force_custom_plan");

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    // The library's own hook would stop it before the engine has stopped, which then waits half a minute for it.
    return EmbeddedPostgres.builder().setRegisterShutdownHook(false).setServerConfig("random_page_cost", "1.1")
        .setServerConfig("plan_cache_mode", PLANNEN).start();
  }

  /** Counts its statements, so that a test can say how many something may cost. */
  @Bean
  DataSource dataSource(@Qualifier("verbindingen") HikariDataSource verbindingen) {
    return ProxyDataSourceBuilder.create(verbindingen).countQuery(new SingleQueryCountHolder()).build();
  }

  /** A bean of its own, so that its connections are gone before the database stops. */
  @Bean(defaultCandidate = false)
  HikariDataSource verbindingen(EmbeddedPostgres postgres) {
    HikariDataSource bron = DataSourceBuilder.create().type(HikariDataSource.class)
        .url(postgres.getJdbcUrl("postgres", "postgres")).username("postgres").build();
    bron.setMaximumPoolSize(12);
    return bron;
  }
}

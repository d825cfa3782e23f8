package nl.vthregie.test;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.io.IOException;

/** A real PostgreSQL for each test context, empty at the start; it goes when the context goes. */
@TestConfiguration(proxyBeanMethods = false)
public class Proefdatabase {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    // The library's own hook would stop it before the engine has stopped, which then waits half a minute for it.
    return EmbeddedPostgres.builder().setRegisterShutdownHook(false).setServerConfig("random_page_cost", "1.1").start();
  }

  @Bean
  HikariDataSource dataSource(EmbeddedPostgres postgres) {
    HikariDataSource bron = DataSourceBuilder.create().type(HikariDataSource.class)
        .url(postgres.getJdbcUrl("postgres", "postgres")).username("postgres").build();
    bron.setMaximumPoolSize(12);
    return bron;
  }
}

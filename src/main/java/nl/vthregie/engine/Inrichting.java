package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Regioregister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What happens at every start, before the port opens: data of the region, models, users, rights and filters. Nodes that
 * start at the same time take turns: each makes the same rows, and the second would stumble over those of the first.
 */
@Component
class Inrichting implements SmartInitializingSingleton {

  /** Any number that nobody else locks in this database. */
  private static final long BEURT = 7_24_0_17;

  private final JdbcTemplate jdbc;
  private final Regiogegevens regio;
  private final Regioregister register;
  private final Uitrol uitrol;
  private final Gebruikersinrichting gebruikers;
  private final Rechteninrichting rechten;
  private final Filterinrichting filters;

  Inrichting(JdbcTemplate jdbc, Regiogegevens regio, Regioregister register, Uitrol uitrol,
             Gebruikersinrichting gebruikers, Rechteninrichting rechten, Filterinrichting filters) {
    this.jdbc = jdbc;
    this.regio = regio;
    this.register = register;
    this.uitrol = uitrol;
    this.gebruikers = gebruikers;
    this.rechten = rechten;
    this.filters = filters;
  }

  @Override
  public void afterSingletonsInstantiated() {
    // Of a connection, not of a transaction: the steps have their own, and a node that dies leaves no lock.
    jdbc.execute((ConnectionCallback<Void>) verbinding -> {
      try (var opdracht = verbinding.createStatement()) {
        opdracht.execute("select pg_advisory_lock(" + BEURT + ")");
        try {
          richtIn();
        } finally {
          opdracht.execute("select pg_advisory_unlock(" + BEURT + ")");
        }
      }
      return null;
    });
  }

  private void richtIn() {
    uitrol.controleer();
    register.bewaar(regio);
    uitrol.rolUit();
    gebruikers.richtIn();
    rechten.richtIn();
    filters.richtIn();
  }
}

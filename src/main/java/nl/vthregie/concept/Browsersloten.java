package nl.vthregie.concept;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.security.SecureRandom;
import java.util.Base64;

/** For each user the key with which his browser locks what it could not send yet. */
@Repository
class Browsersloten {

  private static final int BYTES = 32;

  private final SecureRandom toeval = new SecureRandom();
  private final JdbcClient jdbc;

  Browsersloten(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String van(String gebruiker) {
    return jdbc.sql("select slot from conceptslot where gebruiker = :gebruiker").param("gebruiker", gebruiker)
        .query((rij, nummer) -> Base64.getEncoder().encodeToString(rij.getBytes("slot"))).optional()
        .orElseGet(() -> maak(gebruiker));
  }

  private String maak(String gebruiker) {
    byte[] slot = new byte[BYTES];
    toeval.nextBytes(slot);
    jdbc.sql("insert into conceptslot (gebruiker, slot) values (:gebruiker, :slot) on conflict do nothing")
        .param("gebruiker", gebruiker).param("slot", slot).update();
    return van(gebruiker);
  }
}

package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** Keeps every text as it was laid before the bevoegde gezagen. */
@Repository
class Cyclusdocumenten {

  private static final TypeReference<Cyclusdocument> DOCUMENT = new TypeReference<>() {
  };

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock klok;

  Cyclusdocumenten(JdbcClient jdbc, Json json, Clock klok) {
    this.jdbc = jdbc;
    this.json = json;
    this.klok = klok;
  }

  /** @return the seal; of the same text the same one, and then there is no new version */
  String verzegel(String dossiernummer, Documentsoort soort, Cyclusdocument document) {
    String zegel = document.zegel();
    jdbc.sql("""
        insert into cyclusdocument (dossiernummer, versie, soort, inhoud, zegel, verzegeld_op)
        select :nummer, coalesce(max(versie), 0) + 1, :soort, :inhoud::jsonb, :zegel, :nu
        from cyclusdocument where dossiernummer = :nummer
        on conflict (dossiernummer, zegel) do nothing""")
        .param("nummer", dossiernummer).param("soort", soort.name()).param("inhoud", json.tekst(document))
        .param("zegel", zegel).param("nu", Timestamp.from(klok.instant())).update();
    return zegel;
  }

  Optional<Cyclusdocument> zoek(String dossiernummer, String zegel) {
    return jdbc.sql("select inhoud::text from cyclusdocument where dossiernummer = :nummer and zegel = :zegel")
        .param("nummer", dossiernummer).param("zegel", zegel).query(String.class).optional()
        .map(inhoud -> json.lees(inhoud, DOCUMENT));
  }
}

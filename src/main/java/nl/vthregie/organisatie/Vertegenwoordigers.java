package nl.vthregie.organisatie;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Who acts for whom today. */
@Component
public class Vertegenwoordigers {

  private final Regiogegevens regio;
  private final Clock klok;

  public Vertegenwoordigers(Regiogegevens regio, Clock klok) {
    this.regio = regio;
    this.klok = klok;
  }

  /**
   * The group that does the tasks of a role for an organisation: its own, or that of its vertegenwoordiger.
   *
   * @throws IllegalArgumentException when there is no such role at that organisation: a task must have an owner
   */
  public String groep(String rol, String organisatie) {
    Rol bekendeRol = regio.rol(rol).orElseThrow(() -> new IllegalArgumentException("Unknown role '" + rol + "'"));
    Organisatie bekende = regio.organisatie(organisatie)
        .orElseThrow(() -> new IllegalArgumentException("Unknown organisation '" + organisatie + "'"));
    if (!bekendeRol.hoortBij(bekende)) {
      throw new IllegalArgumentException("There is no role '" + rol + "' at '" + organisatie + "'");
    }
    return Rolvervulling.groep(rol, bekendeRol.vertegenwoordigbaar() ? handelendVoor(organisatie) : organisatie);
  }

  /** The organisation that acts as opdrachtgever for this one today: itself, or its vertegenwoordiger. */
  public String handelendVoor(String organisatie) {
    return regio.vertegenwoordigingVan(organisatie, vandaag()).map(Vertegenwoordiging::vertegenwoordiger)
        .orElse(organisatie);
  }

  /** The fewest hours a year that stand behind any of these deelnemers; those of the vertegenwoordiger count. */
  public int minsteUren(List<String> deelnemers) {
    return new TreeSet<>(deelnemers).stream().map(this::handelendVoor)
        .map(code -> regio.organisatie(code).orElseThrow())
        .mapToInt(o -> o.urenOpdrachtgever() == null ? 0 : o.urenOpdrachtgever()).min().orElse(0);
  }

  private LocalDate vandaag() {
    return LocalDate.now(klok);
  }
}

package nl.vthregie.engine;

import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Vertegenwoordigers;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.util.Objects;
import java.util.stream.Collectors;

/** The word by which models name who acts: {@code ${rollen.groep('ambtelijk-opdrachtgever', opdrachtgever)}}. */
@Modelwoord("rollen")
public class Rollen {

  private final Vertegenwoordigers vertegenwoordigers;

  private final Kringen kringen;
  private final Regiogegevens regio;

  Rollen(Vertegenwoordigers vertegenwoordigers, Kringen kringen, Regiogegevens regio) {
    this.vertegenwoordigers = vertegenwoordigers;
    this.kringen = kringen;
    this.regio = regio;
  }

  /** @see Vertegenwoordigers#groep(String, String) */
  public String groep(String rol, String organisatie) {
    return vertegenwoordigers.groep(rol, organisatie);
  }

  /** @return the groups that have this role at an opdrachtgever of the dossier, with commas */
  public String bijOpdrachtgevers(String rol, DelegateExecution uitvoering) {
    return bijAndereOpdrachtgevers(rol, null, uitvoering);
  }

  /** @param behalve the code of the opdrachtgever that knows already; null for none */
  public String bijAndereOpdrachtgevers(String rol, String behalve, DelegateExecution uitvoering) {
    return kringen.opdrachtgevers(uitvoering.getTenantId()).stream().filter(code -> !Objects.equals(code, behalve))
        .map(code -> groep(rol, code)).filter(groep -> behalve == null || !groep.equals(groep(rol, behalve))).distinct()
        .collect(Collectors.joining(","));
  }

  /** @return the group that has this role at the omgevingsdienst of the dossier */
  public String bijOmgevingsdienst(String rol, DelegateExecution uitvoering) {
    return groep(rol, kringen.omgevingsdienst(uitvoering.getTenantId()).orElseThrow());
  }

  /** As people know it: {@code Gemeente Enschede}. */
  public String naam(String organisatie) {
    return regio.organisatie(organisatie).map(Organisatie::naam).orElse(organisatie);
  }
}

package nl.vthregie.beleidscyclus;

import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolgroep;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may read the jaarkalender: beheer, and who manages an organisation in the region. */
@Component
class Jaarkalenderlezers {

  private static final Set<String> ROLLEN = Set.of("management", "directie");

  private final Regiogegevens regio;
  private final Map<String, Rolgroep> rolgroepen;
  private final Toegang toegang;

  Jaarkalenderlezers(Regiogegevens regio, Toegang toegang) {
    this.regio = regio;
    this.rolgroepen = regio.rolgroepen();
    this.toegang = toegang;
  }

  /** @return empty for whoever may not read it */
  List<Regio> regiosVan(String gebruiker) {
    List<String> groepen = toegang.lidmaatschapVan(gebruiker).groepen();
    if (groepen.contains(Rol.BEHEER)) {
      return regio.regios();
    }
    List<String> codes = groepen.stream().map(rolgroepen::get).filter(Objects::nonNull)
        .filter(groep -> ROLLEN.contains(groep.rol()))
        .flatMap(groep -> regio.organisatie(groep.organisatie()).map(Organisatie::regio).stream()).toList();
    return regio.regios().stream().filter(een -> codes.contains(een.code())).toList();
  }
}

package nl.vthregie.engine;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.start.Startweigering;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses data files without a role, or an organisation, that a model names: it would be the task of that role that finds out,
 * months later.
 */
@Component
class Rollencontrole {

  private static final String WAT_TE_DOEN = "Neem de rol of de organisatie op met precies die code; de naam kiest u zelf. Zie"
      + " docs/beheer/gegevens-van-de-regio.md.";
  private static final Pattern GROEP = Pattern.compile("rollen\\.groep\\('([^']+)'(?:, *'([^']+)')?");
  private static final Pattern STARTERS = Pattern.compile("candidateStarterGroups=\"([^\"]*)\"");

  private final Regiogegevens regio;

  Rollencontrole(Regiogegevens regio) {
    this.regio = regio;
  }

  /** @throws Startweigering with every role and organisation that is not there */
  void controleer(Collection<Resource> modellen) throws IOException {
    Map<String, Set<String>> gebreken = new TreeMap<>();
    for (Resource model : modellen) {
      String naam = model.getFilename().replace(".bpmn", "");
      String tekst = new String(model.getContentAsByteArray(), StandardCharsets.UTF_8);
      Stream.concat(GROEP.matcher(tekst).results().map(vondst -> vondst.group(1)),
              STARTERS.matcher(tekst).results().flatMap(vondst -> Stream.of(vondst.group(1).split(",")).map(String::strip)))
          .filter(rol -> regio.rol(rol).isEmpty())
          .forEach(rol -> meld(gebreken, "rollen.csv: de rol '" + rol + "' ontbreekt", naam));
      GROEP.matcher(tekst).results().filter(vondst -> vondst.group(2) != null)
          .forEach(vondst -> bijOrganisatie(vondst.group(1), vondst.group(2), naam, gebreken));
    }
    if (!gebreken.isEmpty()) {
      List<String> zinnen = gebreken.entrySet().stream().map(gebrek -> gebrek.getKey() + ". Daarom vragen: "
          + String.join(", ", gebrek.getValue()) + ".").toList();
      throw new Startweigering(zinnen, WAT_TE_DOEN);
    }
  }

  private void bijOrganisatie(String rolcode, String code, String model, Map<String, Set<String>> gebreken) {
    Organisatie organisatie = regio.organisatie(code).orElse(null);
    Rol rol = regio.rol(rolcode).orElse(null);
    if (organisatie == null) {
      meld(gebreken, "landelijk.csv: de organisatie '" + code + "' ontbreekt", model);
    } else if (rol != null && !rol.hoortBij(organisatie)) {
      meld(gebreken, "rollen.csv: de rol '" + rolcode + "' bestaat niet aan de kant van " + organisatie.naam(), model);
    }
  }

  private static void meld(Map<String, Set<String>> gebreken, String gebrek, String model) {
    gebreken.computeIfAbsent(gebrek, nieuw -> new TreeSet<>()).add(model);
  }
}

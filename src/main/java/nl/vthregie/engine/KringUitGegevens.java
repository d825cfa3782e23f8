package nl.vthregie.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.spin.SpinRuntimeException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * The kring follows from what a process is started with: its {@code deelnemers}, the {@code ronde} of all omgevingsdiensten that
 * it begins, the {@code regio} of which all deelnemers take part, or the one among them who begins it as {@code trekker}, its one
 * {@code deelnemer}, or the {@code dossiernummer} that it is about. Whatever names none of these is for beheer only.
 */
@Component
class KringUitGegevens implements Kringbepaler {

  static final String DEELNEMERS = "deelnemers";
  static final String DEELNEMER = "deelnemer";
  static final String DOSSIERNUMMER = "dossiernummer";
  /** All its deelnemers. */
  static final String REGIO = "regio";
  /** All deelnemers of its region. */
  static final String TREKKER = "trekker";
  /** One omgevingsdienst of the system. */
  static final String DIENST = "dienst";
  /** All of them. */
  static final String RONDE = "ronde";
  static final String NIEUWE_RONDE = "nieuweRonde";
  private static final TypeReference<List<String>> CODES = new TypeReference<>() {
  };

  private final Json json;
  private final Kringen kringen;
  private final Dossiers dossiers;
  private final Regiogegevens regio;

  KringUitGegevens(Json json, Kringen kringen, Dossiers dossiers, Regiogegevens regio) {
    this.json = json;
    this.kringen = kringen;
    this.dossiers = dossiers;
    this.regio = regio;
  }

  /** The form has not been checked yet at this moment: whatever it holds, it must not break the start here. */
  @Override
  public String kringVan(Map<String, Object> gegevens) {
    try {
      if (gegevens.get(DEELNEMERS) != null) {
        List<String> codes = json.lees(gegevens.get(DEELNEMERS), CODES);
        return codes != null && !codes.isEmpty() && codes.stream().allMatch(this::isOpdrachtgever) ? kringen.van(codes)
            : ALLEEN_BEHEER;
      }
      if (gegevens.get(RONDE) != null || gegevens.get(NIEUWE_RONDE) != null) {
        return kringen.vanHetStelsel();
      }
      if (gegevens.get(REGIO) instanceof String code) {
        return vanRegio(code);
      }
      if (gegevens.get(TREKKER) instanceof String code) {
        return regio.organisatie(code).map(trekker -> vanRegio(trekker.regio())).orElse(ALLEEN_BEHEER);
      }
      if (gegevens.get(DEELNEMER) instanceof String code) {
        return isOpdrachtgever(code) ? kringen.van(List.of(code)) : ALLEEN_BEHEER;
      }
      return gegevens.get(DOSSIERNUMMER) instanceof String nummer
          ? dossiers.zoek(Dossier.nummer(nummer)).map(Dossier::kring).orElse(ALLEEN_BEHEER) : ALLEEN_BEHEER;
    } catch (IllegalArgumentException | ProcessEngineException | SpinRuntimeException e) {
      return ALLEEN_BEHEER;
    }
  }

  private String vanRegio(String code) {
    List<String> deelnemers = regio.deelnemers(code).stream().map(Organisatie::code).toList();
    return deelnemers.isEmpty() ? ALLEEN_BEHEER : kringen.van(deelnemers);
  }

  private boolean isOpdrachtgever(String code) {
    return code != null && regio.organisatie(code).filter(Organisatie::isOpdrachtgever).isPresent();
  }
}

package nl.vthregie.opdracht;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.opdracht.Wijziging.Dimensie;
import nl.vthregie.opdracht.Wijzigingwoorden.Gegeven;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;
import java.util.Set;

/**
 * Refuses a proposal that proposes nothing or contradicts itself, and measures every other: what changes, by how much, and
 * whether that is majeur in this region.
 */
@Modelwoord("voorstelToetsen")
public class VoorstelToetsen implements TaskListener {

  private static final TypeReference<Opdracht> OPDRACHT = new TypeReference<>() {
  };
  private static final TypeReference<Wijziging> WIJZIGING = new TypeReference<>() {
  };
  private static final TypeReference<JsonNode> BOOM = new TypeReference<>() {
  };

  private final Opdrachtversies versies;
  private final Regiogegevens regiogegevens;
  private final Json json;

  VoorstelToetsen(Opdrachtversies versies, Regiogegevens regiogegevens, Json json) {
    this.versies = versies;
    this.regiogegevens = regiogegevens;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask taak) {
    if ("INTREKKEN".equals(taak.getVariable(Gegeven.VOORSTELVERVOLG))) {
      return;
    }
    String nu = versies.laatste((String) taak.getVariable(Gegeven.OPDRACHTNUMMER)).orElseThrow();
    String voorstel = json.tekst(taak, Opdrachtwoorden.Gegeven.OPDRACHT).orElseThrow();
    Wijziging wijziging = json.lees(taak, Gegeven.WIJZIGING, WIJZIGING).orElseThrow();
    List<Verschil> verschillen = Verschil.tussen(json.lees(nu, BOOM), json.lees(voorstel, BOOM));
    Opdracht wordt = json.lees(voorstel, OPDRACHT);
    Regio regio = regio(taak);
    Wijzigingsomvang omvang = Wijzigingsomvang.van(json.lees(nu, OPDRACHT), wordt, wijziging.dimensies(),
        regio.majeurGeldProcent(), regio.majeurTijdDagen());
    controleer(verschillen, wordt, wijziging.dimensies(), omvang);

    taak.setVariable(Gegeven.VERSCHILLEN, json.waarde(verschillen));
    taak.setVariable(Gegeven.MAJEUR, omvang.isMajeur());
    taak.setVariable(Gegeven.REDENEN, json.waarde(omvang.redenen()));
    taak.setVariable(Gegeven.BEGROTINGSWIJZIGING, omvang.geld().signum() != 0);
    taak.removeVariables(List.of(Gegeven.TOETSUITKOMST, Gegeven.TOETSMOTIVERING));
  }

  private static void controleer(List<Verschil> verschillen, Opdracht wordt, Set<Dimensie> genoemd,
                                 Wijzigingsomvang omvang) {
    if (verschillen.isEmpty()) {
      throw Weigering.ongeldig("Er is nog niets veranderd aan de opdracht. Pas de onderdelen aan waar het om gaat, of "
          + "trek het voorstel in.");
    }
    if (!wordt.planningKlopt()) {
      throw Weigering.ongeldig("Planning: de einddatum ligt voor de startdatum. Pas de planning aan.");
    }
    if (genoemd.contains(Dimensie.GELD) && !omvang.isGemeten(Dimensie.GELD)) {
      throw Weigering.ongeldig("U kiest 'geld', maar het budget (onderdeel 8) is niet veranderd. Pas het budget aan, of haal "
          + "'geld' weg.");
    }
    if (genoemd.contains(Dimensie.TIJD) && !omvang.isGemeten(Dimensie.TIJD)) {
      throw Weigering.ongeldig("U kiest 'tijd', maar begin en einde (onderdeel 6) zijn niet veranderd. Pas de planning aan, "
          + "of haal 'tijd' weg.");
    }
  }

  private Regio regio(DelegateTask taak) {
    return regiogegevens.organisatie((String) taak.getVariable(Opdrachtwoorden.Gegeven.OPDRACHTGEVER))
        .map(Organisatie::regio).flatMap(regiogegevens::regio).orElseThrow();
  }
}

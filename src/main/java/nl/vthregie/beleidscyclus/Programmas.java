package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.beleidscyclus.Programmawoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.util.List;
import java.util.Set;

/** What the model of the uitvoeringsprogramma asks. */
@Modelwoord("programmas")
public class Programmas {

  private static final TypeReference<Programma> PROGRAMMA = new TypeReference<>() {
  };
  /** The states of an opdracht that the omgevingsdienst accepted: its uitvoering begins at once. */
  private static final Set<String> AANGENOMEN = Set.of("AANGENOMEN", "IN_UITVOERING", "AFGESLOTEN");

  private final Beleidscycli cycli;
  private final Vaststellingen vaststellingen;
  private final Dossiers dossiers;
  private final Json json;

  Programmas(Beleidscycli cycli, Vaststellingen vaststellingen, Dossiers dossiers, Json json) {
    this.cycli = cycli;
    this.vaststellingen = vaststellingen;
    this.dossiers = dossiers;
    this.json = json;
  }

  /** Input of decision {@code programma-middelen}. */
  public boolean genoegUren(Object programma) {
    return programma(programma).genoegUren();
  }

  /** Input of the same. */
  public boolean genoegGeld(Object programma) {
    return programma(programma).genoegGeld();
  }

  /** Whoever leads the programma writes the opdracht: {@code ON} is the omgevingsdienst. */
  public String voortouw(VariableScope dossier) {
    return Beleidscycli.tekst(dossier, Cycluswoorden.Gegeven.OMGEVINGSDIENST)
        .equals(Beleidscycli.tekst(dossier, Cycluswoorden.Gegeven.LEIDERSORGANISATIE)) ? "ON" : "OG";
  }

  public boolean collectiefAangenomen(VariableScope dossier) {
    return dossiers.zoek(Beleidscycli.tekst(dossier, Gegeven.COLLECTIEVE_OPDRACHT)).map(Dossier::status)
        .filter(AANGENOMEN::contains).isPresent();
  }

  /** Those whose college adopted the programma with an addition of its own, which takes capacity and money along (V7). */
  public List<String> specifiekeAanvullingen(DelegateExecution uitvoering) {
    return vaststellingen.metAanvulling(uitvoering.getProcessBusinessKey(),
        Beleidscycli.tekst(uitvoering, Cycluswoorden.Gegeven.DOCUMENT_HASH));
  }

  public String specifiekeTitel(String deelnemer, VariableScope dossier) {
    return "Specifieke aanvulling " + cycli.naam(deelnemer) + " " + dossier.getVariable(Gegeven.JAAR);
  }

  /** The deelnemers of an opdracht of one, as that process wants them. */
  public Object alleen(String deelnemer) {
    return json.waarde(List.of(deelnemer));
  }

  Programma programma(Object waarde) {
    return json.lees(waarde, PROGRAMMA);
  }
}

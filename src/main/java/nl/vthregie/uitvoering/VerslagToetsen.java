package nl.vthregie.uitvoering;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.uitvoering.Overlegwoorden.Gegeven;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Refuses a verslag of what has not been yet, and an actie that nobody at the table can do, or that is over already. */
@Modelwoord("verslagToetsen")
public class VerslagToetsen implements TaskListener {

  static final TypeReference<List<Actie>> ACTIES = new TypeReference<>() {
  };

  private final Overleggen overleggen;
  private final Json json;
  private final Clock klok;

  VerslagToetsen(Overleggen overleggen, Json json, Clock klok) {
    this.overleggen = overleggen;
    this.json = json;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateTask taak) {
    LocalDate vandaag = LocalDate.now(klok);
    if (LocalDate.parse(Overleggen.tekst(taak, Gegeven.GEHOUDEN_OP)).isAfter(vandaag)) {
      throw Weigering.ongeldig("'Datum waarop u overlegde' ligt in de toekomst. Maak het verslag na het overleg.");
    }
    List<String> deelnemers = overleggen.deelnemers(taak);
    String dienst = Overleggen.tekst(taak, Gegeven.OMGEVINGSDIENST);
    List<Actie> acties = json.lees(taak, Gegeven.ACTIES, ACTIES).orElse(List.of());
    for (Actie actie : acties) {
      if (!actie.eigenaar().equals(dienst) && !deelnemers.contains(actie.eigenaar())) {
        throw Weigering.ongeldig("'Eigenaar' van de actie '" + actie.omschrijving() + "': " + overleggen.naam(actie.eigenaar())
            + " doet niet mee aan dit overleg. Kies een organisatie die meedoet.");
      }
      if (actie.uiterlijk().isBefore(vandaag)) {
        throw Weigering.ongeldig("'Uiterste datum' van de actie '" + actie.omschrijving() + "' is al geweest. Vul een dag in die "
            + "nog komt.");
      }
    }
    // Whoever adopts the verslag reads names, and not codes.
    taak.getExecution().setVariable(Gegeven.ACTIELIJST, json.waarde(acties.stream().map(actie -> Map.of("omschrijving",
        actie.omschrijving(), "eigenaar", overleggen.naam(actie.eigenaar()), "uiterlijk",
        Datumtekst.kort(actie.uiterlijk()))).toList()));
  }
}

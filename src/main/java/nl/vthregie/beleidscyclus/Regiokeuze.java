package nl.vthregie.beleidscyclus;

import nl.vthregie.engine.Formulieropties;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.stereotype.Component;

import java.util.List;

/** The regions that a start form offers. */
@Component
class Regiokeuze implements Formulieropties {

  private final Regiogegevens regio;

  Regiokeuze(Regiogegevens regio) {
    this.regio = regio;
  }

  @Override
  public String naam() {
    return "regios";
  }

  @Override
  public List<Optie> opties() {
    return regio.regios().stream().map(r -> new Optie(r.naam(), r.code())).toList();
  }
}

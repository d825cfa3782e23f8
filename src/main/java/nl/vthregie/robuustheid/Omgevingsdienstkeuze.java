package nl.vthregie.robuustheid;

import nl.vthregie.engine.Formulieropties;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.stereotype.Component;

import java.util.List;

/** The omgevingsdiensten that the start form of a ronde offers. */
@Component
class Omgevingsdienstkeuze implements Formulieropties {

  private final Regiogegevens regio;

  Omgevingsdienstkeuze(Regiogegevens regio) {
    this.regio = regio;
  }

  @Override
  public String naam() {
    return "omgevingsdiensten";
  }

  @Override
  public List<Optie> opties() {
    return regio.omgevingsdiensten().stream().map(o -> new Optie(o.naam(), o.code())).toList();
  }
}

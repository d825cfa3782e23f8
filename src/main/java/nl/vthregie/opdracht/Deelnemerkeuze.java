package nl.vthregie.opdracht;

import nl.vthregie.engine.Formulieropties;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.stereotype.Component;

import java.util.List;

/** The deelnemers that the start form offers: the opdrachtgevers of the region's data files. */
@Component
class Deelnemerkeuze implements Formulieropties {

  private final Regiogegevens regio;

  Deelnemerkeuze(Regiogegevens regio) {
    this.regio = regio;
  }

  @Override
  public String naam() {
    return "deelnemers";
  }

  @Override
  public List<Optie> opties() {
    return regio.opdrachtgevers().stream().map(o -> new Optie(o.naam(), o.code())).toList();
  }
}

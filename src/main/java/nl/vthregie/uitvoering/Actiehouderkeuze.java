package nl.vthregie.uitvoering;

import nl.vthregie.engine.Formulieropties;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regio;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Who can own an actie: the omgevingsdiensten of the regions and the opdrachtgevers, from the region's data files. */
@Component
class Actiehouderkeuze implements Formulieropties {

  private final Regiogegevens regio;

  Actiehouderkeuze(Regiogegevens regio) {
    this.regio = regio;
  }

  @Override
  public String naam() {
    return "actiehouders";
  }

  @Override
  public List<Optie> opties() {
    Stream<Organisatie> diensten = regio.regios().stream().map(Regio::omgevingsdienst)
        .map(code -> regio.organisatie(code).orElseThrow());
    return Stream.concat(diensten, regio.opdrachtgevers().stream()).map(o -> new Optie(o.naam(), o.code())).toList();
  }
}

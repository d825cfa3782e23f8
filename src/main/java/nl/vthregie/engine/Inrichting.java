package nl.vthregie.engine;

import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Regioregister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What happens at every start, before the port opens: data of the region, models, users, rights and filters. */
@Component
class Inrichting implements SmartInitializingSingleton {

  private final Regiogegevens regio;
  private final Regioregister register;
  private final Uitrol uitrol;
  private final Gebruikersinrichting gebruikers;
  private final Rechteninrichting rechten;
  private final Filterinrichting filters;

  Inrichting(Regiogegevens regio, Regioregister register, Uitrol uitrol, Gebruikersinrichting gebruikers,
             Rechteninrichting rechten, Filterinrichting filters) {
    this.regio = regio;
    this.register = register;
    this.uitrol = uitrol;
    this.gebruikers = gebruikers;
    this.rechten = rechten;
    this.filters = filters;
  }

  @Override
  public void afterSingletonsInstantiated() {
    register.bewaar(regio);
    uitrol.rolUit();
    gebruikers.richtIn();
    rechten.richtIn();
    filters.richtIn();
  }
}

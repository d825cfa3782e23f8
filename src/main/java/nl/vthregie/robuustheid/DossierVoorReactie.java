package nl.vthregie.robuustheid;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The dossier of the dienst of who asks, with an oordeel to which no reaction waits. */
@Component
class DossierVoorReactie extends Dossierkeuze {

  private static final Set<String> MET_OORDEEL = Set.of("PLAN", "ANALYSE", "UITVOERING");

  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final JdbcClient jdbc;
  private final Eentegelijk eentegelijk;

  DossierVoorReactie(Eigendossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig,
                     JdbcClient jdbc, Eentegelijk eentegelijk) {
    super("dossier-voor-reactie", Set.of(Robuustheidwoorden.SOORT), dossiers);
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
    this.jdbc = jdbc;
    this.eentegelijk = eentegelijk;
  }

  @Override
  protected boolean mag(Dossier dossier) {
    String dienst = kringen.omgevingsdienst(dossier.kring()).orElseThrow();
    return huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || Stream.of("directie", "algemeen-bestuur")
        .anyMatch(rol -> wie.isIn(vertegenwoordigers.groep(rol, dienst)))).orElse(true);
  }

  @Override
  protected Optional<String> nietNu(Dossier dossier) {
    String nummer = dossier.dossiernummer();
    if (!MET_OORDEEL.contains(dossier.status())) {
      return Optional.of("Op " + nummer + " kunt u nu niet reageren: er is geen oordeel 'niet robuust', of het dossier is al "
          + "afgesloten.");
    }
    return eentegelijk.loopt(nummer, Robuustheidwoorden.PROCES_REACTIE) || ligtBijIenw(nummer)
        ? Optional.of("Over " + nummer + " ligt al een reactie bij IenW. Wacht de heroverweging af, of stuur uw aanvulling als "
            + "opmerking bij die taak.") : Optional.empty();
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Dossier' " + nummer + " is geen robuustheidsdossier van uw omgevingsdienst. Kies een dossier uit de lijst, of kijk "
        + "het nummer na; het staat bij elke taak.";
  }

  @Override
  protected String geen() {
    return "Er is nu geen oordeel waarop u kunt reageren. Dat kan als IenW uw omgevingsdienst 'niet robuust' heeft genoemd, "
        + "zolang het dossier loopt en er geen reactie van u bij IenW ligt.";
  }

  private boolean ligtBijIenw(String nummer) {
    return jdbc.sql("""
        select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        where e.business_key_ = :nummer and t.task_def_key_ = 'Taak_Heroverwegen'""").param("nummer", nummer)
        .query(Integer.class).single() > 0;
  }
}

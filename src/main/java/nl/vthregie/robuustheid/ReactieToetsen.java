package nl.vthregie.robuustheid;

import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import nl.vthregie.robuustheid.Robuustheidwoorden.Gegeven;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Lets only the dienst itself react, to an oordeel that there is, and to which it has no reaction waiting. */
@Modelwoord("reactieToetsen")
public class ReactieToetsen implements ExecutionListener {

  private static final Set<String> MET_OORDEEL = Set.of("PLAN", "ANALYSE", "UITVOERING");

  private final Dossiers dossiers;
  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final JdbcClient jdbc;
  private final Eentegelijk eentegelijk;
  private final Clock klok;

  ReactieToetsen(Dossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig, JdbcClient jdbc,
                 Eentegelijk eentegelijk, Clock klok) {
    this.dossiers = dossiers;
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
    this.jdbc = jdbc;
    this.eentegelijk = eentegelijk;
    this.klok = klok;
  }

  @Override
  public void notify(DelegateExecution uitvoering) {
    String nummer = (String) uitvoering.getVariable(Gegeven.DOSSIERNUMMER);
    // Whoever may not react must not learn either whether the number exists.
    Dossier dossier = dossiers.zoek(nummer).filter(d -> d.soort().equals(Robuustheidwoorden.SOORT)).filter(this::isVanGebruiker)
        .orElseThrow(() -> Weigering.ongeldig("'Dossiernummer' " + nummer + " is geen robuustheidsdossier van uw "
            + "omgevingsdienst. Kijk het nummer na; het staat bij elke taak."));
    if (!MET_OORDEEL.contains(dossier.status())) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Op " + nummer + " kunt u nu niet reageren: er is geen oordeel 'niet "
          + "robuust', of het dossier is al afgesloten.");
    }
    if (eentegelijk.loopt(nummer, Robuustheidwoorden.PROCES_REACTIE) || jdbc.sql("""
        select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        where e.business_key_ = :nummer and t.task_def_key_ = 'Taak_Heroverwegen'""").param("nummer", nummer)
        .query(Integer.class).single() > 0) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Over " + nummer + " ligt al een reactie bij IenW. Wacht de heroverweging "
          + "af, of stuur uw aanvulling als opmerking bij die taak.");
    }
    if (Robuustheid.datum(uitvoering, Gegeven.REACTIEDATUM).isAfter(LocalDate.now(klok))) {
      throw Weigering.ongeldig("'Datum van de reactie' ligt in de toekomst. Vul de datum van uw brief in.");
    }
    uitvoering.setProcessBusinessKey(nummer);
  }

  private boolean isVanGebruiker(Dossier dossier) {
    String dienst = kringen.omgevingsdienst(dossier.kring()).orElseThrow();
    return huidig.gebruiker().map(wie -> wie.isIn(Rol.BEHEER) || Stream.of("directie", "algemeen-bestuur")
        .anyMatch(rol -> wie.isIn(vertegenwoordigers.groep(rol, dienst)))).orElse(true);
  }
}

package nl.vthregie.opdracht;

import nl.vthregie.engine.Dossierkeuze;
import nl.vthregie.engine.Eigendossiers;
import nl.vthregie.engine.Huidig;
import nl.vthregie.organisatie.Kringen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Vertegenwoordigers;
import nl.vthregie.overzicht.Dossier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An opdracht that has been accepted, to which who asks is a party, and of which no change is under way. */
@Component
class TeWijzigenOpdracht extends Dossierkeuze {

  private final Kringen kringen;
  private final Vertegenwoordigers vertegenwoordigers;
  private final Huidig huidig;
  private final JdbcClient jdbc;

  TeWijzigenOpdracht(Eigendossiers dossiers, Kringen kringen, Vertegenwoordigers vertegenwoordigers, Huidig huidig,
                     JdbcClient jdbc) {
    super("te-wijzigen-opdracht", Set.of(Opdrachtwoorden.SOORT), dossiers);
    this.kringen = kringen;
    this.vertegenwoordigers = vertegenwoordigers;
    this.huidig = huidig;
    this.jdbc = jdbc;
  }

  @Override
  protected boolean mag(Dossier opdracht) {
    return indiener(opdracht, kringen.opdrachtgevers(opdracht.kring())).isPresent();
  }

  @Override
  protected Optional<String> nietNu(Dossier opdracht) {
    Opdrachtstatus status = Opdrachtstatus.valueOf(opdracht.status());
    if (!status.isTeWijzigen()) {
      return Optional.of("Opdracht " + opdracht.dossiernummer() + " kan niet worden gewijzigd: "
          + (status.isIntrekbaar() ? "zij is nog niet aangenomen. Verbeter haar in de opdracht zelf."
          : (status == Opdrachtstatus.AFGESLOTEN ? "zij is afgesloten." : "zij gaat niet door.")
              + " Verstrek een nieuwe opdracht."));
    }
    return lopend(opdracht).map(wijziging -> "Er loopt al een wijziging van opdracht "
        + opdracht.dossiernummer() + ": " + wijziging + ". Rond die eerst af, of neem uw voorstel daarin mee.");
  }

  @Override
  protected String onbekend(String nummer) {
    return "'Opdracht' " + nummer + " is geen opdracht van uw organisatie. Kies een opdracht uit de lijst, of kijk het nummer "
        + "na; het staat bij elke taak van de opdracht.";
  }

  @Override
  protected String geen() {
    return "Er is nu geen opdracht van uw organisatie die u kunt wijzigen. Dat kan als de omgevingsdienst een opdracht heeft "
        + "aangenomen, zolang zij niet is afgesloten en er niet al een wijziging van loopt. Een opdracht die nog niet is "
        + "aangenomen, verbetert u in de opdracht zelf.";
  }

  /** @return the party that who asks acts for; the omgevingsdienst when the platform or beheer does */
  Optional<String> indiener(Dossier opdracht, Collection<String> deelnemers) {
    String dienst = kringen.omgevingsdienst(opdracht.kring()).orElseThrow();
    return huidig.gebruiker().filter(wie -> !wie.isIn(Rol.BEHEER)).map(wie -> Stream.concat(
            Stream.of(dienst).filter(code -> wie.isIn(vertegenwoordigers.groep("accountmanager", code))),
            deelnemers.stream().filter(code -> wie.isIn(vertegenwoordigers.groep("ambtelijk-opdrachtgever", code))))
        .findFirst()).orElse(Optional.of(dienst));
  }

  /** The number of the change that is under way; it shares the kring of its opdracht. */
  private Optional<String> lopend(Dossier opdracht) {
    return jdbc.sql("""
        select dossiernummer from dossier
        where kring = :kring and soort = :soort and afgesloten_op is null and starts_with(dossiernummer, :begin) limit 1""")
        .param("kring", opdracht.kring())
        .param("soort", Wijzigingwoorden.SOORT).param("begin", Wijzigingwoorden.SOORT + "-" + opdracht.dossiernummer() + "-")
        .query(String.class).optional();
  }
}

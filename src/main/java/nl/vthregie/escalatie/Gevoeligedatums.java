package nl.vthregie.escalatie;

import nl.vthregie.escalatie.Gevoeligwoorden.Taak;
import nl.vthregie.termijn.Datumtekst;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days in a gevoelig dossier, each null as long as it is not known. The opdrachtgever hears it before the bestuurder,
 * who must not be surprised (V11; Handreiking OGON, Bewaking bestuurlijke sensitiviteit).
 */
record Gevoeligedatums(LocalDate signaal, LocalDate geinformeerd, LocalDate gebriefd, LocalDate besluit,
                       LocalDate overgedragen, LocalDate volgendOverleg) {

  private static final String BRIEFING = "Wanneer hebt u de portefeuillehouder gesproken?";
  private static final int MAANDEN_VOORUIT = 12;
  /** An incident can be told before somebody finds the time for the checklist. */
  private static final int MAANDEN_ERVOOR = 1;

  /** @return what is wrong with the days that were filled in at this task, in Dutch; empty when they can be right */
  Optional<String> fout(String taak, LocalDate vandaag) {
    return switch (taak) {
      case Taak.INFORMEREN -> mogelijk("Wanneer?", geinformeerd, vandaag);
      case Taak.BRIEFEN -> mogelijk(BRIEFING, gebriefd, vandaag).or(this::bestuurderNaOpdrachtgever)
          .or(() -> nietTeVer(vandaag));
      case Taak.BESLUIT -> mogelijk("Datum van de vergadering", besluit, vandaag);
      case Taak.STRAFRECHT -> mogelijk("Wanneer is de zaak overgedragen?", overgedragen, vandaag);
      case Taak.VOORTGANG -> nietTeVer(vandaag);
      default -> Optional.empty();
    };
  }

  /** It has happened, and not so long before the signal that it must be a slip of the pen. */
  private Optional<String> mogelijk(String veld, LocalDate dag, LocalDate vandaag) {
    if (dag == null) {
      return Optional.empty();
    }
    if (dag.isAfter(vandaag)) {
      return Optional.of("'" + veld + "' ligt in de toekomst. Rond de taak af als het is gebeurd.");
    }
    return signaal != null && dag.isBefore(signaal.minusMonths(MAANDEN_ERVOOR))
        ? Optional.of("'" + veld + "' ligt meer dan een maand voor het signaal (" + Datumtekst.zonderWeekdag(signaal)
            + "). Verbeter de datum.") : Optional.empty();
  }

  private Optional<String> bestuurderNaOpdrachtgever() {
    return gebriefd != null && geinformeerd != null && gebriefd.isBefore(geinformeerd)
        ? Optional.of("'" + BRIEFING + "' ligt voor de dag waarop de ambtelijk opdrachtgever is geïnformeerd ("
            + Datumtekst.zonderWeekdag(geinformeerd) + "). De bestuurder hoort het na de opdrachtgever: verbeter de datum.")
        : Optional.empty();
  }

  private Optional<String> nietTeVer(LocalDate vandaag) {
    return volgendOverleg != null && volgendOverleg.isAfter(vandaag.plusMonths(MAANDEN_VOORUIT))
        ? Optional.of("'Wanneer bespreekt u dit dossier weer?' ligt meer dan een jaar vooruit. Kies een eerder overleg.")
        : Optional.empty();
  }
}

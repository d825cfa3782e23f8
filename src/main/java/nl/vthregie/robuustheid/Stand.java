package nl.vthregie.robuustheid;

/** The statuses of a dossier of robuustheid, in the order in which they come. */
enum Stand {
  ZELFBEOORDELING("Zelfbeoordeling"), BEOORDELING("Ingediend, wordt beoordeeld"), PLAN("Maakt plan van aanpak"),
  ANALYSE("Plan ingediend"), UITVOERING("Voert plan uit"), ROBUUST("Robuust"), NIET_ROBUUST("Niet robuust");

  private final String woorden;

  Stand(String woorden) {
    this.woorden = woorden;
  }

  String woorden() {
    return woorden;
  }
}

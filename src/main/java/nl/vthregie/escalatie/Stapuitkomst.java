package nl.vthregie.escalatie;

/** What one side says at a level, and what becomes of the level. */
enum Stapuitkomst {

  OPGELOST("opgelost"),
  BESTUURLIJK_BESLOTEN("bestuurlijk besloten"),
  ESCALEREN("geëscaleerd"),
  TERUG("teruggegeven"),
  INGETROKKEN("ingetrokken"),
  TERMIJN_VERSTREKEN("termijn verstreken"),
  BUITEN_KADER("buiten kader of mandaat"),
  VOORBEREID("besluit voorbereid"),
  AFGEBROKEN("afgebroken door beheer");

  private final String inWoorden;

  Stapuitkomst(String inWoorden) {
    this.inWoorden = inWoorden;
  }

  String inWoorden() {
    return inWoorden;
  }
}

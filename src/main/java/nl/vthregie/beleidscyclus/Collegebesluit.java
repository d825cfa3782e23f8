package nl.vthregie.beleidscyclus;

/** What a college can decide about a document of the region. */
enum Collegebesluit {
  VASTGESTELD("Het college heeft het document vastgesteld."),
  MET_AANVULLING("Het college heeft het document vastgesteld, met een eigen aanvulling."),
  AANGEHOUDEN("Het college heeft het document aangehouden."),
  AFGEWEZEN("Het college heeft het document afgewezen.");

  private final String inWoorden;

  Collegebesluit(String inWoorden) {
    this.inWoorden = inWoorden;
  }

  boolean steltVast() {
    return this == VASTGESTELD || this == MET_AANVULLING;
  }

  String inWoorden() {
    return inWoorden;
  }
}

package nl.vthregie.werk;

/** When a task must be done, seen from now. */
enum Taaktermijnkeuze {

  ALLE("true"),
  TE_LAAT("t.uiterlijk < :nu"),
  DEZE_WEEK("t.uiterlijk > :nu and t.uiterlijk < :overEenWeek"),
  LATER("t.uiterlijk >= :overEenWeek");

  private final String voorwaarde;

  Taaktermijnkeuze(String voorwaarde) {
    this.voorwaarde = voorwaarde;
  }

  String voorwaarde() {
    return voorwaarde;
  }
}

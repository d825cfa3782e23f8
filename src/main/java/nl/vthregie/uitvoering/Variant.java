package nl.vthregie.uitvoering;

/** Who meets, and about what. */
enum Variant {
  /** The opdrachtgever and the accountmanager about one opdracht. */
  OPDRACHT("ambtelijk-opdrachtgever", "accountmanager"),
  /** All opdrachtgevers and the accountmanager about the work in the region. */
  REGIO("ambtelijk-opdrachtgever", "accountmanager"),
  /** Portefeuillehouders and dagelijks bestuur about casussen. */
  BESTUURDERS("portefeuillehouder", "dagelijks-bestuur");

  private final String rolOpdrachtgever;
  private final String rolDienst;

  Variant(String rolOpdrachtgever, String rolDienst) {
    this.rolOpdrachtgever = rolOpdrachtgever;
    this.rolDienst = rolDienst;
  }

  /** @return the code of the role that sits at the table for an opdrachtgever */
  String rolOpdrachtgever() {
    return rolOpdrachtgever;
  }

  /** @return that for the omgevingsdienst */
  String rolDienst() {
    return rolDienst;
  }
}

package nl.vthregie.opdracht;

/** The eleven onderdelen van de opdrachtformulering (Handreiking OGON, 'Onderdelen van de opdrachtformulering'). */
public enum Onderdeel {

  AANLEIDING("aanleiding", "Aanleiding"),
  SCOPE("scope", "Afbakening van de scope"),
  DOEL("doel", "Beschrijving van het doel"),
  ACTIVITEITEN("activiteiten", "Beoogde activiteiten"),
  RESULTAAT("resultaat", "Resultaatbeschrijving"),
  PLANNING("planning", "Planning"),
  BEMENSING("bemensing", "Bemensing, rolverdeling en interne sturingsvorm"),
  FINANCIEN("financien", "Financiën"),
  MONITORING("monitoringEnAfsluiting", "Monitoring van de opdracht en afsluiting"),
  STAKEHOLDERS("stakeholdersEnGovernance", "Belangrijkste stakeholders en governance"),
  RISICOS("risicosEnBeheersmaatregelen", "Belangrijkste risico's en beheersmaatregelen");

  private final String sleutel;
  private final String naam;

  Onderdeel(String sleutel, String naam) {
    this.sleutel = sleutel;
    this.naam = naam;
  }

  /** The key in the dossier variable {@code opdracht}. */
  public String sleutel() {
    return sleutel;
  }

  public String naam() {
    return naam;
  }
}

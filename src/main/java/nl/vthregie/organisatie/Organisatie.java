package nl.vthregie.organisatie;

import java.math.BigDecimal;

/**
 * A party in the region, or in the country.
 *
 * @param code              short name in lower kebab case, part of group names
 * @param urenOpdrachtgever hours a year for opdrachtgeverschap (Handreiking OGON, 'Voldoende capaciteit'); null when it
 *                          is no opdrachtgever
 * @param mandaatTot        highest amount in euro that the ambtelijk opdrachtgever may commit without the college; null
 *                          when there is no limit
 * @param postbus           e-mail address for all roles of this organisation; null when each member gets his own mail
 */
public record Organisatie(String code, String naam, OrganisatieSoort soort, String regio, Integer urenOpdrachtgever,
                          BigDecimal mandaatTot, String postbus) {

  /** Hours a year that the handreiking asks at least of an opdrachtgever. */
  public static final int VEREISTE_UREN = 450;

  public boolean isOpdrachtgever() {
    return switch (soort) {
      case GEMEENTE, PROVINCIE, WATERSCHAP, NIET_DEELNEMER -> true;
      case OMGEVINGSDIENST, OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA -> false;
    };
  }

  /** Whether it takes part in the omgevingsdienst of its region; whoever does not can still give it an opdracht. */
  public boolean isDeelnemer() {
    return isOpdrachtgever() && soort != OrganisatieSoort.NIET_DEELNEMER;
  }

  /** Of this region or of another. */
  public boolean isOmgevingsdienst() {
    return soort == OrganisatieSoort.OMGEVINGSDIENST || soort == OrganisatieSoort.OMGEVINGSDIENST_ELDERS;
  }

  /** Whether it watches over the whole system of omgevingsdiensten: it shares every dossier about one of them. */
  public boolean isVanHetStelsel() {
    return soort == OrganisatieSoort.RIJK || soort == OrganisatieSoort.PROGRAMMA;
  }

  /** @param bedrag in euro; null when nobody knows it: then only a mandaat without a limit will do */
  public boolean mandaatVoldoendeVoor(BigDecimal bedrag) {
    return mandaatTot == null || bedrag != null && bedrag.compareTo(mandaatTot) <= 0;
  }
}

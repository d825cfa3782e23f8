package nl.vthregie.escalatie;

import nl.vthregie.termijn.Escalatieniveau;

import java.util.Optional;

/**
 * What a level may decide. <i>Als niet ambtelijk binnen de vastgestelde kaders of mandaat kan worden bijgestuurd moet naar het
 * bestuur geëscaleerd worden</i> (Handreiking OGON, Escalatieafspraken).
 */
final class Bevoegdheid {

  private Bevoegdheid() {
  }

  /**
   * @param uitkomst    what a side wants to answer; null when it says that it is buiten kader of mandaat
   * @param binnenKader whether all who have had it so far say that it can be solved binnen kader en mandaat
   * @return what to tell whoever answers this, in Dutch; empty when the level may
   */
  static Optional<String> bezwaar(Escalatieniveau niveau, Stapuitkomst uitkomst, boolean buitenKader, boolean binnenKader) {
    if (niveau == Escalatieniveau.BESTUUR) {
      if (uitkomst == Stapuitkomst.ESCALEREN) {
        return Optional.of("Boven het bestuur is geen niveau. Besluit zelf, of geef de escalatie terug aan de directie.");
      }
      if (uitkomst == Stapuitkomst.TERUG && !binnenKader) {
        return Optional.of("Deze escalatie is buiten kader of mandaat: alleen het bestuur kan besluiten. Teruggeven kan niet.");
      }
      return Optional.empty();
    }
    if (buitenKader && uitkomst != null) {
      return Optional.of("Buiten kader of mandaat mag " + niveau.omschrijving() + " niet beslissen: de escalatie gaat naar het "
          + "bestuur. Laat 'Uitkomst' leeg.");
    }
    if (niveau == Escalatieniveau.COORDINATOR && uitkomst == Stapuitkomst.TERUG) {
      return Optional.of("Onder de coördinator is geen niveau om aan terug te geven. Kies een andere uitkomst.");
    }
    return Optional.empty();
  }
}

package nl.vthregie.engine;

import java.util.Optional;
import java.util.function.Function;

/** What beheer can do to a dossier past a form or a besluit, and how the history of the dossier says it. */
enum Ingreepsoort {

  HERVAT("hervatten van wat was afgelopen", false, sporen -> "Beheer heeft dit dossier, dat was afgelopen, hervat"
      + Sporen.bij(sporen.begonnen()) + ", buiten een besluit om."),
  VERPLAATST("verplaatsen naar een andere stap", false, sporen -> "Beheer heeft dit dossier verplaatst"
      + Sporen.van(sporen.gestopt()) + Sporen.naar(sporen.begonnen()) + ", buiten een besluit om."),
  GESTART("starten zonder startformulier", true, sporen -> "Beheer heeft dit dossier gestart" + Sporen.bij(sporen.begonnen())
      + ", zonder het startformulier."),
  BERICHT("geven van een bericht", false, sporen -> "Beheer heeft dit dossier een bericht gegeven dat anders uit een ander proces "
      + "komt, buiten een besluit om" + Sporen.daarna(sporen.begonnen()) + "."),
  GEGEVENS("wijzigen van gegevens", true, sporen -> "Beheer heeft gegevens van dit dossier gewijzigd"
      + Sporen.opsomming(sporen.gegevens()) + ", zonder formulier."),
  ANDERE_VERSIE("overbrengen naar een andere versie", false,
      sporen -> "Beheer heeft dit dossier overgebracht naar een andere versie van het proces."),
  VERWIJDERD("afbreken", false, sporen -> "Beheer heeft dit dossier afgebroken" + Sporen.bij(sporen.gestopt())
      + ", buiten een besluit om." + Sporen.toelichting(sporen.reden())),
  STILGEZET("stilzetten of vrijgeven", false, sporen -> sporen.isLosgelaten() ? "Beheer heeft dit dossier weer vrijgegeven."
      : "Beheer heeft dit dossier stilgezet."),
  STAP_UITGEVOERD("uitvoeren van een wachtende stap", true, sporen -> "Beheer heeft een wachtende stap meteen laten uitvoeren"
      + Sporen.opsomming(sporen.stappen()) + "."),
  STAP_BIJGESTELD("bijstellen van wachtende stappen", false,
      sporen -> "Beheer heeft bijgesteld hoe vaak, wanneer of dat een wachtende stap wordt uitgevoerd."),
  TAAK_ZONDER_FORMULIER("bewerken van een taak", true, sporen -> "Beheer heeft een taak "
      + (sporen.taken().isEmpty() && sporen.gestopt().isEmpty() ? "bewerkt" : "beëindigd") + " zonder haar formulier"
      + Sporen.opsomming(sporen.taken().isEmpty() ? sporen.gestopt() : sporen.taken()) + "."),
  TAAK_OVERGENOMEN("afronden van een taak", true, Sporen::overgenomen),
  TAAK_GEWIJZIGD("wijzigen van een taak", true, Sporen::taakGewijzigd),
  OPMERKING("wijzigen of verwijderen van een opmerking", false, sporen -> "Beheer heeft een opmerking gewijzigd of verwijderd."),
  HISTORIE_GEWIST("wissen van geschiedenis", false,
      sporen -> "Beheer heeft een deel van de geschiedenis van dit dossier gewist."),
  ANDERS("een ingreep", false, sporen -> "Beheer heeft in dit dossier ingegrepen, buiten een formulier om"
      + Sporen.daarna(sporen.begonnen()) + ".");

  private final String werk;
  private final boolean eenDossier;
  private final Function<Sporen, String> zin;

  Ingreepsoort(String werk, boolean eenDossier, Function<Sporen, String> zin) {
    this.werk = werk;
    this.eenDossier = eenDossier;
    this.zin = zin;
  }

  /** As a noun, for what was ordered for many dossiers. */
  String werk() {
    return werk;
  }

  /** Whether it is done to one dossier at a time, so that whatever else moves does so because of it. */
  boolean eenDossier() {
    return eenDossier;
  }

  /** Whether it is done to a task; a task has a dossier. */
  boolean aanTaak() {
    return this == TAAK_OVERGENOMEN || this == TAAK_GEWIJZIGD || this == TAAK_ZONDER_FORMULIER;
  }

  /** @return empty when there is nothing that the history should say: it went as it would for everybody */
  Optional<String> zin(Sporen sporen) {
    return Optional.ofNullable(zin.apply(sporen));
  }
}

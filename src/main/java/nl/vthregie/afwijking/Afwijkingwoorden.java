package nl.vthregie.afwijking;

/** Ids, messages and variables of the process {@code afwijking-od-advies}, checked against the model by a test. */
public final class Afwijkingwoorden {

  public static final String PROCES = "afwijking-od-advies";
  /** First part of the dossiernummer; the besluit that deviates follows. */
  public static final String SOORT = "AFW";

  private Afwijkingwoorden() {
  }

  public static final class Taak {
    public static final String ADVIES_VASTLEGGEN = "Taak_LegAdviesVast";
    public static final String AFWEGEN = "Taak_Afweging";
    public static final String BESLUITEN = "Taak_BesluitTransparant";
    public static final String RAAD_MELDEN = "Taak_MeldRaad";
    public static final String OD_MELDEN = "Taak_MeldOD";
    public static final String IBT_MELDEN = "Taak_MeldIBT";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String DOOR_MENS = "Start_Afwijking";
    public static final String DOOR_PROCES = "Start_AfwijkingGemeld";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String GEREGISTREERD = "Einde_Geregistreerd";
    public static final String ADVIES_GEVOLGD = "Einde_AdviesGevolgd";
    public static final String ADVIES_TE_LAAT = "Einde_AdviesTeLaat";
    public static final String AFWEGING_TE_LAAT = "Einde_AfwegingTeLaat";
    public static final String BESLUIT_TE_LAAT = "Einde_BesluitTeLaat";
    public static final String RAAD_TE_LAAT = "Einde_RaadTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String ADVIES = "Timer_AdviesTeLaat";
    public static final String AFWEGING = "Timer_AfwegingTeLaat";
    public static final String BESLUIT = "Timer_BesluitTeLaat";
    public static final String RAAD = "Timer_RaadTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String AFWIJKING = "msg.afwijking.advies";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    /** At the start by a process that of the dossier it comes from; after that its own. */
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String BRON = "bron";
    public static final String DEELNEMER = "deelnemer";
    public static final String DEELNEMERNAAM = "deelnemernaam";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String BESLUITNUMMER = "besluitnummer";
    public static final String ONDERWERP = "onderwerp";
    public static final String ADVIES_OD = "adviesOD";
    public static final String ADVIESKENMERK = "adviesKenmerk";
    public static final String ADVIESDATUM = "adviesdatum";
    public static final String ADVIESVINDPLAATS = "adviesVindplaats";
    public static final String WETTELIJK_ADVIES = "wettelijkAdvies";
    public static final String ADVIESZEGEL = "adviesZegel";
    public static final String RAAD = "raad";
    public static final String MELD_IBT = "meldIbt";
    public static final String BELANGEN = "belangen";
    public static final String BESLUIT = "besluit";
    public static final String BESLUITDATUM = "besluitdatum";
    public static final String BESLUITUITKOMST = "besluituitkomst";
    public static final String BESLUITTOELICHTING = "besluittoelichting";
    public static final String REDEN_AFWIJKING = "redenAfwijking";
    public static final String OPENBAAR = "openbaar";
    public static final String UITZONDERINGSGROND_WOO = "uitzonderingsgrondWoo";
    public static final String MELDING_RAAD_DATUM = "meldingRaadDatum";
    public static final String MELDING_RAAD_KENMERK = "meldingRaadKenmerk";
    public static final String MELDING_OD_DATUM = "meldingOdDatum";
    public static final String MELDING_IBT_DATUM = "meldingIbtDatum";
    public static final String MELDING_IBT_KENMERK = "meldingIbtKenmerk";
    /** What the message of another process calls them. */
    public static final String BESLUIT_OP = "besluitOp";
    public static final String AFWIJKING_REDEN = "afwijkingReden";

    private Gegeven() {
    }
  }
}

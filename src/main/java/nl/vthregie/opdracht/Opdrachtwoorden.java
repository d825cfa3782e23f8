package nl.vthregie.opdracht;

/** Ids, messages and variables of the process {@code opdrachtverstrekking}, checked against the model by a test. */
public final class Opdrachtwoorden {

  public static final String PROCES = "opdrachtverstrekking";
  public static final String PROCES_INTREKKEN = "opdracht-intrekken";
  /** First part of the dossiernummer. */
  public static final String SOORT = "OPD";

  private Opdrachtwoorden() {
  }

  public static final class Taak {
    public static final String FORMULEREN = "Taak_OpdrachtFormuleren";
    public static final String ONUITVOERBAAR_DOEL = "Taak_OnuitvoerbaarDoelBesluiten";
    public static final String CAPACITEIT_BORGEN = "Taak_CapaciteitBorgen";
    public static final String VERSTREKKEN = "Taak_OpdrachtVerstrekken";
    public static final String INTERNE_AFSTEMMING = "Taak_InterneAfstemming";
    public static final String BEOORDELEN = "Taak_OpdrachtBeoordelen";
    public static final String WEIGERING_BEOORDELEN = "Taak_WeigeringBeoordelen";
    public static final String RETOUR_BESPREKEN = "Taak_RetourBespreken";
    public static final String INTREKKEN_TE_LAAT = "Taak_IntrekkenTeLaat";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String AANGENOMEN = "Einde_Aangenomen";
    public static final String GEWEIGERD = "Einde_Geweigerd";
    public static final String INGETROKKEN = "Einde_Ingetrokken";
    public static final String GESTOPT = "Einde_Gestopt";
    public static final String DOEL_ONUITVOERBAAR = "Einde_DoelOnuitvoerbaar";
    public static final String INTREKKING_VERWERKT = "Einde_IntrekkingVerwerkt";
    public static final String TE_LAAT = "Einde_TeLaat";
    public static final String FORMULEREN_TE_LAAT = "Einde_FormulerenTeLaatGemeld";
    public static final String VERSTREKKEN_TE_LAAT = "Einde_VerstrekkenTeLaatGemeld";
    public static final String AFSTEMMING_TE_LAAT = "Einde_AfstemmingTeLaatGemeld";
    public static final String BEOORDELING_TE_LAAT = "Einde_BeoordelingTeLaatGemeld";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String FORMULEREN = "Timer_FormulerenTeLaat";
    public static final String VERSTREKKEN = "Timer_VerstrekkenTeLaat";
    public static final String AFSTEMMING = "Timer_AfstemmingTeLaat";
    public static final String BEOORDELING = "Timer_BeoordelingTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String AANGENOMEN = "msg.opdracht.aangenomen";
    public static final String RETOUR = "msg.opdracht.retour";
    public static final String INGETROKKEN = "msg.opdracht.ingetrokken";
    public static final String ESCALATIE_START = "msg.escalatie.start";
    public static final String ESCALATIE_AFGEROND = "msg.escalatie.afgerond";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String TITEL = "titel";
    public static final String SOORT_OPDRACHT = "soort";
    public static final String JAAR = "jaar";
    public static final String DEELNEMERS = "deelnemers";
    public static final String VOORTOUW = "voortouw";
    public static final String OPDRACHTGEVER = "opdrachtgever";
    public static final String OPDRACHTGEVERS = "opdrachtgevers";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String OPDRACHT = "opdracht";
    public static final String VERVOLG = "vervolg";
    public static final String BESLUIT = "besluit";
    public static final String MOTIVERING = "motivering";
    public static final String ONDERDELEN = "onderdelen";
    public static final String AANTAL_RETOUREN = "aantalRetouren";
    public static final String RETOUREN = "retouren";
    public static final String WIJZIGINGEN = "wijzigingen";
    public static final String VERSTREKKING = "verstrekking";
    public static final String TERUGGEGEVEN = "teruggegeven";
    public static final String INGETROKKEN = "ingetrokken";
    /** The deelnemer that gave it back instead of verstrekken. */
    public static final String TERUGGEVER = "teruggever";
    /** Whether beheer withdrew it, and not the opdrachtgever himself. */
    public static final String DOOR_BEHEER = "doorBeheer";
    public static final String REDEN_INTREKKING = "redenIntrekking";

    private Gegeven() {
    }
  }
}

package nl.vthregie.escalatie;

/** Ids, messages and variables of the process {@code bestuurlijk-gevoelig-dossier}, checked against the model by a test. */
public final class Gevoeligwoorden {

  public static final String PROCES = "bestuurlijk-gevoelig-dossier";
  /** First part of the dossiernummer. */
  public static final String SOORT = "GEV";

  private Gevoeligwoorden() {
  }

  public static final class Taak {
    public static final String SIGNAAL = "Taak_SignaalInvullen";
    public static final String WEGING = "Taak_WegingAccountmanager";
    public static final String INFORMEREN = "Taak_OpdrachtgeverInformeren";
    public static final String COMMUNICATIE = "Taak_CommunicatieVoorbereiden";
    public static final String DUIDING = "Taak_DuidingOpdrachtgever";
    public static final String BRIEFEN = "Taak_PortefeuillehouderBriefen";
    public static final String BESLUIT = "Taak_BestuurBesluiten";
    public static final String STRAFRECHT = "Taak_StrafrechtOverdragen";
    public static final String VOORTGANG = "Taak_VoortgangVolgen";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String GEREGISTREERD = "Einde_Geregistreerd";
    public static final String AFGESLOTEN = "Einde_Afgesloten";
    public static final String UITKOMST_BEKEND = "Einde_UitkomstBekend";
    public static final String WEGING_TE_LAAT = "Einde_WegingTeLaatGemeld";
    public static final String INFORMEREN_TE_LAAT = "Einde_InformerenTeLaatGemeld";
    public static final String DUIDING_TE_LAAT = "Einde_DuidingTeLaatGemeld";
    public static final String BRIEFING_TE_LAAT = "Einde_BriefingTeLaatGemeld";
    public static final String VOORTGANG_TE_LAAT = "Einde_VoortgangTeLaatGemeld";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String WEGING = "Timer_WegingTeLaat";
    public static final String INFORMEREN = "Timer_InformerenTeLaat";
    public static final String DUIDING = "Timer_DuidingTeLaat";
    public static final String BRIEFING = "Timer_BriefingTeLaat";
    public static final String VOORTGANG = "Timer_VoortgangTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String ESCALATIE_START = "msg.escalatie.start";
    public static final String ESCALATIE_AFGEROND = "msg.escalatie.afgerond";
    public static final String AFWIJKING_ADVIES = "msg.afwijking.advies";
    public static final String TERMIJN_VERSTREKEN = "msg.termijn.verstreken";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String ZAAKNUMMER = "zaaknummer";
    public static final String DEELNEMER = "deelnemer";
    public static final String OMSCHRIJVING = "omschrijving";
    public static final String TITEL = "titel";
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String OPDRACHTGEVER = "opdrachtgever";
    public static final String OPDRACHTGEVERNAAM = "opdrachtgevernaam";
    public static final String SIGNAAL = "signaal";
    /** A group of the form that never becomes a variable (ADR 0013). */
    public static final String PERSONEN = "personen";
    public static final String SIGNAALDATUM = "signaaldatum";
    public static final String REDENEN = "redenen";
    public static final String ADVIES = "advies";
    public static final String WEGING = "weging";
    public static final String GEINFORMEERD_OP = "geinformeerdOp";
    public static final String GEBRIEFD_OP = "gebriefdOp";
    public static final String BESLUIT_OP = "besluitOp";
    public static final String BESLUIT = "besluit";
    public static final String ADVIES_GEVOLGD = "adviesGevolgd";
    public static final String AFWIJKING_REDEN = "afwijkingReden";
    public static final String OVERGEDRAGEN_OP = "overgedragenOp";
    public static final String OVERGEDRAGEN_AAN = "overgedragenAan";
    public static final String OVERDRACHT_AFSPRAKEN = "overdrachtAfspraken";
    public static final String ROUTE = "route";
    public static final String ONDERWERP_TYPE = "onderwerpType";
    public static final String BINNEN_KADER = "binnenKader";
    public static final String ESCALATIE_REDEN = "escalatieReden";
    /** {@code LOOPT} until the answer comes; then what the escalatie ended with. */
    public static final String ESCALATIEUITKOMST = "escalatieuitkomst";
    public static final String ESCALATIETOELICHTING = "escalatietoelichting";
    public static final String VOLGEND_OVERLEG = "volgendOverleg";
    public static final String STAND = "stand";
    public static final String VORIGE_STAND = "vorigeStand";
    public static final String LAATSTE_BESLUIT = "laatsteBesluit";

    private Gegeven() {
    }
  }
}

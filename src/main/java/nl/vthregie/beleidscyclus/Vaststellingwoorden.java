package nl.vthregie.beleidscyclus;

/** Ids, messages and variables of the process {@code vaststelling-bevoegd-gezag}, checked against the model by a test. */
public final class Vaststellingwoorden {

  public static final String PROCES = "vaststelling-bevoegd-gezag";
  /** Kind of dossier; its number is that of the cycle with the deelnemer behind it. */
  public static final String SOORT = "VST";

  private Vaststellingwoorden() {
  }

  public static final class Taak {
    public static final String ADVISEREN = "Taak_VaststellingAdviseren";
    public static final String AGENDEREN = "Taak_VaststellingAgenderen";
    public static final String BESLUITEN = "Taak_VaststellingBesluiten";
    public static final String RAAD_INFORMEREN = "Taak_RaadInformeren";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String VASTSTELLING = "Start_Vaststelling";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String VASTGESTELD = "Einde_Vastgesteld";
    public static final String AFWIJKEND_VASTGESTELD = "Einde_AfwijkendVastgesteld";
    public static final String AANGEHOUDEN = "Einde_Aangehouden";
    public static final String AFGEWEZEN = "Einde_Afgewezen";
    public static final String ADVISERING_TE_LAAT = "Einde_AdviseringTeLaat";
    public static final String BESLUIT_TE_LAAT = "Einde_BesluitTeLaat";
    public static final String RAAD_TE_LAAT = "Einde_RaadTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String ADVISERING = "Timer_AdviseringTeLaat";
    public static final String BESLUIT = "Timer_BesluitTeLaat";
    public static final String RAAD = "Timer_RaadTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String AFWIJKING_ADVIES = "msg.afwijking.advies";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    /** What the calling process hands over. */
    public static final String DOCUMENT_REF = "documentRef";
    public static final String DOCUMENT_HASH = "documentHash";
    public static final String DEELNEMER = "deelnemer";
    public static final String UNIFORM = "uniform";
    public static final String DEADLINE = "deadline";
    public static final String RONDE = "ronde";
    public static final String INFORMEER_RAAD = "informeerRaad";
    public static final String OD_ADVIES = "odAdvies";

    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String DEELNEMERNAAM = "deelnemernaam";
    public static final String DOCUMENT = "document";
    public static final String DOCUMENTTITEL = "documenttitel";
    public static final String RAAD = "raad";
    public static final String COLLEGEADVIES = "collegeadvies";
    public static final String ADVIESTOELICHTING = "adviestoelichting";
    public static final String MIDDELEN_GEBORGD = "middelenGeborgd";
    public static final String MIDDELENTOELICHTING = "middelentoelichting";
    public static final String ROLZUIVERHEID = "rolzuiverheidBesproken";
    public static final String AGENDERING = "agendering";
    public static final String AGENDERINGTOELICHTING = "agenderingtoelichting";
    public static final String VERGADERDATUM = "vergaderdatum";
    public static final String COLLEGEBESLUIT = "collegebesluit";
    public static final String TEKST_ONGEWIJZIGD = "tekstOngewijzigd";
    public static final String EIGEN_TEKST = "eigenTekst";
    public static final String AANVULLING = "aanvulling";
    public static final String EXTRA_CAPACITEIT = "extraCapaciteit";
    public static final String EXTRA_MIDDELEN = "extraMiddelen";
    public static final String MOTIVERING = "motivering";
    public static final String OPNIEUW_OP = "opnieuwOp";
    public static final String OD_ADVIES_GEVOLGD = "odAdviesGevolgd";
    public static final String AFWIJKING_REDEN = "afwijkingReden";
    /** What was decided, in words. */
    public static final String BESLUIT = "besluit";
    public static final String ZELFDE_TEKST = "zelfdeTekst";
    public static final String UITSLAG = "uitslag";
    public static final String RAAD_GEINFORMEERD_OP = "raadGeinformeerdOp";
    public static final String RAAD_KENMERK = "raadKenmerk";
    public static final String BEKENDGEMAAKT_OP = "bekendgemaaktOp";
    public static final String BEKENDMAKING_KENMERK = "bekendmakingKenmerk";

    private Gegeven() {
    }
  }
}

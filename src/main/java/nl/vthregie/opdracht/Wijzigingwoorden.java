package nl.vthregie.opdracht;

/** Ids, messages and variables of the process {@code opdrachtwijziging}, checked against the model by a test. */
public final class Wijzigingwoorden {

  public static final String PROCES = "opdrachtwijziging";
  /** First part of the dossiernummer; the number of the opdracht and a serial number follow. */
  public static final String SOORT = "WIJ";

  private Wijzigingwoorden() {
  }

  public static final class Taak {
    public static final String VOORSTELLEN = "Taak_WijzigingVoorstellen";
    public static final String KRITISCH_TOETSEN = "Taak_KritischToetsen";
    public static final String BELEID_AFSTEMMEN = "Taak_BeleidAfstemmen";
    public static final String DIRECTIE_AFSTEMMEN = "Taak_DirectieAfstemmen";
    public static final String BESLUITEN = "Taak_WijzigingBesluiten";
    public static final String TERUGKOPPELEN = "Taak_BesluitTerugkoppelen";

    private Taak() {
    }
  }

  public static final class Start {
    /** Another process of the opdracht found out that it must change. */
    public static final String VOORGESTELD = "Start_WijzigingVoorgesteld";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String NIET_MOGELIJK = "Einde_WijzigingNietMogelijk";
    public static final String DOORGEVOERD = "Einde_Doorgevoerd";
    public static final String AFGEWEZEN = "Einde_WijzigingAfgewezen";
    public static final String INGETROKKEN = "Einde_WijzigingIngetrokken";
    public static final String TOETS_TE_LAAT = "Einde_ToetsTeLaatGemeld";
    public static final String BELEID_TE_LAAT = "Einde_BeleidTeLaatGemeld";
    public static final String DIRECTIE_TE_LAAT = "Einde_DirectieTeLaatGemeld";
    public static final String BESLUIT_TE_LAAT = "Einde_WijzigingsbesluitTeLaatGemeld";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String TOETS = "Timer_ToetsTeLaat";
    public static final String BELEID = "Timer_BeleidTeLaat";
    public static final String DIRECTIE = "Timer_DirectieTeLaat";
    public static final String BESLUIT = "Timer_WijzigingsbesluitTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String VOORSTEL = "msg.wijziging.voorstel";
    public static final String ESCALATIE_START = "msg.escalatie.start";
    public static final String ESCALATIE_AFGEROND = "msg.escalatie.afgerond";
    public static final String BESLOTEN = "msg.wijziging.besloten";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String OPDRACHTNUMMER = "opdrachtnummer";
    /** Code of the organisation that proposes: the omgevingsdienst, or one of the deelnemers. */
    public static final String INDIENER = "indiener";
    /** Why another process proposes it; null when a person does. */
    public static final String AANLEIDING = "aanleiding";
    public static final String MOGELIJK = "wijzigingMogelijk";
    public static final String WIJZIGING = "wijziging";
    public static final String VOORSTELVERVOLG = "voorstelvervolg";
    public static final String GROTE_IMPACT = "groteImpact";
    public static final String BUITEN_KADER = "buitenKader";
    public static final String VERSCHILLEN = "verschillen";
    public static final String MAJEUR = "majeur";
    public static final String REDENEN = "redenen";
    public static final String BEGROTINGSWIJZIGING = "begrotingswijziging";
    public static final String ROUTE = "route";
    public static final String TOETSUITKOMST = "toetsuitkomst";
    public static final String TOETSMOTIVERING = "toetsmotivering";
    public static final String OORDEEL = "oordeel";
    public static final String OORDEELTOELICHTING = "oordeeltoelichting";
    public static final String ADVIEZEN = "adviezen";
    public static final String BEZWAAR = "bezwaar";
    public static final String WIJZIGINGSBESLUIT = "wijzigingsbesluit";
    public static final String BESLUITMOTIVERING = "besluitmotivering";
    public static final String BESLUITEN = "besluiten";
    public static final String AFGEWEZEN = "afgewezen";
    public static final String DOORGEVOERD = "doorgevoerd";

    private Gegeven() {
    }
  }
}

package nl.vthregie.escalatie;

/** Ids, messages and variables of the process {@code escalatie}, checked against the model by a test. */
public final class Escalatiewoorden {

  public static final String PROCES = "escalatie";
  /** First part of the dossiernummer. */
  public static final String SOORT = "ESC";

  private Escalatiewoorden() {
  }

  public static final class Taak {
    public static final String MELDEN = "Taak_EscalatieMelden";
    public static final String COORDINATOR = "Taak_BehandelenCoordinator";
    public static final String ACCOUNTMANAGER = "Taak_BehandelenAccountmanager";
    public static final String MANAGEMENT = "Taak_BehandelenManagement";
    public static final String DIRECTIE = "Taak_BehandelenDirectie";
    public static final String BESLUIT_VOORBEREIDEN = "Taak_BesluitVoorbereiden";
    public static final String BESTUUR = "Taak_BehandelenBestuur";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String DOOR_MENS = "Start_Escalatie";
    public static final String DOOR_PROCES = "Start_GemeldDoorProces";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String OPGELOST = "Einde_Opgelost";
    public static final String BESTUURLIJK_BESLOTEN = "Einde_BestuurlijkBesloten";
    public static final String INGETROKKEN = "Einde_Ingetrokken";
    public static final String NIET_GEMELD = "Einde_NietGemeld";
    public static final String LOOPT_AL = "Einde_LooptAl";
    public static final String BESTUUR_TE_LAAT = "Einde_BestuurTeLaatGemeld";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String COORDINATOR = "Timer_CoordinatorTeLaat";
    public static final String ACCOUNTMANAGER = "Timer_AccountmanagerTeLaat";
    public static final String MANAGEMENT = "Timer_ManagementTeLaat";
    public static final String DIRECTIE = "Timer_DirectieTeLaat";
    public static final String VOORBEREIDING = "Timer_VoorbereidingTeLaat";
    public static final String BESTUUR = "Timer_BestuurTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String START = "msg.escalatie.start";
    public static final String AFGEROND = "msg.escalatie.afgerond";
    public static final String TERMIJN_VERSTREKEN = "msg.termijn.verstreken";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    /** Of the bron: the dossier that it is about. The escalatie's own number is its business key. */
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String ESCALATIENUMMER = "escalatienummer";
    public static final String BRONTITEL = "brontitel";
    public static final String ONDERWERP = "onderwerp";
    public static final String ONDERWERP_TYPE = "onderwerpType";
    public static final String OMSCHRIJVING = "omschrijving";
    public static final String REEDS_BESPROKEN = "reedsBesproken";
    public static final String GEWENSTE_UITKOMST = "gewensteUitkomst";
    /** What a person answers: BINNEN or BUITEN. */
    public static final String KADER = "kader";
    /** What the process and the decision know. */
    public static final String BINNEN_KADER_OF_MANDAAT = "binnenKaderOfMandaat";
    public static final String SPOED = "spoed";
    public static final String VERVOLG = "vervolg";
    public static final String BETROKKEN_DEELNEMERS = "betrokkenDeelnemers";
    public static final String MELDER = "melder";
    public static final String LOOPT_AL = "looptAl";
    public static final String ROUTE = "route";
    public static final String NIVEAU = "niveau";
    public static final String RICHTING = "richting";
    public static final String ROL_OG = "rolOG";
    public static final String ROL_ON = "rolON";
    public static final String TE_INFORMEREN = "teInformeren";
    public static final String STAP = "stap";
    public static final String VERSTREKEN = "verstreken";
    public static final String UITKOMST = "uitkomst";
    public static final String MOTIVERING = "motivering";
    public static final String PARTIJ = "partij";
    public static final String PARTIJNAAM = "partijnaam";
    public static final String VERLOOP = "verloop";
    public static final String TOELICHTING = "toelichting";

    private Gegeven() {
    }
  }
}

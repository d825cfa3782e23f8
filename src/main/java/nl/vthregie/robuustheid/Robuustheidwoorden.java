package nl.vthregie.robuustheid;

/** Ids, messages and variables of the processes of robuustheid, checked against the models by a test. */
public final class Robuustheidwoorden {

  public static final String PROCES = "robuustheid-plan-van-aanpak";
  public static final String PROCES_RONDE = "robuustheidsronde";
  public static final String PROCES_REACTIE = "robuustheid-reactie";
  public static final String PROCES_TERMIJN = "robuustheid-termijn-verplaatsen";
  /** First part of the dossiernummer. */
  public static final String SOORT = "ROB";

  private Robuustheidwoorden() {
  }

  public static final class Taak {
    public static final String ZELFBEOORDELING = "Taak_Zelfbeoordeling";
    public static final String ZELFBEOORDELING_VASTSTELLEN = "Taak_ZelfbeoordelingVaststellen";
    public static final String TECHNISCHE_CHECK = "Taak_TechnischeCheck";
    public static final String STUURGROEP = "Taak_StuurgroepBespreken";
    public static final String OVERLEG = "Taak_OverlegBespreken";
    public static final String OORDEEL = "Taak_Oordeel";
    public static final String PLAN = "Taak_PlanVanAanpak";
    public static final String PLAN_VASTSTELLEN = "Taak_PlanVaststellen";
    public static final String PLAN_ANALYSEREN = "Taak_PlanAnalyseren";
    public static final String KAMER = "Taak_KamerInformeren";
    public static final String VOORTGANG = "Taak_Voortgang";
    public static final String EINDTOETS = "Taak_Eindtoets";
    public static final String HEROVERWEGEN = "Taak_Heroverwegen";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String ROBUUST = "Einde_Robuust";
    public static final String NIET_ROBUUST = "Einde_NietRobuust";
    public static final String ROBUUST_NA_HEROVERWEGING = "Einde_RobuustNaHeroverweging";
    public static final String OORDEEL_BLIJFT = "Einde_OordeelBlijft";
    public static final String PLAN_GEMIST = "Einde_PlanGemist";
    public static final String VOORTGANG_GEMELD = "Einde_VoortgangGemeld";
    public static final String RONDE_AFGEROND = "Einde_RondeAfgerond";
    public static final String REACTIE_VOORGELEGD = "Einde_ReactieVoorgelegd";
    public static final String TERMIJN_VERPLAATST = "Einde_TermijnVerplaatst";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String PLAN_GEMIST = "Timer_PlanGemist";
    public static final String VASTSTELLING_GEMIST = "Timer_VaststellingGemist";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String ESCALATIE_START = "msg.escalatie.start";
    public static final String REACTIE = "msg.reactie.beoordeling";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String RONDE = "ronde";
    public static final String RONDENAAM = "rondenaam";
    public static final String DIENST = "dienst";
    public static final String DIENSTNAAM = "dienstnaam";
    public static final String DIENSTEN = "diensten";
    public static final String HERKOMST = "herkomst";
    public static final String NIEUWE_RONDE = "nieuweRonde";
    public static final String NIEUWE_RONDENAAM = "nieuweRondenaam";
    /** What the start form says of the KPI's of a new ronde. */
    public static final String KPIS = "kpis";
    public static final String REGISTER = "register";
    public static final String KPIS_INGEVULD = "kpisIngevuld";
    public static final String ZELFBEOORDELING = "zelfbeoordeling";
    public static final String SCORES = "scores";
    public static final String BESTUURSBESLUIT = "bestuursbesluit";
    public static final String AB_BESLUITDATUM = "abBesluitdatum";
    public static final String AB_BESLUITKENMERK = "abBesluitkenmerk";
    public static final String OORDELEN = "oordelen";
    public static final String EINDOORDELEN = "eindoordelen";
    public static final String OORDEEL_MOTIVERING = "oordeelMotivering";
    public static final String ROBUUST = "robuust";
    public static final String NIET_VOLDAAN = "nietVoldaan";
    public static final String PLAN = "plan";
    public static final String VOORTGANGNUMMER = "voortgangNummer";
    public static final String HEROVERWEGING = "heroverweging";
    public static final String HEROVERWEGING_MOTIVERING = "heroverwegingMotivering";
    public static final String ALSNOG_ROBUUST = "alsnogRobuust";
    public static final String REACTIE = "reactie";
    public static final String REACTIEDATUM = "reactiedatum";
    public static final String NIEUWE_DATUM = "nieuweDatum";
    public static final String BESLUITDATUM = "besluitdatum";
    public static final String REDEN = "reden";
    /** Login name of who moved a deadline: the job that does it knows nobody. */
    public static final String BESLUITNEMER = "besluitnemer";
    public static final String PLAN_VOOR = "planVoor";
    public static final String EINDTOETS_UITERLIJK = "eindtoetsUiterlijk";

    private Gegeven() {
    }
  }
}

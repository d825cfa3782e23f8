package nl.vthregie.beleidscyclus;

/** Ids, messages and variables of the process {@code regionale-beleidscyclus}, checked against the model by a test. */
public final class Cycluswoorden {

  public static final String PROCES = "regionale-beleidscyclus";
  /** First part of the dossiernummer. */
  public static final String SOORT = "RBC";

  private Cycluswoorden() {
  }

  public static final class Taak {
    public static final String INRICHTEN = "Taak_CyclusInrichten";
    public static final String INBRENG = "Taak_InbrengLeveren";
    public static final String RISICOANALYSE = "Taak_RisicoanalyseMaken";
    public static final String OM = "Taak_OmAfstemmen";
    public static final String OPSTELLEN = "Taak_StrategieOpstellen";
    public static final String OD_ADVIES = "Taak_OdAdviseren";
    public static final String AFSTEMMEN = "Taak_RegionaalAfstemmen";
    public static final String BESTUUR = "Taak_BestuurOmgevingsdienst";
    public static final String TAFEL = "Taak_RegionaleTafel";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String DOOR_MENS = "Start_Cyclus";
    public static final String BIJSTELLEN = "Start_StrategieBijstellen";
    public static final String JAARKALENDER = "Start_CyclusJaarkalender";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String VASTGESTELD = "Einde_StrategieVastgesteld";
    public static final String NIET_TOT_STAND_GEKOMEN = "Einde_NietTotStandGekomen";
    public static final String DOORGEGEVEN = "Einde_AanleidingDoorgegeven";
    public static final String INBRENG_TE_LAAT = "Einde_InbrengTeLaat";
    public static final String OPSTELLEN_TE_LAAT = "Einde_OpstellenTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String INBRENG = "Timer_InbrengTeLaat";
    public static final String OPSTELLEN = "Timer_OpstellenTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String BIJSTELLEN = "msg.strategie.bijstellen";
    public static final String JAARKALENDER = "msg.jaarkalender.beleidscyclus";
    public static final String VASTGESTELD = "msg.strategie.vastgesteld";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    /** What the jaarkalender begins with. */
    public static final String REGIO = "regio";
    public static final String JAAR = "jaar";
    /** Of the start. */
    public static final String TREKKER = "trekker";
    public static final String DEELNEMERS = "deelnemers";
    public static final String VAN_JAAR = "vanJaar";
    public static final String TOT_JAAR = "totJaar";
    public static final String LOOPT_AL = "looptAl";
    public static final String AANLEIDING = "aanleiding";

    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String REGIONAAM = "regionaam";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String TUSSENTIJDS = "tussentijds";
    public static final String LEIDERSROL = "leidersrol";
    public static final String LEIDERSORGANISATIE = "leidersorganisatie";
    public static final String ROLVERDELING = "rolverdeling";
    public static final String REGISSEUR = "regisseur";
    public static final String BENOEMD_TOT = "benoemdTot";
    public static final String DEADLINE = "deadline";
    public static final String PROJECTGROEP = "projectgroep";
    public static final String PROJECTGROEP_LEDEN = "projectgroepLeden";
    public static final String DEELNEMER = "deelnemer";
    public static final String INBRENG_DOELEN = "inbrengDoelen";
    public static final String INBRENG_KADERS = "inbrengKaders";
    public static final String INBRENG = "inbreng";
    public static final String RISICOANALYSE = "risicoanalyse";
    public static final String RISICOANALYSE_VINDPLAATS = "risicoanalyseVindplaats";
    public static final String OM_AFSTEMMING = "omAfstemming";
    public static final String OM_AFSPRAKEN = "omAfspraken";
    public static final String OM_AFGESTEMD_OP = "omAfgestemdOp";
    public static final String STRATEGIE = "strategie";
    public static final String ONTBREEKT = "ontbreekt";
    public static final String OD_ADVIES = "odAdvies";
    public static final String AFSTEMMING = "afstemming";
    public static final String AFSTEMMINGTOELICHTING = "afstemmingtoelichting";
    public static final String BESTUURSORGANEN = "bestuursorganen";
    public static final String BESTUURSBESLUIT = "bestuursbesluit";
    public static final String BESTUURSTOELICHTING = "bestuurstoelichting";
    public static final String BESTUUR_WIL_AANPASSING = "bestuurWilAanpassing";
    public static final String INFORMEER_RAAD = "informeerRaad";
    public static final String DOCUMENT_HASH = "documentHash";
    public static final String RONDE = "ronde";
    public static final String STAND = "stand";
    public static final String OVERAL_VASTGESTELD = "overalVastgesteld";
    public static final String TAFELUITKOMST = "tafeluitkomst";
    public static final String TAFELTOELICHTING = "tafeltoelichting";

    private Gegeven() {
    }
  }
}

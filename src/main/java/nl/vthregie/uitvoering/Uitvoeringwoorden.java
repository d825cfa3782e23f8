package nl.vthregie.uitvoering;

/** Ids, messages and variables of {@code uitvoering-en-monitoring} and {@code stagnatie-melden}, checked by a test. */
public final class Uitvoeringwoorden {

  public static final String PROCES = "uitvoering-en-monitoring";
  public static final String PROCES_STAGNATIE = "stagnatie-melden";
  /** First part of the dossiernummer: the uitvoering goes on with that of the opdracht. */
  static final String SOORT_OPDRACHT = "OPD";

  private Uitvoeringwoorden() {
  }

  public static final class Taak {
    public static final String RESULTAAT_VOORLEGGEN = "Taak_ResultaatVoorleggen";
    public static final String RESULTAAT_VASTSTELLEN = "Taak_ResultaatVaststellen";
    public static final String STAGNATIE = "Taak_StagnatieAnalyseren";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String AFGESLOTEN = "Einde_OpdrachtAfgesloten";
    public static final String RESULTAAT_VASTGESTELD = "Einde_ResultaatVastgesteld";
    public static final String MAATREGEL = "Einde_MaatregelGenomen";
    public static final String WIJZIGING = "Einde_WijzigingVoorgesteld";
    public static final String BESTUUR = "Einde_NaarBestuur";
    public static final String STAGNATIE_GEMELD = "Einde_StagnatieGemeld";
    public static final String VOORLEGGEN_TE_LAAT = "Einde_ResultaatVoorleggenTeLaatGemeld";
    public static final String VASTSTELLEN_TE_LAAT = "Einde_ResultaatVaststellenTeLaatGemeld";
    public static final String STAGNATIE_TE_LAAT = "Einde_StagnatieTeLaatGemeld";

    private Einde() {
    }
  }

  /** What stands on the edge of a task or subprocess. */
  public static final class Timer {
    public static final String VOORLEGGEN = "Timer_ResultaatVoorleggenTeLaat";
    public static final String VASTSTELLEN = "Timer_ResultaatVaststellenTeLaat";
    public static final String STAGNATIE = "Timer_StagnatieTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String AANGENOMEN = "msg.opdracht.aangenomen";
    public static final String WIJZIGING_BESLOTEN = "msg.wijziging.besloten";
    public static final String WIJZIGING_VOORSTEL = "msg.wijziging.voorstel";
    public static final String JAARGEGEVENS_GEWIJZIGD = "msg.jaargegevens.gewijzigd";
    public static final String STAGNATIE = "msg.signaal.stagnatie";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String OPDRACHTNUMMER = "opdrachtnummer";
    public static final String TITEL = "titel";
    public static final String OPDRACHTGEVER = "opdrachtgever";
    public static final String OPDRACHTGEVERS = "opdrachtgevers";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String DEELNEMERS = "deelnemers";
    public static final String OVERLEG_RITME = "overlegRitme";
    public static final String OVERLEG_VANAF = "overlegVanaf";
    public static final String OVERLEG_DATUM = "overlegDatum";
    public static final String OVERLEG_OP = "overlegOp";
    public static final String RAPPORTAGE_RITME = "rapportageRitme";
    public static final String RAPPORTAGE_VANAF = "rapportageVanaf";
    public static final String RAPPORTAGE_TOT = "rapportageTot";
    public static final String RAPPORTAGE_OP = "rapportageOp";
    public static final String AFSLUITING = "afsluiting";
    public static final String RESULTAAT_BEHAALD = "resultaatBehaald";
    public static final String RESULTAAT_TOELICHTING = "resultaatToelichting";
    public static final String LEERPUNTEN = "leerpunten";
    public static final String RESULTAATBESLUIT = "resultaatbesluit";
    public static final String RESULTAATREDEN = "resultaatreden";
    public static final String STAGNATIE = "stagnatie";
    public static final String GEVOLG = "gevolg";
    public static final String GEMELD_DOOR = "gemeldDoor";
    public static final String ANALYSE = "analyse";
    public static final String VOORSTEL = "voorstel";
    public static final String GERAAKT = "geraakt";
    public static final String BINNEN_KADER = "binnenKader";
    public static final String BIJSTURING = "bijsturing";

    private Gegeven() {
    }
  }
}

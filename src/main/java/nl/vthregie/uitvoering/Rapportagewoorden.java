package nl.vthregie.uitvoering;

/** Ids, messages and variables of the process {@code financiele-rapportage}, checked against the model by a test. */
public final class Rapportagewoorden {

  public static final String PROCES = "financiele-rapportage";
  /** First part of the dossiernummer; the number of the opdracht and the last day of the period follow. */
  public static final String SOORT = "FIN";

  private Rapportagewoorden() {
  }

  public static final class Taak {
    public static final String OPSTELLEN = "Taak_RapportageOpstellen";
    public static final String BEOORDELEN = "Taak_RapportageBeoordelen";
    public static final String BESPREKEN = "Taak_RapportageBespreken";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String VASTGESTELD = "Einde_RapportageVastgesteld";
    public static final String WIJZIGING = "Einde_RapportageWijziging";
    public static final String BESTOND = "Einde_RapportageBestond";
    public static final String OPSTELLEN_TE_LAAT = "Einde_RapportageTeLaat";
    public static final String OORDEEL_TE_LAAT = "Einde_RapportageoordeelTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String OPSTELLEN = "Timer_RapportageTeLaat";
    public static final String OORDEEL = "Timer_RapportageoordeelTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String JAARGEGEVENS_GEWIJZIGD = "msg.jaargegevens.gewijzigd";
    public static final String WIJZIGING_VOORSTEL = "msg.wijziging.voorstel";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    /** What the calling process hands over; a person gives the opdracht as {@link #DOSSIERNUMMER}. */
    public static final String OPDRACHTNUMMER = "opdrachtnummer";
    public static final String DEELNEMERS = "deelnemers";
    public static final String PERIODE_TOT = "periodeTot";

    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String BESTAAT = "rapportageBestaat";
    /** Of the opdracht. */
    public static final String TITEL = "titel";
    public static final String OPDRACHTGEVERS = "opdrachtgevers";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String BEGROOT = "begroot";
    public static final String DREMPEL = "drempel";
    /** The last report before this one; null when this is the first. */
    public static final String VORIGE = "vorige";
    public static final String RAPPORTAGE = "rapportage";
    public static final String AFWIJKING = "afwijking";
    public static final String RONDE = "ronde";
    public static final String DEELNEMER = "deelnemer";
    public static final String OORDEEL = "oordeel";
    public static final String OORDEELTOELICHTING = "oordeeltoelichting";
    public static final String OORDELEN = "oordelen";
    public static final String VRAGEN = "vragen";
    public static final String BESPROKEN_OP = "besprokenOp";
    public static final String BESPREKING = "bespreking";
    public static final String BESPREKINGUITKOMST = "besprekinguitkomst";
    public static final String AFWIJKINGSOORDEEL = "afwijkingsoordeel";
    public static final String AANLEIDING = "aanleiding";

    private Gegeven() {
    }
  }
}

package nl.vthregie.beleidscyclus;

/** Ids, messages and variables of the process {@code jaarverslag-en-evaluatie}, checked against the model by a test. */
public final class Jaarverslagwoorden {

  public static final String PROCES = "jaarverslag-en-evaluatie";
  /** First part of the dossiernummer. */
  public static final String SOORT = "JV";

  private Jaarverslagwoorden() {
  }

  public static final class Taak {
    public static final String OPSTELLEN = "Taak_JaarverslagOpstellen";
    public static final String TOETSEN = "Taak_JaarverslagToetsen";
    public static final String EVALUEREN = "Taak_DoelenEvalueren";
    public static final String TAFEL = "Taak_JaarverslagTafel";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String DOOR_MENS = "Start_Jaarverslag";
    public static final String JAARKALENDER = "Start_JaarverslagJaarkalender";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String VASTGESTELD = "Einde_JaarverslagVastgesteld";
    public static final String PROGRAMMA_BIJSTELLEN = "Einde_ProgrammaBijstellen";
    public static final String GESTOPT = "Einde_JaarverslagGestopt";
    public static final String LIEP_AL = "Einde_JaarverslagLiepAl";
    public static final String GEGEVENS_BIJGEWERKT = "Einde_JaargegevensBijgewerkt";
    public static final String OPSTELLEN_TE_LAAT = "Einde_JaarverslagTeLaat";
    public static final String TOETS_TE_LAAT = "Einde_JaarverslagtoetsTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String OPSTELLEN = "Timer_JaarverslagTeLaat";
    public static final String TOETS = "Timer_JaarverslagtoetsTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String JAARKALENDER = "msg.jaarkalender.jaarverslag";
    public static final String JAARGEGEVENS_GEWIJZIGD = "msg.jaargegevens.gewijzigd";
    public static final String STRATEGIE_BIJSTELLEN = "msg.strategie.bijstellen";
    public static final String PROGRAMMA_BIJSTELLEN = "msg.programma.bijstellen";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  /** Beside those in common with the regional cycle and the programma ({@link Cycluswoorden}, {@link Programmawoorden}). */
  public static final class Gegeven {
    public static final String TITEL = "titel";
    public static final String JAARGEGEVENS = "jaargegevens";
    public static final String JAARVERSLAG = "jaarverslag";
    public static final String TOETSRONDE = "toetsronde";
    public static final String TOETS = "jaarverslagtoets";
    public static final String TOETSTOELICHTING = "jaarverslagtoetstoelichting";
    public static final String TOETSEN = "toetsen";
    public static final String TOETS_AKKOORD = "toetsAkkoord";
    /** {@code JA} or {@code NEE}. */
    public static final String STRATEGIE_BIJSTELLEN = "strategieBijstellen";
    public static final String STRATEGIE_MOTIVERING = "strategieMotivering";
    /** {@code JA} or {@code NEE}. */
    public static final String PROGRAMMA_BIJSTELLEN = "programmaBijstellen";
    public static final String AANBEVELING = "aanbeveling";
    public static final String JAARVERSLAG_REF = "jaarverslagRef";

    private Gegeven() {
    }
  }
}

package nl.vthregie.beleidscyclus;

/** Ids, messages and variables of the process {@code uitvoeringsprogramma}, checked against the model by a test. */
public final class Programmawoorden {

  public static final String PROCES = "uitvoeringsprogramma";
  /** First part of the dossiernummer. */
  public static final String SOORT = "UP";

  private Programmawoorden() {
  }

  public static final class Taak {
    public static final String WENSEN = "Taak_WensenLeveren";
    public static final String OPSTELLEN = "Taak_ProgrammaOpstellen";
    public static final String AFSTEMMEN = "Taak_ProgrammaAfstemmen";
    public static final String BESTUUR = "Taak_ProgrammaBestuur";
    public static final String TAFEL = "Taak_ProgrammaTafel";

    private Taak() {
    }
  }

  public static final class Start {
    public static final String DOOR_MENS = "Start_Programma";
    public static final String NA_STRATEGIE = "Start_NaStrategie";
    public static final String JAARKALENDER = "Start_ProgrammaJaarkalender";
    public static final String BIJSTELLEN = "Start_ProgrammaBijstellen";

    private Start() {
    }
  }

  public static final class Einde {
    public static final String IN_OPDRACHT = "Einde_ProgrammaInOpdracht";
    public static final String ZONDER_OPDRACHT = "Einde_ZonderOpdracht";
    public static final String GESTOPT = "Einde_ProgrammaGestopt";
    public static final String LIEP_AL = "Einde_LooptAl";
    public static final String AANBEVELING_VOORGELEGD = "Einde_AanbevelingVoorgelegd";
    public static final String WENSEN_TE_LAAT = "Einde_WensenTeLaat";
    public static final String PROGRAMMA_TE_LAAT = "Einde_ProgrammaTeLaat";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String WENSEN = "Timer_WensenTeLaat";
    public static final String PROGRAMMA = "Timer_ProgrammaTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String STRATEGIE_VASTGESTELD = "msg.strategie.vastgesteld";
    public static final String JAARKALENDER = "msg.jaarkalender.uitvoeringsprogramma";
    public static final String BIJSTELLEN = "msg.programma.bijstellen";
    public static final String PROGRAMMA_VASTGESTELD = "msg.uitvoeringsprogramma.vastgesteld";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  /** Beside those that it has in common with the regional cycle ({@link Cycluswoorden.Gegeven}). */
  public static final class Gegeven {
    public static final String REGIO = "regio";
    public static final String JAAR = "jaar";
    public static final String STRATEGIE_REF = "strategieRef";
    public static final String PROGRAMMATITEL = "programmatitel";
    /** What a jaarverslag sends. */
    public static final String AANBEVELING = "aanbeveling";
    public static final String JAARVERSLAG_REF = "jaarverslagRef";
    public static final String AANBEVELINGEN = "aanbevelingen";
    public static final String WENS = "wens";
    public static final String WENS_OMSCHRIJVING = "wensOmschrijving";
    public static final String WENS_CAPACITEIT = "wensCapaciteit";
    public static final String WENS_MIDDELEN = "wensMiddelen";
    public static final String WENSEN = "wensen";
    public static final String PROGRAMMA = "programma";
    public static final String MIDDELEN = "middelen";
    public static final String COLLECTIEVE_OPDRACHT = "collectieveOpdracht";

    private Gegeven() {
    }
  }
}

package nl.vthregie.uitvoering;

/** Ids, messages and variables of {@code periodiek-overleg} and {@code overlegactie}, checked against the models by a test. */
public final class Overlegwoorden {

  public static final String PROCES = "periodiek-overleg";
  public static final String PROCES_ACTIE = "overlegactie";
  /** First part of the dossiernummer. */
  public static final String SOORT = "OVL";

  private Overlegwoorden() {
  }

  public static final class Taak {
    public static final String AGENDA_AANVULLEN = "Taak_AgendaAanvullen";
    public static final String CIJFERS = "Taak_CijfersVoorbereiden";
    public static final String HOUDEN = "Taak_OverlegHouden";
    public static final String VASTSTELLEN = "Taak_VerslagVaststellen";
    public static final String ACTIE = "Taak_ActieUitvoeren";

    private Taak() {
    }
  }

  public static final class Einde {
    public static final String VASTGESTELD = "Einde_OverlegVastgesteld";
    public static final String OVERLEG_TE_LAAT = "Einde_OverlegTeLaatGemeld";
    public static final String VERSLAG_TE_LAAT = "Einde_VerslagTeLaatGemeld";
    public static final String ACTIE_AFGEROND = "Einde_ActieAfgerond";

    private Einde() {
    }
  }

  public static final class Timer {
    public static final String AGENDA_SLUIT = "Timer_AgendaSluit";
    public static final String OVERLEG = "Timer_OverlegTeLaat";
    public static final String VERSLAG = "Timer_VerslagTeLaat";

    private Timer() {
    }
  }

  public static final class Bericht {
    public static final String ACTIE = "msg.overleg.actie";
    public static final String ESCALATIE_START = "msg.escalatie.start";

    private Bericht() {
    }
  }

  public static final class Gegeven {
    public static final String DOSSIERNUMMER = "dossiernummer";
    public static final String OPDRACHTNUMMER = "opdrachtnummer";
    public static final String VARIANT = "variant";
    public static final String GEPLAND = "gepland";
    /** From here the term of the overleg counts: its date, or later when it began later. */
    public static final String IJKDATUM = "ijkdatum";
    public static final String TITEL = "titel";
    public static final String OPDRACHTGEVER = "opdrachtgever";
    public static final String OPDRACHTGEVERS = "opdrachtgevers";
    public static final String OMGEVINGSDIENST = "omgevingsdienst";
    public static final String DEELNEMERS = "deelnemers";
    public static final String PARTIJ = "partij";
    public static final String AGENDA = "agenda";
    public static final String AGENDAPUNTEN = "agendapunten";
    public static final String CIJFERS = "cijfers";
    public static final String GEHOUDEN_OP = "gehoudenOp";
    public static final String AANWEZIGEN = "aanwezigen";
    public static final String VOORTGANG = "voortgang";
    public static final String CASUSSEN = "casussen";
    public static final String VERSLAG = "verslag";
    public static final String ACTIES = "acties";
    public static final String ACTIELIJST = "actielijst";
    public static final String VERSLAGBESLUIT = "verslagbesluit";
    public static final String VERSLAGREDEN = "verslagreden";
    public static final String ACTIENUMMER = "actienummer";
    public static final String OVERLEGTITEL = "overlegtitel";
    public static final String OMSCHRIJVING = "omschrijving";
    public static final String EIGENAAR = "eigenaar";
    public static final String EIGENAARNAAM = "eigenaarnaam";
    public static final String UITERLIJK = "uiterlijk";
    public static final String ACTIEUITKOMST = "actieuitkomst";
    public static final String ACTIETOELICHTING = "actietoelichting";

    private Gegeven() {
    }
  }
}

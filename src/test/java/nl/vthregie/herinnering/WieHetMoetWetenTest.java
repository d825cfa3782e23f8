package nl.vthregie.herinnering;

import jakarta.mail.internet.MimeMessage;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.opdracht.Wijzigingwoorden;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wie het moet weten en het niet zelf deed, hoort het per mail")
class WieHetMoetWetenTest {

  private static final String ENSCHEDE = "ambtelijk-opdrachtgever-enschede";
  private static final String BORNE = "ambtelijk-opdrachtgever-borne";
  private static final String ACCOUNTMANAGER = "accountmanager-odt";
  private static final String MANAGEMENT = "management-odt";
  private static final String TITEL = "Verbinden van de beleidscyclus";

  @Autowired
  private Proefpost post;
  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  @Autowired
  private FormService formulieren;
  @Autowired
  private RuntimeService processen;

  @BeforeEach
  void begin() throws Exception {
    post.begin();
  }

  @Test
  @DisplayName("de opdrachtgever hoort dat zijn opdracht is aangenomen, en wat er nu gebeurt; de accountmanager deed het zelf")
  void aangenomen() {
    ProcessInstance opdracht = beoordelen("enschede");

    besluit(opdracht, Map.of("besluit", "AANNEMEN"));

    assertThat(ontvangen("Opdracht aangenomen")).containsExactly(ENSCHEDE);
    MimeMessage mail = mail("Opdracht aangenomen");
    assertThat(Proefpost.onderwerp(mail)).isEqualTo("Opdracht aangenomen: " + TITEL + " (" + opdracht.getBusinessKey() + ")");
    assertThat(Proefpost.tekst(mail)).contains("De accountmanager van Omgevingsdienst Twente heeft de opdracht aangenomen",
        "De uitvoering begint", "Opdrachtgever: Gemeente Enschede", opdracht.getBusinessKey() + " - " + TITEL)
        .containsOnlyOnce("U hoeft niets te doen");
  }

  @Test
  @DisplayName("de opdrachtgever hoort één keer van RETOUR: welke onderdelen, waarom, en dat hij ze moet verbeteren")
  void retour() {
    ProcessInstance opdracht = beoordelen("enschede");

    besluit(opdracht, retourbesluit());

    assertThat(post.ontvangers()).containsExactly(Proefpost.adres(ENSCHEDE));
    MimeMessage mail = mail("Retour");
    assertThat(Proefpost.onderwerp(mail)).startsWith("Retour: Formuleer opdracht, uiterlijk ");
    assertThat(Proefpost.tekst(mail)).contains("De accountmanager van Omgevingsdienst Twente heeft de opdracht retour gegeven.",
        "Wat beter moet: Planning; Financiën.", "Reden: De planning is te krap.", "Wilt u deze taak doen?")
        .doesNotContain("Er is een nieuwe taak");
  }

  @Test
  @DisplayName("bij een opdracht van meer deelnemers hoort ieder van RETOUR, onder zijn eigen naam; één krijgt de taak")
  void retourVanMeer() {
    ProcessInstance opdracht = beoordelen("enschede", "borne");

    besluit(opdracht, retourbesluit());

    assertThat(post.ontvangers()).containsExactlyInAnyOrder(Proefpost.adres(ENSCHEDE), Proefpost.adres(BORNE));
    assertThat(Proefpost.tekst(van(BORNE))).contains("Ter kennisneming", "Wat beter moet: Planning; Financiën.",
        "Opdrachtgever: Gemeente Borne, samen met 1 andere opdrachtgever").doesNotContain("Open de taak", "Enschede");
    assertThat(Proefpost.tekst(van(ENSCHEDE))).contains("Open de taak",
        "Opdrachtgever: Gemeente Enschede, samen met 1 andere opdrachtgever").doesNotContain("Borne");
  }

  @Test
  @DisplayName("na drie keer RETOUR hoort de opdrachtgever dat ook, en dat het management nu overlegt")
  void derdeRetour() {
    ProcessInstance opdracht = beoordelen("enschede");
    for (int keer = 1; keer <= 3; keer++) {
      post.leeg();
      besluit(opdracht, retourbesluit());
      if (keer < 3) {
        opnieuw(opdracht);
      }
    }

    List<MimeMessage> mails = post.ontvangen().stream().filter(mail -> Proefpost.aan(mail).equals(Proefpost.adres(ENSCHEDE))).toList();
    assertThat(mails).as("one mail, with what began beside it").hasSize(1);
    assertThat(Proefpost.tekst(mails.get(0))).contains("Retour, voor de derde keer of vaker",
        "Wat beter moet: Planning; Financiën.", "Er begint een escalatie", "Escalatie nu bij het management");
  }

  @Test
  @DisplayName("wie een onvolledige opdracht indient, leest in de mail wat er ontbreekt; daarna is een nieuwe taak weer gewoon nieuw")
  void nietVolledig() {
    ProcessInstance opdracht = spel.start(ENSCHEDE, Opdrachtwoorden.PROCES, Voorbeeldopdracht.startformulier("enschede"));
    String taak = spel.taak(opdracht, Taak.FORMULEREN).getId();
    spel.als(ENSCHEDE, () -> {
      taken.claim(taak, ENSCHEDE);
      formulieren.submitTaskForm(taak, Voorbeeldopdracht.volledig());
    });
    // As a form from before the question sends it; today's refuses it at the field.
    processen.setVariable(opdracht.getId(), "opdracht",
        SpinValues.jsonValue(Voorbeeldopdracht.VOLLEDIG.replace("\"2027-12-31\"", "\"2026-12-31\"")).create());
    spel.werkBij();

    post.ronde();
    assertThat(Proefpost.tekst(mail("Nog niet volledig"))).contains("Dit moet nog: Planning: de einddatum ligt voor de startdatum.").doesNotContain("Er is een nieuwe taak");
  }

  @Test
  @DisplayName("de opdrachtgever en de accountmanager horen dat de opdracht is geweigerd, met de motivering")
  void geweigerd() {
    ProcessInstance opdracht = beoordelen("enschede");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "WEIGEREN", "motivering", "De middelen ontbreken."));
    post.leeg();
    spel.doe(MANAGEMENT, opdracht, Taak.WEIGERING_BEOORDELEN, Map.of("oordeelWeigering", "BEVESTIGEN"));
    post.ronde();

    assertThat(ontvangen("Opdracht geweigerd")).containsExactlyInAnyOrder(ENSCHEDE, ACCOUNTMANAGER);
    assertThat(Proefpost.tekst(mail("Opdracht geweigerd"))).contains("Motivering: De middelen ontbreken.",
        "Het management van Omgevingsdienst Twente", "start dan 'Iets escaleren'");
  }

  @Test
  @DisplayName("wordt de weigering niet bevestigd, dan krijgt de accountmanager zijn taak terug, met de reden")
  void weigeringTerug() {
    ProcessInstance opdracht = beoordelen("enschede");
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, Map.of("besluit", "WEIGEREN", "motivering", "De middelen ontbreken."));
    post.leeg();
    spel.doe(MANAGEMENT, opdracht, Taak.WEIGERING_BEOORDELEN,
        Map.of("oordeelWeigering", "TERUG", "weigeringToelichting", "Er is nog geld."));
    post.ronde();

    assertThat(post.ontvangers()).as("his role gets no mail of new tasks, and of this one he does")
        .containsExactly(Proefpost.adres(ACCOUNTMANAGER));
    assertThat(Proefpost.tekst(mail("Weigering niet bevestigd"))).contains("Toelichting: Er is nog geld.");
  }

  @ParameterizedTest(name = "door {0}: {1}")
  @CsvSource({"ambtelijk-opdrachtgever-enschede, accountmanager-odt ambtelijk-opdrachtgever-borne",
      "beheer, accountmanager-odt ambtelijk-opdrachtgever-borne ambtelijk-opdrachtgever-enschede"})
  @DisplayName("trekt de opdrachtgever zijn opdracht in, dan horen de anderen dat; doet beheer het, dan hij ook")
  void ingetrokken(String wie, String horen) {
    ProcessInstance opdracht = beoordelen("enschede", "borne");

    spel.start(wie, Opdrachtwoorden.PROCES_INTREKKEN,
        Map.of("dossiernummer", opdracht.getBusinessKey(), "motivering", "Het budget is vervallen."));
    post.ronde();

    assertThat(ontvangen("Opdracht ingetrokken").stream().sorted().toList()).isEqualTo(List.of(horen.split(" ")));
    assertThat(Proefpost.tekst(mail("Opdracht ingetrokken"))).contains("Reden: Het budget is vervallen.");
  }

  @ParameterizedTest
  @CsvSource({"DOORVOEREN, Wijziging akkoord, doorvoeren", "AFWIJZEN, Wijziging afgewezen, afgewezen"})
  @DisplayName("over een wijziging hoort wie niet besloot wat het besluit is, van wie, en waarom")
  void wijziging(String besluit, String onderwerp, String woord) {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance wijziging = spel.start(ACCOUNTMANAGER, Wijzigingwoorden.PROCES, Map.of("dossiernummer", opdracht));
    spel.doe(ACCOUNTMANAGER, wijziging, Wijzigingwoorden.Taak.VOORSTELLEN, voorstel());
    if (spel.wachtOp(wijziging).contains(Wijzigingwoorden.Taak.KRITISCH_TOETSEN)) {
      spel.doe(ENSCHEDE, wijziging, Wijzigingwoorden.Taak.KRITISCH_TOETSEN, Map.of("toetsuitkomst", "DOORGAAN"));
    }
    post.leeg();
    spel.doe(ENSCHEDE, wijziging, Wijzigingwoorden.Taak.BESLUITEN, besluit.equals("AFWIJZEN")
        ? Map.of("wijzigingsbesluit", besluit, "besluitmotivering", "Te duur.") : Map.of("wijzigingsbesluit", besluit));
    post.ronde();

    assertThat(ontvangen(onderwerp)).as("who decided knows").containsExactly(ACCOUNTMANAGER);
    assertThat(Proefpost.tekst(mail(onderwerp))).contains("Gemeente Enschede: " + woord);
  }

  private Map<String, Object> voorstel() {
    return Variables.createVariables().putValue("voorstelvervolg", "VOORLEGGEN")
        .putValue("wijziging", SpinValues.jsonValue("""
            {"voorstel": "Een week later", "dimensies": ["TIJD"], "oorzaak": "Stagnatie in de uitvoering.",
             "effect": "Het resultaat komt later."}""").create())
        .putValue("opdracht", SpinValues.jsonValue(Voorbeeldopdracht.VOLLEDIG.replace("2027-12-31", "2027-12-24")).create())
        .putValue("vermijdbaar", "VERMIJDBAAR").putValue("groteImpact", false).putValue("buitenKader", false)
        .putValue("spoed", false);
  }

  /** The mailbox is empty, and the accountmanager is to judge. */
  private ProcessInstance beoordelen(String... deelnemers) {
    ProcessInstance opdracht = spel.start("ambtelijk-opdrachtgever-" + deelnemers[0], Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier(deelnemers));
    spel.doe("ambtelijk-opdrachtgever-" + deelnemers[0], opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    verstrek(opdracht);
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
    post.leeg();
    return opdracht;
  }

  private void opnieuw(ProcessInstance opdracht) {
    spel.doe(ENSCHEDE, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    verstrek(opdracht);
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
  }

  private void verstrek(ProcessInstance opdracht) {
    taken.createTaskQuery().processInstanceId(opdracht.getId()).taskDefinitionKey(Taak.VERSTREKKEN).list()
        .forEach(taak -> spel.rondAf(spel.groepen(taak).get(0), taak, Map.of("verstrekking", "VERSTREKKEN")));
  }

  private void besluit(ProcessInstance opdracht, Map<String, Object> besluit) {
    spel.doe(ACCOUNTMANAGER, opdracht, Taak.BEOORDELEN, besluit);
    post.ronde();
  }

  private static Map<String, Object> retourbesluit() {
    return Variables.createVariables().putValue("besluit", "RETOUR")
        .putValue("onderdelen", SpinValues.jsonValue("[\"planning\",\"financien\"]").create())
        .putValue("motivering", "De planning is te krap.");
  }

  private List<String> ontvangen(String onderwerp) {
    return post.ontvangen().stream().filter(mail -> Proefpost.onderwerp(mail).startsWith(onderwerp + ": "))
        .map(mail -> Proefpost.aan(mail).replaceFirst("@.*", "")).toList();
  }

  private MimeMessage mail(String onderwerp) {
    return post.ontvangen().stream().filter(mail -> Proefpost.onderwerp(mail).startsWith(onderwerp + ": ")).findFirst()
        .orElseThrow(() -> new AssertionError(post.ontvangen().stream().map(Proefpost::onderwerp).toList()));
  }

  private MimeMessage van(String gebruiker) {
    return post.ontvangen().stream().filter(mail -> Proefpost.aan(mail).equals(Proefpost.adres(gebruiker))).findFirst()
        .orElseThrow();
  }
}

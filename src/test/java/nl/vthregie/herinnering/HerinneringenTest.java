package nl.vthregie.herinnering;

import jakarta.mail.internet.MimeMessage;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import nl.vthregie.test.Tegelijk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static nl.vthregie.herinnering.Proefpost.ENSCHEDE;
import static nl.vthregie.herinnering.Proefpost.NEDERLAND;
import static nl.vthregie.herinnering.Proefpost.VANDAAG;
import static nl.vthregie.herinnering.Proefpost.adres;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een herinnering, van het geplande moment tot in de mailbox")
class HerinneringenTest {

  private static final String COLLEGA = "college-enschede";
  private static final String GROEP = "ambtelijk-opdrachtgever-enschede";

  @Autowired
  private Proefpost post;
  @Autowired
  private Postronde ronde;
  @Autowired
  private IdentityService identiteiten;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Spel spel;

  @BeforeEach
  void begin() throws Exception {
    post.begin();
  }

  @AfterEach
  void zoalsHetWas() {
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
    identiteiten.deleteMembership(COLLEGA, GROEP);
    jdbc.sql("update act_id_user set email_ = id_ || '@vth-regie.example'").update();
  }

  @Test
  @DisplayName("komt aan als HTML en als tekst, met een knop die juist deze taak opent")
  void komtAan() {
    Task taak = post.taak();
    long herinnering = post.herinner(taak);
    String nummer = post.dossiernummer(taak);

    ronde.loop();

    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE));
    MimeMessage mail = post.ontvangen().get(0);
    assertThat(Proefpost.onderwerp(mail))
        .isEqualTo("Herinnering: Formuleer opdracht, uiterlijk zo 28 maart (" + nummer + ")");
    String link = "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + taak.getId();
    assertThat(Proefpost.html(mail)).contains("<html lang=\"nl\">", "href=\"" + link + "\"", ">Open de taak</a>",
        "Formuleer opdracht", nummer, "Verbinden van de beleidscyclus", "Gemeente Enschede",
        "Ambtelijk opdrachtgever Gemeente Enschede", "Uiterlijk zo 28 maart 2027 (10 werkdagen, interne afspraak)", "nog 6 dagen",
        "Na deze datum hoort het management dat deze taak te laat is.").doesNotContain("{{", "null");
    assertThat(Proefpost.tekst(mail)).contains(link, "Formuleer opdracht", nummer, "Gemeente Enschede", "nog 6 dagen",
        "Na deze datum hoort het management dat deze taak te laat is.").doesNotContain("{{", "null", "&", "<");
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    assertThat(post.berichten()).containsExactly("VERZONDEN");
    assertThat(jdbc.sql("select onderwerp from bericht").query(String.class).single())
        .isEqualTo(Proefpost.onderwerp(mail));
  }

  @Test
  @DisplayName("draagt de koppen die elk mailprogramma begrijpt: tekst eerst, HTML liefst, en geen afwezigheidsmelding terug")
  void koppen() throws Exception {
    post.herinner(post.taak());

    post.ronde();

    MimeMessage mail = post.ontvangen().get(0);
    assertThat(Proefpost.kop(mail, "From")).isEqualTo("VTH-Regie <vth-regie@vth-regie.example>");
    assertThat(Proefpost.kop(mail, "Date")).isEqualTo("Mon, 22 Mar 2027 09:00:00 +0100");
    assertThat(Proefpost.kop(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(Proefpost.kop(mail, "Message-ID")).matches("<[0-9a-f]{64}@vth-regie\\.example>")
        .isEqualTo(jdbc.sql("select message_id from bericht").query(String.class).single());
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(mail.isMimeType("multipart/alternative")).isTrue();
  }

  @Test
  @DisplayName("een moment later of een herstel later: dezelfde herinneringen geven dezelfde Message-ID")
  void zelfdeMessageId() {
    Task taak = post.taak();
    Instant moment = klok.instant();
    post.herinner(taak, Herinneringsoort.HERINNERING, moment, null);
    post.klaarzetter().zetKlaar();
    String eerst = jdbc.sql("select message_id from bericht").query(String.class).single();

    post.ruimOp();
    klok.verder(Duration.ofMinutes(7));
    post.herinner(taak, Herinneringsoort.HERINNERING, moment, null);
    post.klaarzetter().zetKlaar();

    assertThat(jdbc.sql("select message_id from bericht").query(String.class).single()).isEqualTo(eerst);
  }

  @Test
  @DisplayName("wacht op haar moment, en gaat dan meteen")
  void opTijd() {
    Task taak = post.taak();
    long herinnering = post.herinner(taak, Herinneringsoort.HERINNERING, klok.instant().plusSeconds(60), null);

    post.ronde();
    assertThat(post.stand(herinnering)).isEqualTo("GEPLAND");
    klok.verder(Duration.ofSeconds(60));
    post.ronde();

    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    post.ronde();
    assertThat(post.ontvangen()).as("and only once").hasSize(1);
  }

  @Test
  @DisplayName("met meer tegelijk krijgt een mens één mail, het meest dringende bovenaan")
  void verzamelmail() {
    Task later = post.taak();
    Task laat = post.taak();
    Task ander = post.taak();
    post.termijn(laat, VANDAAG.minusDays(3), null);
    post.termijn(ander, VANDAAG.plusDays(1), "MANAGEMENT");
    List.of(later, laat, ander).forEach(post::herinner);

    post.ronde();

    assertThat(post.ontvangen()).hasSize(1);
    MimeMessage mail = post.ontvangen().get(0);
    assertThat(Proefpost.onderwerp(mail)).isEqualTo("3 taken wachten op u, 1 te laat");
    assertThat(Proefpost.tekst(mail)).containsSubsequence("3 dagen te laat", post.dossiernummer(laat), laat.getId(),
        "morgen", post.dossiernummer(ander), ander.getId(), "nog 6 dagen", post.dossiernummer(later), later.getId());
    assertThat(Proefpost.html(mail)).contains("task=" + later.getId(), "task=" + laat.getId(), "task=" + ander.getId());
    assertThat(standen()).containsOnly("VERZONDEN");
  }

  @Test
  @DisplayName("van meer dan vijftig taken staan er vijftig in de mail, en een telling van de rest")
  void heelVeel() {
    List<Task> veel = new ArrayList<>();
    for (int i = 0; i < Keuring.GETOOND + 3; i++) {
      veel.add(post.taak());
    }
    veel.forEach(post::herinner);

    post.ronde();

    String tekst = Proefpost.tekst(post.ontvangen().get(0));
    assertThat(tekst.split("\\?task=", -1)).hasSize(Keuring.GETOOND + 1);
    assertThat(tekst).contains("En nog 3 taken. Open de takenlijst: http://localhost:8080/camunda/app/tasklist/default/#/");
    assertThat(Proefpost.onderwerp(post.ontvangen().get(0))).isEqualTo("53 taken wachten op u");
    assertThat(standen()).containsOnly("VERZONDEN");
  }

  @Test
  @DisplayName("gaat naar iedereen in de groep zolang niemand de taak heeft opgepakt, en dan alleen naar die ene")
  void groepOfBehandelaar() {
    identiteiten.createMembership(COLLEGA, GROEP);
    Task taak = post.taak();
    post.herinner(taak);
    post.ronde();
    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE), adres(COLLEGA));

    wijsToe(taak, COLLEGA);
    klok.verder(Duration.ofHours(1));
    post.herinner(taak);
    post.ronde();

    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE), adres(COLLEGA), adres(COLLEGA));
    assertThat(Proefpost.tekst(post.ontvangen().get(2))).contains("U hebt deze taak opgepakt.", "Wie:           u");
  }

  @Test
  @DisplayName("gaat naar de postbus van de organisatie als die er een heeft")
  void postbus() {
    identiteiten.createMembership(COLLEGA, GROEP);
    jdbc.sql("update organisatie set postbus = 'vth@enschede.example' where code = 'enschede'").update();
    post.herinner(post.taak());

    post.ronde();

    assertThat(post.ontvangers()).containsExactly("vth@enschede.example");
  }

  @Test
  @DisplayName("gaat naar beheer als niemand die de taak moet doen een adres heeft, en zegt dat")
  void vangnet() {
    jdbc.sql("update act_id_user set email_ = null where id_ = ?").param(ENSCHEDE).update();
    Task taak = post.taak();
    post.herinner(taak);

    post.ronde();

    assertThat(post.ontvangers()).containsExactly(adres("beheer"));
    assertThat(Proefpost.onderwerp(post.ontvangen().get(0))).startsWith("Niemand bereikbaar: Formuleer opdracht");
    assertThat(Proefpost.tekst(post.ontvangen().get(0)))
        .contains("kent VTH-Regie een e-mailadres", "omdat u beheerder van VTH-Regie bent");
  }

  @Test
  @DisplayName("blijft gepland staan zolang zelfs beheer geen adres heeft, zonder anderen op te houden")
  void nergensHeen() {
    jdbc.sql("update act_id_user set email_ = '' where id_ in ('beheer', ?)").param(ENSCHEDE).update();
    long zonder = post.herinner(post.taak());
    Task bijBorne = post.taak("ambtelijk-opdrachtgever-borne", "borne", Map.of());
    long met = post.herinner(bijBorne);

    var eenVoorEen = post.met(Duration.ofMinutes(10), 50, 0, 1);
    post.klaarzetter(eenVoorEen).zetKlaar();
    post.verzender().verzend();

    assertThat(post.ontvangers()).containsExactly(adres("ambtelijk-opdrachtgever-borne"));
    assertThat(post.stand(zonder)).isEqualTo("GEPLAND");
    assertThat(post.stand(met)).isEqualTo("VERZONDEN");
    jdbc.sql("update act_id_user set email_ = 'nieuw@enschede.example' where id_ = ?").param(ENSCHEDE).update();
    post.ronde();
    assertThat(post.ontvangers()).contains("nieuw@enschede.example");
  }

  @Test
  @DisplayName("over een taak die te laat is, hoort ook het niveau erboven bij wie zij ligt")
  void overschrijding() {
    Task taak = post.taak();
    wijsToe(taak, ENSCHEDE);
    post.termijn(taak, VANDAAG.minusDays(1), "MANAGEMENT");
    post.herinner(taak, Herinneringsoort.OVERSCHRIJDING, klok.instant(), "management-enschede");
    post.herinner(taak);

    post.ronde();

    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE), adres("management-enschede"));
    MimeMessage boven = post.ontvangen().stream().filter(m -> Proefpost.aan(m).startsWith("management")).findFirst()
        .orElseThrow();
    assertThat(Proefpost.onderwerp(boven)).startsWith("Te laat: Formuleer opdracht, uiterlijk was zo 21 maart (OPD-TWENTE");
    assertThat(Proefpost.tekst(boven)).contains("1 dag te laat",
        "Deze taak is te laat en ligt bij Ambtelijk opdrachtgever Enschede.", "Wilt u zorgen dat zij nu wordt gedaan?");
  }

  @Test
  @DisplayName("is een taak afgerond voordat haar mail gaat, dan gaat er geen mail")
  void intussenAfgerond() {
    Task taak = post.taak();
    long herinnering = post.herinner(taak);
    post.klaarzetter().zetKlaar();

    spel.rondAf(ENSCHEDE, taak, Voorbeeldopdracht.volledig());
    jdbc.sql("delete from herinnering where id <> ?").param(herinnering).update();
    post.verzender().verzend();

    assertThat(post.ontvangen()).isEmpty();
    assertThat(post.stand(herinnering)).startsWith("VERVALLEN TAAK_");
    assertThat(post.berichten()).containsExactly("VERVALLEN");
  }

  @Test
  @DisplayName("is een taak al weg voordat haar herinnering klaarstaat, dan vervalt die met reden")
  void alWeg() {
    Task taak = post.taak();
    spel.rondAf(ENSCHEDE, taak, Voorbeeldopdracht.volledig());
    post.ruimOp();
    long herinnering = post.herinner(taak);

    post.ronde();

    assertThat(post.stand(herinnering)).isEqualTo("VERVALLEN TAAK_VERVALLEN");
    assertThat(post.berichten()).isEmpty();
  }

  @Test
  @DisplayName("is de uiterste datum intussen verplaatst, dan vervalt de herinnering aan de oude")
  void intussenVerplaatst() {
    Task taak = post.taak();
    long herinnering = post.herinner(taak);
    post.klaarzetter().zetKlaar();

    post.termijn(taak, VANDAAG.plusDays(20), "MANAGEMENT");
    post.verzender().verzend();

    assertThat(post.ontvangen()).isEmpty();
    assertThat(post.stand(herinnering)).isEqualTo("VERVALLEN TERMIJN_VERPLAATST");
  }

  @Test
  @DisplayName("pakt een collega van buiten de groep de taak intussen op, dan gaat de mail naar die collega")
  void intussenOpgepakt() {
    Task taak = post.taak();
    Task blijft = post.taak();
    long herinnering = post.herinner(taak);
    post.herinner(blijft);
    post.klaarzetter().zetKlaar();

    wijsToe(taak, COLLEGA);
    post.verzender().verzend();
    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE));
    assertThat(Proefpost.tekst(post.ontvangen().get(0))).contains(blijft.getId()).doesNotContain(taak.getId());
    assertThat(post.stand(herinnering)).as("it waits for the right person").isEqualTo("GEPLAND");

    post.ronde();
    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE), adres(COLLEGA));
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
  }

  @Test
  @DisplayName("pakt een van de groep de taak intussen op, dan krijgen de anderen niets meer")
  void intussenOpgepaktInDeGroep() {
    identiteiten.createMembership(COLLEGA, GROEP);
    Task taak = post.taak();
    long herinnering = post.herinner(taak);
    post.klaarzetter().zetKlaar();

    wijsToe(taak, COLLEGA);
    post.verzender().verzend();
    post.ronde();

    assertThat(post.ontvangers()).containsExactly(adres(COLLEGA));
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    assertThat(post.berichten()).containsExactlyInAnyOrder("VERZONDEN", "VERVALLEN");
  }

  @Test
  @DisplayName("wie een taak toegewezen kreeg en haar teruggaf, hoort er niets meer over")
  void teruggegeven() {
    Task taak = post.taak();
    wijsToe(taak, ENSCHEDE);
    long eerste = post.herinner(taak, Herinneringsoort.TOEGEWEZEN, klok.instant(), null);
    post.klaarzetter().zetKlaar();
    wijsToe(taak, null);
    post.verzender().verzend();

    wijsToe(taak, ENSCHEDE);
    klok.verder(Duration.ofMinutes(1));
    long tweede = post.herinner(taak, Herinneringsoort.TOEGEWEZEN, klok.instant(), null);
    post.klaarzetter().zetKlaar();
    wijsToe(taak, COLLEGA);
    post.verzender().verzend();

    assertThat(post.ontvangen()).isEmpty();
    assertThat(List.of(post.stand(eerste), post.stand(tweede))).containsOnly("VERVALLEN TAAK_TERUGGEGEVEN");
  }

  @Test
  @DisplayName("na 26 uur stilstand over de nacht van de zomertijd: één mail per mens, en elke taak één keer")
  void stilstand() {
    LocalDate zomertijd = LocalDate.of(2027, 3, 28);
    klok.zet(zomertijd.minusDays(1), LocalTime.of(7, 0));
    Task a = post.taak();
    Task b = post.taak();
    Task c = post.taak("ambtelijk-opdrachtgever-borne", "borne", Map.of());
    Instant begin = klok.instant();
    List<Long> gemist = new ArrayList<>();
    for (Task taak : List.of(a, b, c)) {
      for (int uur = 1; uur < 26; uur += 5) {
        gemist.add(post.herinner(taak, Herinneringsoort.HERINNERING, begin.plus(Duration.ofHours(uur)), null));
      }
    }
    post.herinner(a, Herinneringsoort.OVERSCHRIJDING, begin.plus(Duration.ofHours(3)), "management-enschede");

    klok.verder(Duration.ofHours(26));
    assertThat(klok.instant().atZone(NEDERLAND).toLocalTime()).as("an hour was skipped").isEqualTo(LocalTime.of(10, 0));
    // Even when they do not fit in one transaction.
    post.klaarzetter(post.met(Duration.ofMinutes(10), 50, 0, 2)).zetKlaar();
    post.verzender().verzend();

    assertThat(post.ontvangers()).containsExactly(adres("ambtelijk-opdrachtgever-borne"), adres(ENSCHEDE),
        adres("management-enschede"));
    assertThat(gemist.stream().map(post::stand).filter("VERZONDEN"::equals)).hasSize(3);
    assertThat(gemist.stream().map(post::stand).filter("VERVALLEN INGEHAALD"::equals)).hasSize(gemist.size() - 3);
    assertThat(post.ontvangen().stream().filter(m -> Proefpost.aan(m).equals(adres(ENSCHEDE))).map(Proefpost::tekst))
        .singleElement().asString().contains(a.getId(), b.getId());
  }

  @Test
  @DisplayName("een bericht over een toewijzing haalt geen herinnering in: het vervalt als de taak teruggaat")
  void toewijzingHaaltNietIn() {
    Task taak = post.taak();
    wijsToe(taak, COLLEGA);
    long herinnering = post.herinner(taak);
    klok.verder(Duration.ofSeconds(2));
    long toewijzing = post.herinner(taak, Herinneringsoort.TOEGEWEZEN, klok.instant(), null);
    post.klaarzetter().zetKlaar();
    wijsToe(taak, null);
    post.verzender().verzend();
    post.ronde();

    assertThat(post.stand(toewijzing)).isEqualTo("VERVALLEN TAAK_TERUGGEGEVEN");
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE));
  }

  @Test
  @DisplayName("een herinnering die nog in de uitgaande post lag, wordt ingehaald door de volgende over dezelfde taak")
  void ingehaaldInDeOutbox() {
    Task taak = post.taak();
    long oud = post.herinner(taak);
    post.klaarzetter().zetKlaar();
    klok.verder(Duration.ofDays(2));
    long nieuw = post.herinner(taak);

    post.ronde();

    assertThat(post.stand(oud)).isEqualTo("VERVALLEN INGEHAALD");
    assertThat(post.stand(nieuw)).isEqualTo("VERZONDEN");
    assertThat(post.ontvangen()).hasSize(1);
  }

  @Test
  @DisplayName("twee knooppunten op dezelfde uitgaande post sturen alles, en alles één keer")
  void tweeKnooppunten() throws Exception {
    List<String> groepen = jdbc.sql("select groep from rolgroep where rol <> 'beheer' order by groep").query(String.class)
        .list();
    for (int keer = 0; keer < 2; keer++) {
      Task taak = post.taak();
      groepen.forEach(groep -> post.herinner(taak, Herinneringsoort.OVERSCHRIJDING, uniekMoment(), groep));
    }
    var klein = post.met(Duration.ofMinutes(10), 3, 0, 10);

    Tegelijk.doe(2, () -> {
      post.klaarzetter(klein).zetKlaar();
      var verzender = post.verzender(klein, post.verbinding());
      for (int keer = 0; keer < 20; keer++) {
        verzender.verzend();
      }
      return null;
    });
    post.ronde();

    assertThat(standen()).hasSize(2 * groepen.size()).containsOnly("VERZONDEN");
    assertThat(post.ontvangen().stream().map(m -> Proefpost.kop(m, "Message-ID"))).doesNotHaveDuplicates();
    assertThat(jdbc.sql("select max(pogingen) from bericht").query(Integer.class).single()).isEqualTo(1);
  }

  private Instant uniekMoment() {
    return klok.instant().minusSeconds(jdbc.sql("select count(*) from herinnering").query(Long.class).single());
  }

  @Test
  @DisplayName("wat mensen typen, blijft tekst: geen extra kop, geen script, geen sjabloon, geen omgekeerde letters")
  void getypt() throws Exception {
    String titel = "Toezicht\r\nBcc: x@kwaad.example <script>alert(1)</script> {{reden}} 👩‍🚒 \u202Eesrever\u202C שלום";
    Task taak = post.taak();
    jdbc.sql("update dossier set titel = ? where dossiernummer = ?").param(titel).param(post.dossiernummer(taak)).update();
    jdbc.sql("update taaktermijn set taaknaam = ? where taak = ?").param(titel).param(taak.getId()).update();
    post.herinner(taak);

    post.ronde();

    MimeMessage mail = post.ontvangen().get(0);
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    String veilig = "Toezicht Bcc: x@kwaad.example <script>alert(1)</script> {{reden}} 👩‍🚒 esrever שלום";
    assertThat(Proefpost.onderwerp(mail)).isEqualTo("Herinnering: " + Regeltekst.kort(veilig, 80)
        + ", uiterlijk zo 28 maart (" + post.dossiernummer(taak) + ")");
    assertThat(Proefpost.tekst(mail)).as("no mail program makes a link of it").doesNotContain("kwaad.example");
    assertThat(Proefpost.tekst(mail).replace("\u2060", "")).contains(veilig);
    assertThat(Proefpost.html(mail)).contains("&lt;script&gt;alert(1)&lt;/script&gt; {{reden}} 👩‍🚒 esrever שלום")
        .doesNotContain("<script", "\u202E");
  }

  @Test
  @DisplayName("een naam met een regeleinde verandert niets aan de kop van de mail")
  void vreemdeGebruiker() {
    User gebruiker = identiteiten.createUserQuery().userId(ENSCHEDE).singleResult();
    String voornaam = gebruiker.getFirstName();
    gebruiker.setFirstName("Jan\r\nBcc: x@kwaad.example");
    identiteiten.saveUser(gebruiker);
    try {
      Task taak = post.taak();
      wijsToe(taak, ENSCHEDE);
      post.herinner(taak, Herinneringsoort.OVERSCHRIJDING, klok.instant(), "management-enschede");
      post.ronde();

      assertThat(Proefpost.tekst(post.ontvangen().get(0))).contains("Jan Bcc: x@kwaad.example Enschede");
    } finally {
      gebruiker = identiteiten.createUserQuery().userId(ENSCHEDE).singleResult();
      gebruiker.setFirstName(voornaam);
      identiteiten.saveUser(gebruiker);
    }
  }

  /** Without the reminder that the engine plans for who is given a task: these tests have their own. */
  private void wijsToe(Task taak, String wie) {
    jdbc.sql("update act_ru_task set assignee_ = ? where id_ = ?").param(wie).param(taak.getId()).update();
  }

  private List<String> standen() {
    return jdbc.sql("select status from herinnering").query(String.class).list();
  }
}

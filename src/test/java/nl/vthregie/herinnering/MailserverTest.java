package nl.vthregie.herinnering;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.internet.MimeMessage;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Tegelijk;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static nl.vthregie.herinnering.Proefpost.ENSCHEDE;
import static nl.vthregie.herinnering.Proefpost.adres;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Procestest
@DisplayName("Als de mailserver of een knooppunt hapert")
class MailserverTest {

  private static final List<String> GEMEENTEN = List.of("enschede", "borne", "almelo", "hengelo", "losser", "wierden");

  @Autowired
  private Proefpost post;
  @Autowired
  private Herkansing herkansing;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionOperations transactie;
  @Autowired
  private Proefklok klok;

  private final Proefmailserver server = new Proefmailserver();
  private final ListAppender<ILoggingEvent> logboek = new ListAppender<>();

  @BeforeEach
  void begin() throws Exception {
    post.begin();
    logboek.start();
    ((Logger) LoggerFactory.getLogger(Verzender.class)).addAppender(logboek);
  }

  @AfterEach
  void einde() throws IOException {
    server.close();
    ((Logger) LoggerFactory.getLogger(Verzender.class)).detachAppender(logboek);
    klok.zet(Proefklok.BEGIN, LocalTime.of(9, 0));
  }

  @ParameterizedTest
  @DisplayName("een mail die nu niet mag, wordt na 1, 5, 15, 60, 60, 120, 240 en 480 minuten weer geprobeerd, en is dan mislukt")
  @ValueSource(strings = {"RCPT", "DATA", "."})
  void straks(String stap) {
    server.antwoordt(opdracht -> opdracht.startsWith(stap) ? "450 4.2.0 grijze lijst" : null);
    long herinnering = post.herinner(post.taak());
    Verzender verzender = verzender();

    List<Long> pauzes = new ArrayList<>();
    verzendEenmaal(verzender);
    while (post.berichten().equals(List.of("NIEUW"))) {
      long minuten = minutenTotVolgende();
      pauzes.add(minuten);
      klok.verder(Duration.ofMinutes(minuten).minusSeconds(1));
      int eerder = pogingen();
      verzender.verzend();
      assertThat(pogingen()).as("not a second too early").isEqualTo(eerder);
      klok.verder(Duration.ofSeconds(1));
      verzender.verzend();
    }

    assertThat(pauzes).containsExactly(1L, 5L, 15L, 60L, 60L, 120L, 240L, 480L);
    assertThat(post.berichten()).containsExactly("MISLUKT");
    assertThat(post.stand(herinnering)).isEqualTo("GEPLAND");
    assertThat(fout()).startsWith("De mailserver neemt de mail nu niet aan: 450 4.2.0 grijze lijst");
  }

  @ParameterizedTest
  @DisplayName("een mail die de server weigert, is meteen mislukt en staat als incident bij haar taak in Cockpit")
  @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
  void geweigerd(String stap) {
    server.antwoordt(opdracht -> opdracht.startsWith(stap) ? "550 5.1.1 onbekende gebruiker" : null);
    Task taak = post.taak();
    post.herinner(taak);

    verzendEenmaal(verzender());

    assertThat(post.berichten()).containsExactly("MISLUKT");
    Incident incident = incident(taak);
    assertThat(incident.getIncidentType()).isEqualTo("herinnering-niet-verzonden");
    assertThat(incident.getIncidentMessage()).contains("De mail aan " + adres(ENSCHEDE)
        + " is niet aangekomen. De mail kan niet worden bezorgd: 550 5.1.1 onbekende gebruiker");
    assertThat(incident.getActivityId()).isEqualTo(taak.getTaskDefinitionKey());
    assertThat(jdbc.sql("select incident from bericht").query(String.class).single()).isEqualTo(incident.getId());
  }

  @Test
  @DisplayName("een mislukte mail gaat opnieuw als beheer dat wil; het incident is dan weg")
  void opnieuw() {
    Task taak = post.taak();
    long herinnering = post.herinner(taak);
    laatMislukken();

    assertThat(herkansing.opnieuw(bericht())).isTrue();
    assertThat(herkansing.opnieuw(bericht())).as("it waits already").isFalse();
    assertThat(incidenten(taak)).isEmpty();
    post.verzender().verzend();

    assertThat(post.ontvangers()).containsExactly(adres(ENSCHEDE));
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
  }

  @Test
  @DisplayName("is het adres intussen verbeterd, dan gaat opnieuw sturen naar het nieuwe")
  void opnieuwNaarHetNieuweAdres() {
    long herinnering = post.herinner(post.taak());
    laatMislukken();
    jdbc.sql("update act_id_user set email_ = 'beter@enschede.example' where id_ = ?").param(ENSCHEDE).update();
    try {
      herkansing.opnieuw(bericht());
      post.verzender().verzend();
      post.ronde();

      assertThat(post.ontvangers()).containsExactly("beter@enschede.example");
      assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    } finally {
      jdbc.sql("update act_id_user set email_ = ? where id_ = ?").param(adres(ENSCHEDE)).param(ENSCHEDE).update();
    }
  }

  @Test
  @DisplayName("na een nieuwe kans heeft de mail weer al haar pogingen")
  void opnieuwMetAllePogingen() {
    post.herinner(post.taak());
    laatMislukken();
    herkansing.opnieuw(bericht());

    server.antwoordt(opdracht -> opdracht.startsWith("RCPT") ? "450 straks" : null);
    verzender().verzend();

    assertThat(post.berichten()).containsExactly("NIEUW");
    assertThat(minutenTotVolgende()).isEqualTo(1);
  }

  @Test
  @DisplayName("een opgegeven mail laat vervallen wat niemand kreeg, en niet wat een ander kreeg")
  void opgegeven() {
    Task taak = post.taak();
    long alleen = post.herinner(taak, Herinneringsoort.OVERSCHRIJDING, klok.instant(), "management-enschede");
    jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('college-enschede', ?)").param(ENSCHEDE).update();
    long samen = post.herinner(taak);
    jdbc.sql("update act_id_user set email_ = ? where id_ = 'management-enschede'").param(adres(ENSCHEDE)).update();
    try {
      server.antwoordt(opdracht -> opdracht.startsWith("RCPT TO:<" + adres(ENSCHEDE).toUpperCase()) ? "550 weg" : null);
      verzendEenmaal(verzender());
      assertThat(jdbc.sql("select count(*) from bericht where status = 'MISLUKT'").query(Integer.class).single()).isOne();

      assertThat(herkansing.geefOp(bericht())).isTrue();
      assertThat(herkansing.geefOp(bericht())).isFalse();

      assertThat(post.stand(alleen)).isEqualTo("VERVALLEN OPGEGEVEN");
      assertThat(post.stand(samen)).isEqualTo("VERZONDEN");
      assertThat(post.berichten()).containsExactlyInAnyOrder("VERZONDEN", "VERVALLEN");
      assertThat(incidenten(taak)).isEmpty();
    } finally {
      jdbc.sql("delete from act_id_membership where user_id_ = 'college-enschede' and group_id_ = ?").param(ENSCHEDE).update();
      jdbc.sql("update act_id_user set email_ = ? where id_ = 'management-enschede'").param(adres("management-enschede"))
          .update();
    }
  }

  @Test
  @DisplayName("een mislukte mail aan de één houdt die aan de ander niet op")
  void nietSamen() {
    alleGemeenten();
    server.antwoordt(opdracht -> opdracht.contains("BORNE") ? "550 weg" : opdracht.contains("ALMELO") ? "451 straks" : null);

    verzendEenmaal(verzender());

    assertThat(post.berichten()).containsOnlyOnce("MISLUKT", "NIEUW");
    assertThat(post.berichten().stream().filter("VERZONDEN"::equals)).hasSize(GEMEENTEN.size() - 2);
  }

  @Test
  @DisplayName("een adres dat geen adres is, mislukt zonder de mailserver lastig te vallen")
  void geenAdres() {
    jdbc.sql("update organisatie set postbus = 'geen adres' || chr(13) || chr(10) || 'RCPT TO:<x@y>' where code = 'enschede'")
        .update();
    post.herinner(post.taak());

    verzendEenmaal(verzender());

    assertThat(post.berichten()).containsExactly("MISLUKT");
    assertThat(server.aangenomen()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is de server er niet, dan wacht alles; er gaat niets verloren, en wat niet aan de beurt was telt geen poging")
  @CsvSource({"geen verbinding", "421 bij de begroeting", "421 halverwege", "aanmelden verplicht"})
  void serverWeg(String hoe) throws IOException {
    alleGemeenten();
    switch (hoe) {
      case "geen verbinding" -> server.close();
      case "421 bij de begroeting" -> server.antwoordt(opdracht -> opdracht.isEmpty() ? "421 te druk" : null);
      case "421 halverwege" -> server.antwoordt(opdracht -> opdracht.startsWith("MAIL") ? "421 we sluiten" : null);
      default -> server.antwoordt(opdracht -> opdracht.startsWith("MAIL") ? "530 5.7.0 meld u aan" : null);
    }
    Verzender verzender = verzender();

    verzendEenmaal(verzender);
    assertThat(jdbc.sql("select sum(pogingen) from bericht").query(Integer.class).single())
        .as("one was tried; the others were given back").isEqualTo(1);
    for (int uur = 0; uur < 26; uur++) {
      for (int keer = 0; keer < GEMEENTEN.size(); keer++) {
        verzender.verzend();
      }
      klok.verder(Duration.ofHours(1));
    }

    assertThat(post.berichten()).hasSize(GEMEENTEN.size()).containsOnly("NIEUW");
    assertThat(jdbc.sql("select bool_and(pogingen = vergeven) from bericht").query(Boolean.class).single()).isTrue();
    assertThat(jdbc.sql("select max(volgende_poging) from bericht").query(Timestamp.class).single().toInstant())
        .as("noticed soon when it is back").isBeforeOrEqualTo(klok.instant().plus(post.instellingen().serverpauze()));
    assertThat(waarschuwingen()).as("one line for a whole outage").singleElement().asString()
        .contains("mail server does not take mail");
    assertThat(logboek.list).allSatisfy(regel -> assertThat(regel.getThrowableProxy()).isNull());

    klok.verder(post.instellingen().serverpauze());
    post.verzender().verzend();
    assertThat(post.ontvangen()).hasSize(GEMEENTEN.size());
  }

  @Test
  @DisplayName("is de server terug, dan staat dat één keer in de log")
  void serverTerug() {
    alleGemeenten();
    server.antwoordt(opdracht -> opdracht.isEmpty() ? "421 te druk" : null);
    Verzender verzender = verzender();
    post.klaarzetter().zetKlaar();
    verzender.verzend();
    server.antwoordt(opdracht -> null);
    verzender.verzend();

    assertThat(server.aangenomen()).hasSize(GEMEENTEN.size() - 1);
    assertThat(logboek.list.stream().map(ILoggingEvent::getFormattedMessage))
        .containsOnlyOnce("The mail server takes mail again");
  }

  @ParameterizedTest(name = "bij {0}")
  @DisplayName("blijft een antwoord uit, dan houdt dat de taken van mensen en de andere mails niet langer op dan de time-out")
  @ValueSource(strings = {"", "MAIL", "DATA"})
  void teerput(String stap) {
    alleGemeenten();
    server.antwoordt(opdracht -> opdracht.startsWith(stap) && (!stap.isEmpty() || opdracht.isEmpty())
        ? Proefmailserver.ZWIJG : null);

    long begin = System.nanoTime();
    verzendEenmaal(verzender());

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    assertThat(post.berichten()).containsOnly("NIEUW");
    assertThat(jdbc.sql("select sum(pogingen) from bericht").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  @DisplayName("valt de verbinding weg nadat de mail is aangenomen, dan gaat zij nog eens, met dezelfde Message-ID, en niet eeuwig")
  void wegNaData() {
    server.antwoordt(opdracht -> opdracht.equals(".") ? Proefmailserver.HANG_OP : null);
    post.herinner(post.taak());
    Verzender verzender = verzender();

    verzendEenmaal(verzender);
    while (post.berichten().equals(List.of("NIEUW"))) {
      klok.verder(Duration.ofMinutes(minutenTotVolgende()));
      verzender.verzend();
    }

    assertThat(server.aangenomen()).hasSize(post.instellingen().pauzes().size() + 1);
    assertThat(server.aangenomen().stream().distinct()).as("so that a mail program can tell").hasSize(1);
    assertThat(post.berichten()).containsExactly("MISLUKT");
  }

  @Test
  @DisplayName("sterft een knooppunt tussen het antwoord van de server en het opschrijven, dan stuurt een ander de mail met dezelfde Message-ID")
  void sterftTussenin() throws Exception {
    post.herinner(post.taak());
    post.klaarzetter().zetKlaar();
    var kort = post.met(Duration.ofMillis(300), 50, 0, 10000);
    var sterft = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage mail) {
        post.verbinding().send(mail);
        throw new OutOfMemoryError("the node dies here");
      }
    };

    assertThatThrownBy(() -> post.verzender(kort, sterft).verzend()).isInstanceOf(OutOfMemoryError.class);
    assertThat(post.berichten()).containsExactly("BEZIG");
    Awaitility.await().until(() -> {
      post.verzender(kort, post.verbinding()).verzend();
      return post.berichten().equals(List.of("VERZONDEN"));
    });

    assertThat(post.ontvangen()).hasSize(2);
    assertThat(post.ontvangen().stream().map(m -> Proefpost.kop(m, "Message-ID")).distinct()).hasSize(1);
  }

  @Test
  @DisplayName("zolang de huur van een knooppunt loopt, blijft een ander van zijn mails af")
  void huurLoopt() {
    post.herinner(post.taak());
    post.klaarzetter().zetKlaar();
    jdbc.sql("update bericht set status = 'BEZIG', pogingen = 1, knooppunt = 'ander', "
        + "bezig_tot = clock_timestamp() + interval '1 minute'").update();

    post.verzender().verzend();
    assertThat(post.ontvangen()).isEmpty();

    jdbc.sql("update bericht set bezig_tot = clock_timestamp() - interval '1 second'").update();
    post.verzender().verzend();
    assertThat(post.ontvangen()).hasSize(1);
    assertThat(pogingen()).isEqualTo(2);
  }

  @Test
  @DisplayName("een knooppunt dat te lang weg was, verandert niets meer aan een mail die een ander heeft overgenomen")
  void overgenomen() {
    post.herinner(post.taak());
    post.klaarzetter().zetKlaar();
    var berichten = new Berichten(jdbc, transactie, post.instellingen(), klok);
    var vanDeEen = berichten.claim("de een").get(0);
    jdbc.sql("update bericht set bezig_tot = clock_timestamp() - interval '1 second'").update();
    var vanDeAnder = berichten.claim("de ander").get(0);

    berichten.verzonden(vanDeEen, "Herinnering");
    berichten.probeerLater(vanDeEen, Duration.ofMinutes(1), "te laat", true);
    berichten.vervallen(vanDeEen);
    berichten.geefTerug(List.of(vanDeEen));
    assertThat(berichten.mislukt(vanDeEen, "Herinnering", "te laat", null)).isFalse();
    assertThat(post.berichten()).containsExactly("BEZIG");
    assertThat(jdbc.sql("select knooppunt || ' ' || pogingen || ' ' || vergeven from bericht").query(String.class).single())
        .isEqualTo("de ander 2 0");

    berichten.geefTerug(List.of(vanDeAnder));
    assertThat(jdbc.sql("select status || ' ' || pogingen from bericht").query(String.class).single()).isEqualTo("NIEUW 1");
  }

  @Test
  @DisplayName("een knooppunt dat te lang bezig was, geeft de rest terug in plaats van te sturen wat een ander al heeft")
  void teLangBezig() throws Exception {
    alleGemeenten();
    post.klaarzetter().zetKlaar();
    var kort = post.met(Duration.ofMillis(1500), 50, 0, 10000);
    var traag = new AtomicInteger();
    var trageServer = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage mail) {
        traag.incrementAndGet();
        Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
        post.verbinding().send(mail);
      }
    };

    Tegelijk.doe(2, () -> {
      post.verzender(kort, trageServer).verzend();
      return null;
    });
    post.verzender(kort, post.verbinding()).verzend();

    assertThat(post.ontvangers()).as("each once").hasSize(GEMEENTEN.size()).doesNotHaveDuplicates();
    assertThat(jdbc.sql("select max(pogingen) from bericht").query(Integer.class).single())
        .as("what was given back was not counted").isEqualTo(1);
  }

  @Test
  @DisplayName("wordt een taak afgerond terwijl haar mail in de rij van een traag knooppunt staat, dan gaat die mail niet meer")
  void intussenAfgerondInDeRij() {
    alleGemeenten();
    post.klaarzetter().zetKlaar();
    var kort = post.met(Duration.ofSeconds(24), 50, 0, 10000);
    var trageServer = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage mail) {
        jdbc.sql("update herinnering set status = 'VERVALLEN', reden = 'TAAK_AFGEROND', afgehandeld_op = gepland_op "
            + "where id = (select max(id) from herinnering)").update();
        Awaitility.await().pollDelay(Duration.ofMillis(250)).until(() -> true);
        post.verbinding().send(mail);
      }
    };

    post.verzender(kort, trageServer).verzend();

    assertThat(post.ontvangen()).hasSize(GEMEENTEN.size() - 1);
    assertThat(post.berichten()).containsOnlyOnce("VERVALLEN");
  }

  @Test
  @DisplayName("is de database even weg nadat een mail is aangenomen, dan wordt dat alsnog opgeschreven en gaat zij niet nog eens")
  void databaseEvenWeg() {
    post.herinner(post.taak());
    post.klaarzetter().zetKlaar();
    var keren = new AtomicInteger();
    var haperend = new Berichten(jdbc, transactie, post.instellingen(), klok) {
      @Override
      void verzonden(Bericht bericht, String onderwerp) {
        if (keren.incrementAndGet() < 3) {
          throw new DataAccessResourceFailureException("the database restarts");
        }
        super.verzonden(bericht, onderwerp);
      }
    };

    post.verzender(haperend).verzend();

    assertThat(post.berichten()).containsExactly("VERZONDEN");
    assertThat(post.ontvangen()).hasSize(1);
  }

  @Test
  @DisplayName("is de database weg, dan staat dat in één regel in de log, en de volgende ronde gaat verder")
  void databaseWeg() {
    Logger log = (Logger) LoggerFactory.getLogger(Postronde.class);
    log.addAppender(logboek);
    var weg = new AtomicInteger(3);
    TransactionOperations haperend = new TransactionOperations() {
      @Override
      public <T> T execute(TransactionCallback<T> actie) {
        if (weg.getAndDecrement() > 0) {
          throw new CannotCreateTransactionException("no connection");
        }
        return transactie.execute(actie);
      }
    };
    long herinnering = post.herinner(post.taak());
    var ronde = new Postronde(post.klaarzetter(haperend), post.verzender());

    for (int keer = 0; keer < 4; keer++) {
      ronde.loop();
    }
    log.detachAppender(logboek);

    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    assertThat(logboek.list.stream().map(ILoggingEvent::getFormattedMessage)).containsExactly(
        "Reminders wait for the database: no connection", "The database is back; reminders go on");
    assertThat(logboek.list).allSatisfy(regel -> assertThat(regel.getThrowableProxy()).isNull());
  }

  @Test
  @DisplayName("een knooppunt dat stopt, maakt de mail in handen af en geeft de rest terug")
  void stopt() throws Exception {
    alleGemeenten();
    post.klaarzetter().zetKlaar();
    Verzender[] verzender = new Verzender[1];
    var stopMidden = new JavaMailSenderImpl() {
      @Override
      public void send(MimeMessage mail) {
        verzender[0].stop();
        post.verbinding().send(mail);
      }
    };
    verzender[0] = post.verzender(post.instellingen(), stopMidden);

    verzender[0].verzend();

    assertThat(post.ontvangen()).hasSize(1);
    assertThat(post.berichten()).containsOnlyOnce("VERZONDEN");
    assertThat(jdbc.sql("select count(*) from bericht where status = 'NIEUW' and pogingen = 0").query(Integer.class).single())
        .isEqualTo(GEMEENTEN.size() - 1);
  }

  @Test
  @DisplayName("alle knooppunten samen sturen per minuut niet meer dan is ingesteld")
  void perMinuut() throws Exception {
    alleGemeenten();
    post.klaarzetter().zetKlaar();
    var vier = post.met(Duration.ofMinutes(10), 1, 4, 10000);

    Tegelijk.doe(3, () -> {
      post.verzender(vier, post.verbinding()).verzend();
      return null;
    });
    assertThat(post.ontvangen()).hasSize(4);
    klok.verder(Duration.ofSeconds(59));
    post.verzender(vier, post.verbinding()).verzend();
    assertThat(post.ontvangen()).hasSize(4);

    klok.verder(Duration.ofSeconds(2));
    post.verzender(vier, post.verbinding()).verzend();
    assertThat(post.ontvangen()).hasSize(GEMEENTEN.size());
  }

  @Test
  @DisplayName("terwijl de mailserver nadenkt, houdt het knooppunt geen transactie open")
  void geenTransactieTijdensHetSturen() throws Exception {
    post.herinner(post.taak());
    post.klaarzetter().zetKlaar();
    server.antwoordt(opdracht -> opdracht.equals(".") ? Proefmailserver.ZWIJG : null);
    Thread knooppunt = new Thread(verzender()::verzend);
    knooppunt.start();

    assertThat(server.begonnen().await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(jdbc.sql("""
        select count(*) from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'""").query(Integer.class).single()).isZero();
    knooppunt.join();
  }

  private void alleGemeenten() {
    GEMEENTEN.forEach(gemeente -> post.herinner(post.taak("ambtelijk-opdrachtgever-" + gemeente, gemeente,
        Map.of())));
  }

  private Verzender verzender() {
    return post.verzender(post.instellingen(), Proefpost.verbinding(server.poort()));
  }

  private void verzendEenmaal(Verzender verzender) {
    post.klaarzetter().zetKlaar();
    verzender.verzend();
  }

  private void laatMislukken() {
    server.antwoordt(opdracht -> opdracht.startsWith("RCPT") ? "550 weg" : null);
    verzendEenmaal(verzender());
    assertThat(post.berichten()).containsExactly("MISLUKT");
  }

  private long bericht() {
    return jdbc.sql("select id from bericht where ontvanger = ?").param(adres(ENSCHEDE)).query(Long.class).single();
  }

  private int pogingen() {
    return jdbc.sql("select pogingen from bericht").query(Integer.class).single();
  }

  private String fout() {
    return jdbc.sql("select laatste_fout from bericht").query(String.class).single();
  }

  private long minutenTotVolgende() {
    return Duration.between(klok.instant(),
        jdbc.sql("select volgende_poging from bericht").query(Timestamp.class).single().toInstant()).toMinutes();
  }

  private Incident incident(Task taak) {
    List<Incident> alle = incidenten(taak);
    assertThat(alle).hasSize(1);
    return alle.get(0);
  }

  private List<Incident> incidenten(Task taak) {
    return processen.createIncidentQuery().processInstanceId(taak.getProcessInstanceId()).list();
  }

  private List<String> waarschuwingen() {
    return logboek.list.stream().filter(regel -> regel.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage).toList();
  }
}

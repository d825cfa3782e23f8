package nl.vthregie.herinnering;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What tests of the post share: a mail server, tasks with reminders, and as many nodes as a test likes. */
public class Proefpost {

  static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  static final LocalDate VANDAAG = LocalDate.of(2027, 3, 22);
  static final String ENSCHEDE = "ambtelijk-opdrachtgever-enschede";
  static final String TAAK = "Formuleer opdracht";

  private final JdbcClient jdbc;
  private final TransactionOperations transactie;
  private final Mailinstellingen mail;
  private final Herinneringinstellingen instellingen;
  private final Storingen storingen;
  private final Partijen partijen;
  private final Proefklok klok;
  private final Spel spel;
  private final TaskService taken;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Proefpost(JdbcClient jdbc, TransactionOperations transactie, Mailinstellingen mail,
            Herinneringinstellingen instellingen, Storingen storingen, Partijen partijen, Proefklok klok,
            Spel spel, TaskService taken) {
    this.jdbc = jdbc;
    this.transactie = transactie;
    this.mail = mail;
    this.instellingen = instellingen;
    this.storingen = storingen;
    this.partijen = partijen;
    this.klok = klok;
    this.spel = spel;
    this.taken = taken;
    server.start();
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean(destroyMethod = "stop")
    Proefpost proefpost(JdbcClient jdbc, TransactionOperations transactie, Mailinstellingen mail,
                        Herinneringinstellingen instellingen, Storingen storingen, Partijen partijen, Proefklok klok,
                        Spel spel, TaskService taken, JavaMailSenderImpl verbinding) {
      var post = new Proefpost(jdbc, transactie, mail, instellingen, storingen, partijen, klok, spel, taken);
      verbinding.setPort(post.server.getSmtp().getPort());
      return post;
    }
  }

  void stop() {
    server.stop();
  }

  /** Monday morning, nothing planned and an empty mailbox. */
  public void begin() throws Exception {
    klok.zet(VANDAAG, LocalTime.of(9, 0));
    ruimOp();
    server.purgeEmailFromAllMailboxes();
    jdbc.sql("update organisatie set postbus = null").update();
  }

  /** Takes away what the engine planned for tasks that a test has begun. */
  void ruimOp() {
    jdbc.sql("delete from bericht_herinnering").update();
    jdbc.sql("delete from bericht").update();
    jdbc.sql("delete from herinnering").update();
  }

  /** A new opdracht of Enschede, that waits to be formulated. */
  Task taak() {
    return taak(ENSCHEDE, "enschede", Map.of());
  }

  Task taak(String opdrachtgever, String organisatie, Map<String, Object> anders) {
    var start = Voorbeeldopdracht.startformulier(organisatie);
    start.putAll(anders);
    ProcessInstance dossier = spel.start(opdrachtgever, Opdrachtwoorden.PROCES, start);
    Task taak = spel.taak(dossier, Opdrachtwoorden.Taak.FORMULEREN);
    termijn(taak, VANDAAG.plusDays(6), "MANAGEMENT");
    jdbc.sql("delete from herinnering where taak = ?").param(taak.getId()).update();
    return taken.createTaskQuery().taskId(taak.getId()).singleResult();
  }

  String dossiernummer(Task taak) {
    return jdbc.sql("select dossiernummer from taaktermijn where taak = ?").param(taak.getId()).query(String.class).single();
  }

  void termijn(Task taak, LocalDate dag, String niveau) {
    jdbc.sql("""
        insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum, uiterlijk, toelichting,
          spoed, escalatieniveau)
        select t.id_, p.business_key_, t.task_def_key_, t.name_, :dag, :dag, :uiterlijk, :toelichting, false, :niveau
        from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ where t.id_ = :taak
        on conflict (taak) do update set werkdatum = excluded.werkdatum, uiterlijk = excluded.uiterlijk,
          toelichting = excluded.toelichting, escalatieniveau = excluded.escalatieniveau""")
        .param("dag", dag).param("uiterlijk", uiterlijk(dag)).param("niveau", niveau).param("taak", taak.getId())
        .param("toelichting", "Uiterlijk " + nl.vthregie.termijn.Datumtekst.kort(dag) + " (10 werkdagen, interne afspraak)").update();
  }

  static Timestamp uiterlijk(LocalDate dag) {
    return Timestamp.from(dag.atTime(17, 0).atZone(NEDERLAND).toInstant());
  }

  /** Due now. */
  long herinner(Task taak) {
    return herinner(taak, Herinneringsoort.HERINNERING, klok.instant(), null);
  }

  long herinner(Task taak, Herinneringsoort soort, Instant moment, String groep) {
    return jdbc.sql("""
        insert into herinnering (taak, soort, dagen, moment, groep, uiterlijk, gepland_op)
        select taak, :soort, :dagen, :moment, :groep, uiterlijk, :moment from taaktermijn where taak = :taak
        returning id""").param("soort", soort.name())
        .param("dagen", soort == Herinneringsoort.HERINNERING ? -3 : null).param("moment", Timestamp.from(moment))
        .param("groep", groep).param("taak", taak.getId()).query(Long.class).single();
  }

  Klaarzetter klaarzetter() {
    return klaarzetter(instellingen);
  }

  Klaarzetter klaarzetter(Herinneringinstellingen anders) {
    return new Klaarzetter(jdbc, transactie, anders, mail, klok);
  }

  Klaarzetter klaarzetter(TransactionOperations anders) {
    return new Klaarzetter(jdbc, anders, instellingen, mail, klok);
  }

  Verzender verzender(Berichten anders) {
    return new Verzender(anders, new Keuring(jdbc, partijen, transactie, klok), new Mailopmaak(mail, klok),
        new Bezorger(verbinding(), mail, klok), storingen, transactie, instellingen);
  }

  /** A node of its own, on the mail server of the tests. */
  Verzender verzender() {
    return verzender(instellingen, verbinding(server.getSmtp().getPort()));
  }

  Verzender verzender(Herinneringinstellingen anders, JavaMailSenderImpl verbinding) {
    return new Verzender(new Berichten(jdbc, transactie, anders, klok), new Keuring(jdbc, partijen, transactie, klok),
        new Mailopmaak(mail, klok), new Bezorger(verbinding, mail, klok), storingen, transactie, anders);
  }

  JavaMailSenderImpl verbinding() {
    return verbinding(server.getSmtp().getPort());
  }

  static JavaMailSenderImpl verbinding(int poort) {
    var verbinding = new JavaMailSenderImpl();
    verbinding.setHost("127.0.0.1");
    verbinding.setPort(poort);
    verbinding.getJavaMailProperties().putAll(Map.of("mail.smtp.connectiontimeout", "1000", "mail.smtp.timeout", "1000",
        "mail.smtp.writetimeout", "1000", "mail.smtp.quitwait", "false"));
    return verbinding;
  }

  Herinneringinstellingen met(Duration huur, int greep, int perMinuut, int portie) {
    return new Herinneringinstellingen(false, instellingen.peilen(), portie, greep,
        instellingen.tegelijk(), huur, instellingen.pauzes(),
        instellingen.serverpauze(), perMinuut);
  }

  Herinneringinstellingen instellingen() {
    return instellingen;
  }

  void ronde() {
    klaarzetter().zetKlaar();
    verzender().verzend();
  }

  /** Rounds of a node that hands its mails to this connection. */
  public Runnable rondeNaar(JavaMailSenderImpl verbinding) {
    Klaarzetter klaarzetter = klaarzetter();
    Verzender verzender = verzender(instellingen, verbinding);
    return () -> {
      klaarzetter.zetKlaar();
      verzender.verzend();
    };
  }

  /** Sends what may go, and forgets that it came. */
  public void leeg() {
    gelezen();
  }

  /** Sends what may go and empties the mailbox: who received what, without its term and number. */
  public List<String> gelezen() {
    ronde();
    List<String> gelezen = ontvangen().stream().map(mail -> aan(mail).replaceFirst("@.*", "") + ": "
        + onderwerp(mail).replaceFirst(" \\(.*", "").replaceFirst(", uiterlijk.*", "")).toList();
    lees(() -> {
      server.purgeEmailFromAllMailboxes();
      return null;
    });
    return gelezen;
  }

  /** Everything that has arrived, in the order of arrival. */
  List<MimeMessage> ontvangen() {
    return Arrays.asList(server.getReceivedMessages());
  }

  List<String> ontvangers() {
    return ontvangen().stream().map(Proefpost::aan).sorted().toList();
  }

  static String aan(MimeMessage mail) {
    return lees(() -> mail.getRecipients(MimeMessage.RecipientType.TO)[0].toString());
  }

  static String onderwerp(MimeMessage mail) {
    return lees(mail::getSubject);
  }

  static String kop(MimeMessage mail, String naam) {
    return lees(() -> String.join("|", mail.getHeader(naam)));
  }

  static String html(MimeMessage mail) {
    return deel(mail, 1);
  }

  static String tekst(MimeMessage mail) {
    return deel(mail, 0);
  }

  private static String deel(MimeMessage mail, int welk) {
    return lees(() -> {
      BodyPart deel = ((MimeMultipart) mail.getContent()).getBodyPart(welk);
      return deel.getContent().toString();
    });
  }

  List<String> berichten() {
    return jdbc.sql("select status from bericht order by id").query(String.class).list();
  }

  /** GEPLAND, VERZONDEN, or VERVALLEN with its reason. */
  String stand(long herinnering) {
    return jdbc.sql("select concat_ws(' ', status, reden) from herinnering where id = ?").param(herinnering)
        .query(String.class).single();
  }

  static String adres(String gebruiker) {
    return gebruiker + "@vth-regie.example";
  }

  private static <T> T lees(Lezer<T> lezer) {
    try {
      return lezer.lees();
    } catch (MessagingException | FolderException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Lezer<T> {
    T lees() throws MessagingException, IOException, FolderException;
  }
}

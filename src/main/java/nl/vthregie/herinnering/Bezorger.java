package nl.vthregie.herinnering;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.vthregie.herinnering.Berichten.Bericht;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Hands a mail to the mail server. */
@Component
class Bezorger {

  private static final String AFZENDERNAAM = "VTH-Regie";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender server;
  private final Mailinstellingen instellingen;
  private final Clock klok;

  Bezorger(JavaMailSender server, Mailinstellingen instellingen, Clock klok) {
    this.server = server;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  void bezorg(Bericht bericht, Brief brief) throws Mailfout {
    MimeMessage mail = mail(bericht, brief);
    try {
      server.send(mail);
    } catch (MailException e) {
      throw Mailfout.van(e);
    }
  }

  private MimeMessage mail(Bericht bericht, Brief brief) throws Mailfout {
    try {
      MimeMessage mail = server.createMimeMessage();
      mail.setFrom(new InternetAddress(instellingen.afzender(), AFZENDERNAAM, UTF_8));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(bericht.ontvanger(), true));
      mail.setSubject(brief.onderwerp(), UTF_8);
      mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(klok)));
      mail.setHeader("Message-ID", bericht.messageId());
      // No out-of-office answers: nobody reads them here (RFC 3834, and what Exchange asks for).
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setHeader("X-Auto-Response-Suppress", "All");
      MimeBodyPart tekst = new MimeBodyPart();
      tekst.setText(brief.tekst(), UTF_8);
      MimeBodyPart html = new MimeBodyPart();
      html.setText(brief.html(), UTF_8, "html");
      // The last alternative is the one to prefer (RFC 2046).
      mail.setContent(new MimeMultipart("alternative", tekst, html));
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new Mailfout(Mailfout.Soort.DEFINITIEF, Regeltekst.kort(e.getMessage(), 500), e);
    }
  }
}

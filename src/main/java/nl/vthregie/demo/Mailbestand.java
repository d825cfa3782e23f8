package nl.vthregie.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** One mail as a file that every mail program opens: two headers of this mailbox, then the mail as it came in. */
final class Mailbestand {

  static final String ACHTERVOEGSEL = ".eml";

  private static final String AFGELEVERD_BIJ = "Delivered-To";
  private static final String ONTVANGEN_OP = "X-Ontvangen-Op";
  private static final List<Kop> HOOFDKOPPEN = List.of(new Kop("Van", "From"), new Kop("Aan", "To"),
      new Kop("Afgeleverd bij", AFGELEVERD_BIJ), new Kop("Onderwerp", "Subject"), new Kop("Verzonden", "Date"),
      new Kop("Message-ID", "Message-ID"), new Kop("Antwoord aan", "Reply-To"), new Kop("Auto-Submitted", "Auto-Submitted"),
      new Kop("Soort inhoud", "Content-Type"));

  private final Path bestand;
  private final MimeMessage bericht;

  private Mailbestand(Path bestand, MimeMessage bericht) {
    this.bestand = bestand;
    this.bericht = bericht;
  }

  record Kop(String naam, String waarde) {
  }

  /** Writes the file as a whole or not at all, so that a killed demonstration leaves no half mail behind. */
  static Mailbestand schrijf(Path bestand, String ontvanger, Instant moment, MimeMessage bericht)
      throws IOException, MessagingException {
    Path half = bestand.resolveSibling(bestand.getFileName() + ".half");
    try (OutputStream uit = Files.newOutputStream(half)) {
      uit.write("%s: %s\r\n%s: %s\r\n".formatted(AFGELEVERD_BIJ, ontvanger, ONTVANGEN_OP, moment)
          .getBytes(StandardCharsets.UTF_8));
      bericht.writeTo(uit);
    }
    Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE);
    return lees(bestand);
  }

  static Mailbestand lees(Path bestand) throws IOException, MessagingException {
    try (InputStream in = Files.newInputStream(bestand)) {
      return new Mailbestand(bestand, new MimeMessage(Session.getInstance(new Properties()), in));
    }
  }

  /** @throws MessagingException when this is no mail that this mailbox has written */
  Mail samenvatting() throws MessagingException {
    try {
      String naam = bestand.getFileName().toString();
      return new Mail(Long.parseLong(naam.substring(0, naam.length() - ACHTERVOEGSEL.length())),
          kop(AFGELEVERD_BIJ).orElse(""), kop("From").orElse(""), kop("Subject").orElse("(geen onderwerp)"),
          Instant.parse(kop(ONTVANGEN_OP).orElse("")));
    } catch (NumberFormatException | DateTimeException e) {
      throw new MessagingException("Not a mail of this mailbox: " + bestand, e);
    }
  }

  List<Kop> koppen() throws MessagingException {
    List<Kop> koppen = new ArrayList<>();
    for (Kop kop : HOOFDKOPPEN) {
      kop(kop.waarde()).ifPresent(waarde -> koppen.add(new Kop(kop.naam(), waarde)));
    }
    return koppen;
  }

  Optional<String> html() throws IOException, MessagingException {
    return deel(bericht, "text/html");
  }

  Optional<String> tekst() throws IOException, MessagingException {
    return deel(bericht, "text/plain");
  }

  private Optional<String> kop(String naam) throws MessagingException {
    String waarde = bericht.getHeader(naam, ", ");
    if (waarde == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(MimeUtility.decodeText(MimeUtility.unfold(waarde)));
    } catch (IOException e) {
      return Optional.of(waarde);
    }
  }

  private static Optional<String> deel(Part part, String soort) throws IOException, MessagingException {
    if (part.isMimeType(soort)) {
      return Optional.of(part.getContent().toString());
    }
    if (part.isMimeType("multipart/*")) {
      Multipart delen = (Multipart) part.getContent();
      for (int i = 0; i < delen.getCount(); i++) {
        BodyPart deel = delen.getBodyPart(i);
        Optional<String> gevonden = Part.ATTACHMENT.equalsIgnoreCase(deel.getDisposition()) ? Optional.empty()
            : deel(deel, soort);
        if (gevonden.isPresent()) {
          return gevonden;
        }
      }
    }
    return Optional.empty();
  }
}

package nl.vthregie.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All mail that the demonstration has sent, to whomever: the latest {@value #MAXIMUM}, kept as files over a restart. */
class Postvak {

  static final int MAXIMUM = 500;

  private static final Logger log = LoggerFactory.getLogger(Postvak.class);

  private final Path map;
  private final Clock klok;
  /** Newest first. */
  private final Deque<Mail> mails = new ArrayDeque<>();
  private long laatsteNummer;

  Postvak(Path map, Clock klok) {
    this.map = map.toAbsolutePath();
    this.klok = klok;
    try {
      Files.createDirectories(this.map);
      laad();
    } catch (IOException e) {
      throw new UncheckedIOException("The mailbox of the demonstration cannot use " + this.map, e);
    }
  }

  /** @return newest first */
  synchronized List<Mail> mails() {
    return List.copyOf(mails);
  }

  synchronized Optional<Mail> zoek(long nummer) {
    return mails.stream().filter(mail -> mail.nummer() == nummer).findFirst();
  }

  Mailbestand open(Mail mail) throws IOException, MessagingException {
    return Mailbestand.lees(bestand(mail.nummer()));
  }

  /** Once this returns, the mail is kept; when it throws, the sender learns that it was not delivered. */
  synchronized void bewaar(String ontvanger, MimeMessage bericht) throws IOException, MessagingException {
    long nummer = laatsteNummer + 1;
    mails.addFirst(Mailbestand.schrijf(bestand(nummer), ontvanger, klok.instant(), bericht).samenvatting());
    laatsteNummer = nummer;
    ruimOp();
  }

  private void laad() throws IOException {
    try (Stream<Path> bestanden = Files.list(map)) {
      bestanden.filter(bestand -> bestand.getFileName().toString().matches("\\d{1,18}\\" + Mailbestand.ACHTERVOEGSEL))
          .sorted().forEach(this::laad);
    }
    ruimOp();
  }

  /** One damaged file must not keep the demonstration from starting. */
  private void laad(Path bestand) {
    try {
      Mail mail = Mailbestand.lees(bestand).samenvatting();
      mails.addFirst(mail);
      laatsteNummer = mail.nummer();
    } catch (IOException | MessagingException e) {
      log.warn("Skipped {}, which is not a mail of this mailbox", bestand, e);
    }
  }

  private void ruimOp() throws IOException {
    while (mails.size() > MAXIMUM) {
      Files.deleteIfExists(bestand(mails.removeLast().nummer()));
    }
  }

  private Path bestand(long nummer) {
    return map.resolve("%08d%s".formatted(nummer, Mailbestand.ACHTERVOEGSEL));
  }
}

package nl.vthregie.simulatie;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Takes every mail, whole and composed, and says that it has been sent. A mail server would be half of the time; how the post
 * fares with one that fails is proven elsewhere (docs/proef-herinneringen.md).
 */
final class Brievenbus extends JavaMailSenderImpl {

  private int aantal;

  int aantal() {
    return aantal;
  }

  @Override
  public synchronized void send(MimeMessage... mails) {
    aantal += mails.length;
  }

  @Override
  public synchronized void send(MimeMessage mail) {
    aantal++;
  }
}

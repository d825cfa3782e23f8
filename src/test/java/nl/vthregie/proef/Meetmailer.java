package nl.vthregie.proef;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

import java.io.InputStream;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts every mail at once and keeps it; what it tells is read when the clock has stopped. */
final class Meetmailer implements JavaMailSender {

  private final Session sessie = Session.getInstance(new Properties());
  private final Queue<MimeMessage> aangenomen = new ConcurrentLinkedQueue<>();
  private final AtomicInteger aantal = new AtomicInteger();
  private volatile long laatste;

  @Override
  public MimeMessage createMimeMessage() {
    return new MimeMessage(sessie);
  }

  @Override
  public MimeMessage createMimeMessage(InputStream inhoud) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void send(MimeMessage... mails) {
    for (MimeMessage mail : mails) {
      aangenomen.add(mail);
      aantal.incrementAndGet();
    }
    laatste = System.nanoTime();
  }

  @Override
  public void send(SimpleMailMessage... mails) {
    throw new UnsupportedOperationException();
  }

  int aantal() {
    return aantal.get();
  }

  long laatste() {
    return laatste;
  }

  Queue<MimeMessage> aangenomen() {
    return aangenomen;
  }

  void wis() {
    aangenomen.clear();
    aantal.set(0);
  }
}

package nl.vthregie.proef;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A mail that the mail server accepted.
 *
 * @param taken the tasks that it tells of, by their links
 */
record Ontvangst(String messageId, String ontvanger, Set<String> taken, Instant op) {

  private static final Pattern TAAK = Pattern.compile("[?&]task=([A-Za-z0-9-]+)");

  static Ontvangst lees(String ontvanger, byte[] inhoud, Instant op) throws IOException {
    try {
      var mail = new MimeMessage(null, new ByteArrayInputStream(inhoud));
      Set<String> taken = new TreeSet<>();
      verzamel(mail, taken);
      return new Ontvangst(mail.getMessageID(), ontvanger, taken, op);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  static void verzamel(Part deel, Set<String> taken) throws IOException, MessagingException {
    if (deel.getContent() instanceof Multipart delen) {
      for (int i = 0; i < delen.getCount(); i++) {
        verzamel(delen.getBodyPart(i), taken);
      }
    } else if (deel.getContent() instanceof String tekst) {
      var treffers = TAAK.matcher(tekst);
      while (treffers.find()) {
        taken.add(treffers.group(1));
      }
    }
  }
}

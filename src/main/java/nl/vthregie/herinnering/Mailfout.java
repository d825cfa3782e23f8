package nl.vthregie.herinnering;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Why a mail did not leave, and so what must happen with it. */
class Mailfout extends Exception {

  enum Soort {
    /** Nothing is wrong with the mail. */
    SERVER_WEG("De mailserver is niet bereikbaar of laat VTH-Regie niet toe"),
    /** The mail may have arrived. */
    AFGEBROKEN("De verbinding met de mailserver brak af tijdens het versturen"),
    /** 4xx */
    TIJDELIJK("De mailserver neemt de mail nu niet aan"),
    /** 5xx, or a mail that cannot be sent at all. */
    DEFINITIEF("De mail kan niet worden bezorgd");

    private final String omschrijving;

    Soort(String omschrijving) {
      this.omschrijving = omschrijving;
    }
  }

  /** "Not available", "log in first" and its kin, of RFC 4954 and 5321. They speak of the server and us, not of the mail. */
  private static final Set<Integer> OVER_DE_SERVER = Set.of(421, 454, 530, 534, 535, 538);
  private static final int LENGTE = 500;

  private final Soort soort;

  Mailfout(Soort soort, String melding, Throwable oorzaak) {
    super(melding, oorzaak);
    this.soort = soort;
  }

  static Mailfout van(MailException fout) {
    List<Throwable> keten = keten(fout);
    return new Mailfout(soort(fout, keten), melding(keten), fout);
  }

  Soort soort() {
    return soort;
  }

  /** @return Dutch, for beheer, with what the server said */
  String uitleg() {
    return soort.omschrijving + ": " + getMessage();
  }

  private static Soort soort(MailException fout, List<Throwable> keten) {
    if (fout instanceof MailAuthenticationException || zonderVerbinding(fout)) {
      return Soort.SERVER_WEG;
    }
    OptionalInt code = keten.stream().mapToInt(Mailfout::smtpcode).filter(c -> c >= 400).findFirst();
    if (code.isPresent()) {
      return OVER_DE_SERVER.contains(code.getAsInt()) ? Soort.SERVER_WEG
          : code.getAsInt() < 500 ? Soort.TIJDELIJK : Soort.DEFINITIEF;
    }
    boolean nietTeVersturen = !(fout instanceof MailSendException)
        || keten.stream().anyMatch(AddressException.class::isInstance);
    return nietTeVersturen ? Soort.DEFINITIEF : Soort.AFGEBROKEN;
  }

  /** Spring gives a failed connection as the cause, and the same failure for every mail that waited for it. */
  private static boolean zonderVerbinding(MailException fout) {
    return fout instanceof MailSendException verzending && fout.getCause() != null
        && verzending.getFailedMessages().containsValue(fout.getCause());
  }

  private static int smtpcode(Throwable fout) {
    if (fout instanceof SMTPAddressFailedException adres) {
      return adres.getReturnCode();
    }
    if (fout instanceof SMTPSenderFailedException afzender) {
      return afzender.getReturnCode();
    }
    return fout instanceof SMTPSendFailedException verzending ? verzending.getReturnCode() : -1;
  }

  /** The failure with all that it hangs on to; the answer of the server about an address comes before its summary. */
  private static List<Throwable> keten(MailException fout) {
    Set<Throwable> gezien = new LinkedHashSet<>();
    if (fout instanceof MailSendException verzending) {
      for (Exception een : verzending.getMessageExceptions()) {
        voegToe(een, gezien);
      }
    }
    voegToe(fout, gezien);
    List<Throwable> keten = new ArrayList<>(gezien);
    keten.sort((a, b) -> Boolean.compare(b instanceof SMTPAddressFailedException, a instanceof SMTPAddressFailedException));
    return keten;
  }

  private static void voegToe(Throwable fout, Set<Throwable> gezien) {
    if (fout != null && gezien.add(fout)) {
      voegToe(fout.getCause(), gezien);
      if (fout instanceof MessagingException mailfout) {
        voegToe(mailfout.getNextException(), gezien);
      }
    }
  }

  /** What the server said, on one line. */
  private static String melding(List<Throwable> keten) {
    String tekst = keten.stream().filter(f -> f.getMessage() != null && !f.getMessage().isBlank()).findFirst()
        .map(f -> f.getMessage()).orElse(keten.get(0).getClass().getSimpleName());
    return Regeltekst.kort(tekst, LENGTE);
  }
}

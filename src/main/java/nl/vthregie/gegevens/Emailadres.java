package nl.vthregie.gegevens;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * An address that a mail will reach. JavaMail's own strict reading decides, because that is what sends; the rest is what
 * mail servers ask more: one bare address, of plain letters because not every server takes others, with a domain that can exist.
 */
public record Emailadres() implements Kolomsoort<String> {

  private static final String VOORBEELD = " Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.";
  /** RFC 5321, 4.5.3.1: of the part before the @, and of the whole. */
  private static final int NAAM_MAXIMAAL = 64;
  private static final int MAXIMAAL = 254;
  private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern NAAM = Pattern.compile("[^\"(),:;<>@\\[\\\\\\]\\s]+");
  private static final Pattern DOMEIN =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  @Override
  public String lees(String waarde) {
    int apenstaart = waarde.lastIndexOf('@');
    String naam = waarde.substring(0, Math.max(0, apenstaart));
    String domein = waarde.substring(apenstaart + 1);
    if (apenstaart > 0 && ASCII.matcher(naam).matches() && !domein.isEmpty() && !ASCII.matcher(domein).matches()) {
      throw new Kolomfout("is geen e-mailadres dat elke mailserver aanneemt. " + metGewoneLetters(naam, domein));
    }
    boolean goed = NAAM.matcher(naam).matches() && naam.length() <= NAAM_MAXIMAAL && waarde.length() <= MAXIMAAL
        && ASCII.matcher(waarde).matches() && DOMEIN.matcher(domein).matches() && isVerstuurbaar(waarde);
    if (!goed) {
      throw new Kolomfout("is geen e-mailadres." + VOORBEELD);
    }
    return waarde;
  }

  private static boolean isVerstuurbaar(String waarde) {
    try {
      return waarde.equals(new InternetAddress(waarde, true).getAddress());
    } catch (AddressException e) {
      return false;
    }
  }

  private static String metGewoneLetters(String naam, String domein) {
    try {
      String ascii = IDN.toASCII(domein, IDN.USE_STD3_ASCII_RULES);
      return DOMEIN.matcher(ascii).matches() ? "Schrijf " + naam + "@" + ascii + "." : VOORBEELD.strip();
    } catch (IllegalArgumentException e) {
      return VOORBEELD.strip();
    }
  }
}

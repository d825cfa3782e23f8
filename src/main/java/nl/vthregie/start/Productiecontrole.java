package nl.vthregie.start;

import nl.vthregie.gegevens.Code;
import nl.vthregie.gegevens.Emailadres;
import nl.vthregie.gegevens.Kolomfout;
import org.springframework.core.env.Environment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the settings of productie and says everything that is wrong with them at once, each by the name of its
 * environment variable: a beheerder who mends one setting at a time restarts ten times.
 */
final class Productiecontrole {

  /** The engine keeps 64 characters. */
  private static final Code GEBRUIKERSNAAM = new Code(64);
  private static final Pattern ADRES = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");
  private static final int BEHEERWACHTWOORD_MINIMAAL = 12;

  private final Environment omgeving;
  private final List<String> gebreken = new ArrayList<>();

  Productiecontrole(Environment omgeving) {
    this.omgeving = omgeving;
  }

  List<String> gebreken() {
    database();
    adres();
    smtp();
    regio();
    beheerder();
    return List.copyOf(gebreken);
  }

  private void database() {
    String url = verplicht("VTHREGIE_DATABASE_URL",
        "het adres van de PostgreSQL-database, bijvoorbeeld jdbc:postgresql://databaseserver:5432/vthregie");
    if (url != null && !url.startsWith("jdbc:postgresql://")) {
      gebreken.add("VTHREGIE_DATABASE_URL moet met jdbc:postgresql:// beginnen. VTH-Regie werkt alleen met PostgreSQL.");
    }
    String gebruiker = verplicht("VTHREGIE_DATABASE_GEBRUIKER", "de gebruiker van de database");
    geenDemo("VTHREGIE_DATABASE_WACHTWOORD", gebruiker,
        verplicht("VTHREGIE_DATABASE_WACHTWOORD", "het wachtwoord van de gebruiker van de database"));
  }

  /** Mails link to it, so it is what a user types and not what a server inside the network is called. */
  private void adres() {
    String adres = verplicht("VTHREGIE_ADRES",
        "het adres waarop gebruikers VTH-Regie openen, bijvoorbeeld https://vth-regie.omgevingsdienst.example");
    if (adres != null && !ADRES.matcher(adres).matches()) {
      gebreken.add("VTHREGIE_ADRES '" + adres + "' is geen adres voor een browser. Het begint met https:// (of, om te "
          + "proberen, met http://) en heeft geen ? of #.");
    }
  }

  private void smtp() {
    verplicht("VTHREGIE_SMTP_HOST", "de mailserver waarlangs herinneringen gaan");
    afzender(verplicht("VTHREGIE_SMTP_AFZENDER", "het e-mailadres waarvandaan VTH-Regie mailt"));
    poort(waarde("VTHREGIE_SMTP_POORT"));
    String starttls = waarde("VTHREGIE_SMTP_STARTTLS");
    if (starttls != null && !starttls.equals("true") && !starttls.equals("false")) {
      gebreken.add("VTHREGIE_SMTP_STARTTLS moet true of false zijn, niet '" + starttls + "'.");
    }
    // A mail relay inside the network often asks no login; half a login is always a mistake.
    String gebruiker = waarde("VTHREGIE_SMTP_GEBRUIKER");
    String wachtwoord = waarde("VTHREGIE_SMTP_WACHTWOORD");
    if (gebruiker != null && wachtwoord == null) {
      gebreken.add("VTHREGIE_SMTP_WACHTWOORD ontbreekt: er is wel een VTHREGIE_SMTP_GEBRUIKER.");
    } else if (gebruiker == null && wachtwoord != null) {
      gebreken.add("VTHREGIE_SMTP_GEBRUIKER ontbreekt: er is wel een VTHREGIE_SMTP_WACHTWOORD.");
    }
    geenDemo("VTHREGIE_SMTP_WACHTWOORD", gebruiker, wachtwoord);
  }

  private void poort(String poort) {
    if (poort != null && !poort.matches("[1-9][0-9]{0,4}")) {
      gebreken.add("VTHREGIE_SMTP_POORT '" + poort + "' is geen poortnummer. Gebruikelijk is 587.");
    }
  }

  private void afzender(String adres) {
    if (adres == null) {
      return;
    }
    try {
      new Emailadres().lees(adres);
    } catch (Kolomfout e) {
      gebreken.add("VTHREGIE_SMTP_AFZENDER '" + adres + "' " + e.getMessage());
    }
  }

  private void regio() {
    String map = verplicht("VTHREGIE_REGIO_MAP", "de map met de gegevens van de regio (regio.csv en de andere bestanden)");
    if (map != null && !isMap(map)) {
      gebreken.add("VTHREGIE_REGIO_MAP '" + map + "' is geen map op deze machine die VTH-Regie kan lezen.");
    }
  }

  private static boolean isMap(String map) {
    try {
      Path pad = Path.of(map);
      return Files.isDirectory(pad) && Files.isReadable(pad);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void beheerder() {
    String gebruiker = verplicht("VTHREGIE_BEHEER_GEBRUIKER", "de gebruikersnaam van de eerste beheerder");
    try {
      if (gebruiker != null) {
        GEBRUIKERSNAAM.lees(gebruiker);
      }
    } catch (Kolomfout e) {
      gebreken.add("VTHREGIE_BEHEER_GEBRUIKER '" + gebruiker + "' " + e.getMessage() + " Bijvoorbeeld beheer.");
    }
    String wachtwoord = verplicht("VTHREGIE_BEHEER_WACHTWOORD", "het eerste wachtwoord van die beheerder");
    if (!geenDemo("VTHREGIE_BEHEER_WACHTWOORD", gebruiker, wachtwoord)) {
      return;
    }
    if (wachtwoord.length() < BEHEERWACHTWOORD_MINIMAAL) {
      gebreken.add("VTHREGIE_BEHEER_WACHTWOORD is te kort: kies minstens " + BEHEERWACHTWOORD_MINIMAAL + " tekens.");
    } else if (gebruiker != null && klein(wachtwoord).contains(klein(gebruiker))) {
      gebreken.add("VTHREGIE_BEHEER_WACHTWOORD mag de gebruikersnaam niet bevatten.");
    }
  }

  /** @return whether there is a password, and no demo password */
  private boolean geenDemo(String naam, String gebruiker, String wachtwoord) {
    if (wachtwoord == null) {
      return false;
    }
    if (klein(wachtwoord).equals("demo")) {
      gebreken.add(naam + " is nog het wachtwoord van de demonstratie. Kies een eigen wachtwoord.");
      return false;
    }
    if (gebruiker != null && klein(wachtwoord).equals(klein(gebruiker))) {
      gebreken.add(naam + " is gelijk aan de gebruikersnaam. Kies een eigen wachtwoord.");
      return false;
    }
    return true;
  }

  private static String klein(String tekst) {
    return tekst.toLowerCase(Locale.ROOT);
  }

  private String verplicht(String naam, String watHetIs) {
    String waarde = waarde(naam);
    if (waarde == null) {
      gebreken.add(naam + " ontbreekt: " + watHetIs + ".");
    }
    return waarde;
  }

  private String waarde(String naam) {
    String waarde = omgeving.getProperty(naam);
    return waarde == null || waarde.isBlank() ? null : waarde;
  }
}

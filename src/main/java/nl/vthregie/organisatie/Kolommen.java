package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Bedrag;
import nl.vthregie.gegevens.Code;
import nl.vthregie.gegevens.Datum;
import nl.vthregie.gegevens.Emailadres;
import nl.vthregie.gegevens.Geheelgetal;
import nl.vthregie.gegevens.JaNee;
import nl.vthregie.gegevens.Jaardag;
import nl.vthregie.gegevens.Ritme;
import nl.vthregie.gegevens.Tekst;
import nl.vthregie.termijn.Kalender;

import java.util.Set;

/** What may stand in the columns of the data files of a region: as much as fits in the narrowest place where it ends up. */
final class Kolommen {

  /** The engine keeps users, groups and tenants, which are the kringen, under ids of 64 characters. */
  static final int ID = 64;

  /** A kring with a long name is called after its region, with 32 characters and a mark behind it. */
  static final Code REGIO = new Code(ID - 33, Set.of("stelsel", "landelijk"));
  /** The kring of one dienst in the system is {@code stelsel_dienst}. With a role it becomes a group: that is looked at apart. */
  static final Code ORGANISATIE = new Code(ID - "stelsel_".length(), Set.of("stelsel", "landelijk"));
  static final Code ROL = new Code(40, Set.of("camunda-admin"));
  static final Code GEBRUIKER = new Code(ID);
  /** A group is called after its role and its organisation, with a space between; the engine keeps 255 characters. */
  static final Tekst NAAM = new Tekst(120);
  static final Tekst PERSOONSNAAM = new Tekst(255);
  static final Tekst TOELICHTING = new Tekst(1000);
  static final Emailadres EMAIL = new Emailadres();
  static final Bedrag BEDRAG = new Bedrag();
  static final JaNee JA_NEE = new JaNee();
  static final Ritme RITME = new Ritme();
  static final Jaardag JAARDAG = new Jaardag();
  static final Geheelgetal PROCENT = new Geheelgetal(0, 100);
  static final Geheelgetal DAGEN = new Geheelgetal(0, 3660);
  static final Geheelgetal UREN = new Geheelgetal(0, 100_000);
  static final Geheelgetal AANLOOP = new Geheelgetal(0, 60);
  /** A strategy is for more than a year; the forms know years until 2070. */
  static final Geheelgetal LOOPTIJD = new Geheelgetal(2, 20);
  /** Mandates are older than the calendar of the terms. */
  static final Datum MANDAATDATUM = new Datum(1990, Kalender.LAATSTE_JAAR);
  /** The years that the calendar of the terms knows. */
  static final Datum KALENDERDATUM = new Datum(Kalender.EERSTE_JAAR, Kalender.LAATSTE_JAAR);

  private Kolommen() {
  }
}

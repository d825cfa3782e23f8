package nl.vthregie.herinnering;

import nl.vthregie.termijn.Escalatieniveau;

import java.time.Instant;
import java.util.List;

/**
 * What one mail tells.
 *
 * @param taken    most urgent first; at most as many as a person reads
 * @param aantal   how many tasks there are, with those that are only counted
 * @param teLaat   how many of all these are late
 * @param vanAnder how many of all these others must do: the receiver is only told that they are late
 * @param terKennis how many of all these are no task at all: the receiver is only let know
 */
record Mailinhoud(List<Taak> taken, int aantal, int teLaat, int vanAnder, int terKennis) {

  /**
   * One task as it is at the moment of sending.
   *
   * @param niveau      who is told when it is late; null when nobody is
   * @param behandelaar name of who took it up; null when nobody did
   * @param zelf        whether that is the receiver
   * @param groepen     names of the groups for whom it waits, with commas; null when there are none
   * @param vangnet     whether the receiver is beheer, because nobody who must do it has an address
   * @param kennisgeving what the receiver is let know; null when he is reminded of the task
   * @param pagina       path where he can read more of that; null when there is none
   * @param aanleiding   why the task began, when its receiver is told so; of something to know, what it is about in a few
   *                     words. Null when there is nothing to say about that
   * @param partij       whose dossier it is, as this receiver knows it; null when the dossier is not in the list
   * @param onderwerp    what the task is about; null when the dossier says so
   * @param naTermijn    what happens when the term passes; null when it is late then
   */
  record Taak(long herinnering, String taak, Herinneringsoort soort, Instant uiterlijk, String taaknaam,
              String dossiernummer, String titel, Partij partij, String toelichting, boolean spoed,
              Escalatieniveau niveau, String behandelaar, boolean zelf, String groepen, boolean vangnet,
              String kennisgeving, Aanleiding aanleiding, String pagina, String onderwerp, String naTermijn) {
  }

  /**
   * @param rol   what it is in the dossier: {@code Opdrachtgever}, {@code Trekker}
   * @param naam  the receiver's own organisation when it is one of several
   * @param samen how many others there are beside it
   * @param voor  the receiver's own organisation, when that is another than {@code naam}; null otherwise
   */
  record Partij(String rol, String naam, int samen, String voor) {
  }
}

package nl.vthregie.uitvoering;

import java.util.List;

/**
 * What lies on the table of an overleg before anybody has typed a word.
 *
 * @param doel       of the opdracht (onderdeel 3); null when the overleg is not about one
 * @param resultaat  of the opdracht (onderdeel 5); null with it
 * @param vorige     what the overleg before said of the progress; null for a first one
 * @param opdrachten those under way in the region; empty when the overleg is about one
 * @param geld       the last financiële rapportage of each opdracht that it is about
 * @param gevoelig   number, deelnemer and status; what is in these dossiers stays there (ADR 0013)
 */
record Agenda(String doel, String resultaat, Vorige vorige, List<Opdracht> opdrachten, List<Geld> geld, List<Gevoelig> gevoelig,
              List<Wijziging> wijzigingen, List<Escalatie> escalaties, List<OpenActie> acties, List<Punt> punten) {

  record Vorige(String nummer, String datum, String doelen, String inhoud, String geld) {
  }

  record Opdracht(String nummer, String titel, String doelen) {
  }

  record Geld(String opdracht, String tot, String begroot, String besteed, String prognose, String afwijking, String stand) {
  }

  record Gevoelig(String nummer, String deelnemer, String status) {
  }

  record Wijziging(String nummer, String titel, String status) {
  }

  record Escalatie(String nummer, String onderwerp, String niveau) {
  }

  record OpenActie(String overleg, String omschrijving, String eigenaar, String uiterlijk, String stand) {
  }

  record Punt(String partij, String punten) {
  }
}

package nl.vthregie.beheer;

import nl.vthregie.herinnering.Berichtregel;
import nl.vthregie.herinnering.Herinneringregel;
import nl.vthregie.herinnering.Herinneringstatus;
import nl.vthregie.herinnering.Samenvatting;
import nl.vthregie.herinnering.Termijnhistorie;
import nl.vthregie.termijn.Datumtekst;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts the ledger into the words and links of the page; the templates place them, and leave out what is null. */
class Herinneringwoorden {

  private static final String TAKENLIJST = "/camunda/app/tasklist/default/#/?task=";
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/";

  private final Clock klok;

  Herinneringwoorden(Clock klok) {
    this.klok = klok;
  }

  /** @param oudste since when the longest wait lasts; null when nothing waits */
  record Stand(long gepland, long vandaagGepland, long inOutbox, String oudste, long verzondenVandaag, long mislukt,
               boolean isMislukt, boolean teLang) {
  }

  /** @param onderwerp what the dossier is about
   * @param historie  the page of this task; the last two links are there only while there is something to open */
  record Taak(String naam, String dossier, String onderwerp, String dossierhistorie, String historie,
              String inTakenlijst, String inCockpit) {
  }

  record Regel(String moment, Taak taak, String soort, List<String> ontvangers, boolean zonderOntvanger, String status,
               String woorden, String afgehandeld, String gepland, String uiterlijk,
               List<Bericht> berichten, boolean heeftBerichten) {
  }

  record Bericht(long id, String ontvanger, String onderwerp, String status, String woorden, String messageId, String pogingen,
                 String fout, boolean mislukt) {
  }

  record Historie(Taak taak, String formeleDatum, String werkdatum, String uiterlijk, String toelichting, boolean spoed,
                  List<Verplaatsing> verplaatsingen, boolean verplaatst, List<Regel> herinneringen, boolean leeg) {
  }

  record Verplaatsing(String op, String van, String naar, String door) {
  }

  Stand stand(Samenvatting stand) {
    return new Stand(stand.gepland(), stand.vandaagGepland(), stand.inOutbox(),
        moment(stand.oudsteWachtend()), stand.verzondenVandaag(), stand.mislukt(),
        stand.mislukt() > 0, stand.isTeLangWachtend());
  }

  Taak taak(Herinneringregel.Taak taak) {
    return new Taak(taak.naam(), taak.dossier(), taak.titel(),
        "/beheer/herinneringen/dossier/" + inAdres(taak.dossier()), "/beheer/herinneringen/taak/" + inAdres(taak.id()),
        taak.open() ? TAKENLIJST + inAdres(taak.id()) : null,
        taak.procesId() == null ? null : COCKPIT + inAdres(taak.procesId()) + "/runtime");
  }

  Regel regel(Herinneringregel regel) {
    return new Regel(moment(regel.moment()), taak(regel.taak()), regel.omschrijving(), regel.ontvangers(),
        regel.ontvangers().isEmpty(), regel.status().name(), status(regel),
        moment(regel.afgehandeldOp()), moment(regel.geplandOp()), moment(regel.uiterlijk()),
        berichten(regel.berichten()), !regel.berichten().isEmpty());
  }

  List<Bericht> berichten(List<Berichtregel> berichten) {
    return berichten.stream().map(this::bericht).toList();
  }

  Historie historie(Termijnhistorie historie) {
    return new Historie(taak(historie.taak()), Datumtekst.kort(historie.formeleDatum()),
        Datumtekst.kort(historie.werkdatum()), moment(historie.uiterlijk()), historie.toelichting(), historie.spoed(),
        historie.verplaatsingen().stream().map(v -> new Verplaatsing(moment(v.op()), moment(v.van()), moment(v.naar()),
            v.door() == null ? "het proces" : v.door())).toList(),
        !historie.verplaatsingen().isEmpty(), historie.herinneringen().stream().map(this::regel).toList(),
        historie.herinneringen().isEmpty());
  }

  private String status(Herinneringregel regel) {
    boolean aanDeBeurt = regel.status() == Herinneringstatus.GEPLAND && !regel.moment().isAfter(klok.instant());
    return aanDeBeurt ? "aan de beurt" : regel.statusomschrijving();
  }

  private Bericht bericht(Berichtregel bericht) {
    return new Bericht(bericht.id(), bericht.ontvanger(),
        bericht.onderwerp() == null ? "(nog geen onderwerp)" : bericht.onderwerp(), bericht.status(), woorden(bericht),
        bericht.messageId(), bericht.pogingen() == 1 ? "1 poging" : bericht.pogingen() + " pogingen",
        bericht.laatsteFout(), bericht.heeftGefaald());
  }

  private String woorden(Berichtregel bericht) {
    String op = bericht.afgehandeldOp() == null ? "" : " op " + moment(bericht.afgehandeldOp());
    return switch (bericht.status()) {
      case "NIEUW" -> bericht.pogingen() == 0 ? "wacht op verzending"
          : "wacht; volgende poging " + moment(bericht.volgendePoging());
      case "BEZIG" -> "wordt nu verstuurd";
      case "VERZONDEN" -> "verzonden" + op;
      case "MISLUKT" -> "mislukt" + op;
      default -> "niet verstuurd, vervallen" + op;
    };
  }

  private String moment(Instant moment) {
    return moment == null ? null : Datumtekst.metTijd(moment, klok.getZone());
  }

  private static String inAdres(String deel) {
    return UriUtils.encode(deel, StandardCharsets.UTF_8);
  }
}

package nl.vthregie.beleidscyclus;

import nl.vthregie.beleidscyclus.Vaststellingwoorden.Gegeven;
import nl.vthregie.engine.Huidig;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.engine.Weigering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.LocalDate;
import java.util.List;

/** Keeps the besluit of a college in the transaction that takes it, with the seal of the very text that it adopted. */
@Modelwoord("vaststellingBesluiten")
public class VaststellingBesluiten implements TaskListener {

  private final Beleidscycli cycli;
  private final Cyclusdocumenten documenten;
  private final Vaststellingen vaststellingen;
  private final Huidig huidig;

  VaststellingBesluiten(Beleidscycli cycli, Cyclusdocumenten documenten, Vaststellingen vaststellingen, Huidig huidig) {
    this.cycli = cycli;
    this.documenten = documenten;
    this.vaststellingen = vaststellingen;
    this.huidig = huidig;
  }

  @Override
  public void notify(DelegateTask taak) {
    Vaststelling vaststelling = lees(taak);
    toets(vaststelling);
    vaststellingen.leg(vaststelling);
    taak.getExecution().setVariable(Gegeven.ZELFDE_TEKST, vaststelling.zelfdeTekst());
    taak.getExecution().setVariable(Gegeven.BESLUIT, vaststelling.besluit().inWoorden());
  }

  private void toets(Vaststelling v) {
    cycli.magNietInDeToekomst(v.vergaderdatum(), "Datum van het besluit");
    if (v.opnieuwOp() != null && v.opnieuwOp().isBefore(cycli.vandaag())) {
      throw Weigering.ongeldig("'Wanneer kan het college wel besluiten?' ligt in het verleden. Vul een dag in die nog komt.");
    }
    if (documenten.zoek(v.bron(), v.documentzegel()).filter(d -> d.zegel().equals(v.documentzegel())).isEmpty()) {
      throw new Weigering(Weigering.Soort.CONFLICT, "Het document is veranderd nadat het aan u werd voorgelegd. Vraag beheer "
          + "om het te herstellen; daarna kunt u besluiten.");
    }
  }

  private Vaststelling lees(DelegateTask taak) {
    Collegebesluit besluit = Collegebesluit.valueOf(tekst(taak, Gegeven.COLLEGEBESLUIT));
    String document = tekst(taak, Gegeven.DOCUMENT_HASH);
    String eigenTekst = tekst(taak, Gegeven.EIGEN_TEKST);
    LocalDate vergaderdatum = Beleidscycli.datum(taak, Gegeven.VERGADERDATUM);
    return new Vaststelling(taak.getExecution().getProcessBusinessKey(), tekst(taak, Gegeven.DOCUMENT_REF), document,
        ((Number) taak.getVariable(Gegeven.RONDE)).intValue(), tekst(taak, Gegeven.DEELNEMER),
        Boolean.TRUE.equals(taak.getVariable(Gegeven.UNIFORM)), besluit, vergaderdatum,
        besluit.steltVast() ? zegel(document, eigenTekst) : null, eigenTekst, tekst(taak, Gegeven.AANVULLING),
        tekst(taak, Gegeven.EXTRA_CAPACITEIT), Beleidscycli.bedrag(taak, Gegeven.EXTRA_MIDDELEN),
        tekst(taak, Gegeven.MOTIVERING), Beleidscycli.datum(taak, Gegeven.OPNIEUW_OP),
        huidig.gebruiker().map(Huidig.Gebruiker::naam).orElseThrow());
  }

  /** Who changes the text adopts another one, whatever he changed. */
  private static String zegel(String document, String eigenTekst) {
    return eigenTekst == null ? document : Zegel.over(List.of(document, eigenTekst));
  }

  private static String tekst(DelegateTask taak, String gegeven) {
    return Beleidscycli.tekst(taak, gegeven);
  }
}

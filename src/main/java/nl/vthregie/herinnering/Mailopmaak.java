package nl.vthregie.herinnering;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import nl.vthregie.herinnering.Mailinhoud.Partij;
import nl.vthregie.herinnering.Mailinhoud.Taak;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Escalatieniveau;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words a mail, as it is true at the moment of sending. The templates stand in {@code mail/}; everything that people typed
 * is escaped in HTML and stays on its line.
 */
@Component
class Mailopmaak {

  private static final String TE_LAAT = "Te laat";
  private static final String TER_KENNISNEMING = "Ter kennisneming";
  private static final String NIEMAND_BEREIKBAAR = "Niemand bereikbaar";
  private static final int NAAMLENGTE = 80;
  private static final int ONDERWERPLENGTE = 200;
  /** With more than this a mail is a list: nobody reads twenty letters in one. */
  private static final int BRIEVEN = 3;
  private static final int KOPBREEDTE = 15;
  /** JMustache's own also escapes =, which some mail programs leave so in the address of a link. */
  private static final Mustache.Escaper HTML = Escapers.simple(new String[][] {
      {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

  private final Mailinstellingen instellingen;
  private final Clock klok;
  private final Template html;
  private final Template tekst;

  Mailopmaak(Mailinstellingen instellingen, Clock klok) {
    this.instellingen = instellingen;
    this.klok = klok;
    this.html = sjabloon("herinnering.html", Mustache.compiler().withEscaper(HTML));
    this.tekst = sjabloon("herinnering.txt", Mustache.compiler().escapeHTML(false));
  }

  Brief maakOp(Mailinhoud inhoud) {
    List<Blok> blokken = inhoud.taken().stream().map(this::blok).toList();
    boolean enkel = inhoud.aantal() == 1;
    String onderwerp = enkel ? blokken.get(0).onderwerp() : onderwerp(inhoud);
    int rest = inhoud.aantal() - blokken.size();
    boolean lijst = inhoud.aantal() > BRIEVEN;
    Pagina pagina = new Pagina(onderwerp, enkel ? blokken.get(0).taaknaam() : onderwerp, !enkel, blokken, lijst,
        rest == 0 ? null : "En nog " + taken(rest) + ".", instellingen.takenlijst(), reden(inhoud));
    return new Brief(onderwerp, html.execute(pagina), tekst.execute(pagina));
  }

  private static String onderwerp(Mailinhoud inhoud) {
    if (inhoud.terKennis() > 0) {
      int rest = inhoud.aantal() - inhoud.terKennis();
      return (rest == 0 ? "" : taken(rest) + " en ") + terKennis(inhoud);
    }
    if (inhoud.vanAnder() == inhoud.aantal()) {
      return taken(inhoud.aantal()) + " van anderen zijn te laat";
    }
    return taken(inhoud.aantal()) + (inhoud.vanAnder() == 0 ? " wachten op u" : " vragen uw aandacht")
        + (inhoud.teLaat() == 0 ? "" : ", " + inhoud.teLaat() + " te laat");
  }

  /** What the first of them is about, so that two such mails in a row are not the same to the eye. */
  private static String terKennis(Mailinhoud inhoud) {
    String eerste = inhoud.taken().stream().filter(taak -> taak.aanleiding() != null)
        .filter(taak -> taak.soort() == Herinneringsoort.KENNISGEVING).findFirst()
        .map(taak -> ": " + Regeltekst.kort(taak.aanleiding().onderwerp(), NAAMLENGTE)
            + " (" + Regeltekst.van(taak.dossiernummer()) + ")" + (inhoud.terKennis() == 1 ? "" : " en meer")).orElse("");
    return (inhoud.terKennis() == 1 ? "1 bericht" : inhoud.terKennis() + " berichten") + eerste;
  }

  private static String taken(int aantal) {
    return aantal == 1 ? "1 taak" : aantal + " taken";
  }

  private static String reden(Mailinhoud inhoud) {
    if (inhoud.terKennis() == inhoud.aantal() && inhoud.taken().stream().noneMatch(Taak::vangnet)) {
      return "U krijgt deze mail zodat u dit weet. U hoeft niets te doen.";
    }
    if (inhoud.vanAnder() == inhoud.aantal()) {
      return "U krijgt deze mail omdat u het hoort als een taak te laat is.";
    }
    return inhoud.taken().stream().allMatch(Taak::vangnet)
        ? "U krijgt deze mail omdat u beheerder van VTH-Regie bent."
        : "U krijgt deze mail omdat u of uw groep dit in VTH-Regie moet doen.";
  }

  private Blok blok(Taak taak) {
    ZonedDateTime nu = ZonedDateTime.now(klok);
    if (taak.soort() == Herinneringsoort.KENNISGEVING) {
      return kennisgeving(taak);
    }
    ZonedDateTime uiterlijk = taak.uiterlijk().atZone(nu.getZone());
    boolean laat = uiterlijk.isBefore(nu);
    boolean vanAnder = taak.soort() == Herinneringsoort.OVERSCHRIJDING;
    String wie = wie(taak);
    String naam = Regeltekst.kort(taak.taaknaam(), NAAMLENGTE);
    String soort = soort(taak, laat);
    boolean opnieuw = taak.aanleiding() != null && taak.soort() == Herinneringsoort.NIEUWE_TAAK;
    String resterend = resterend(nu.toLocalDate(), uiterlijk.toLocalDate(), laat);
    return new Blok(onderwerp(soort, naam, taak, nu.toLocalDate(), uiterlijk.toLocalDate(), laat),
        soort.equals(TE_LAAT) ? metHoofdletter(resterend) : soort + " · " + resterend, Regeltekst.letterlijk(naam),
        opnieuw ? Regeltekst.alineas(taak.aanleiding().tekst()) : List.of(), vraag(taak, wie, laat, opnieuw),
        Regeltekst.letterlijk(Regeltekst.kort(taak.onderwerp(), ONDERWERPLENGTE)), Regeltekst.van(taak.dossiernummer()),
        Regeltekst.letterlijk(taak.titel()), kenmerken(taak.partij()), wie, Regeltekst.van(taak.toelichting()),
        laat, vanAnder ? "" : gevolg(taak, laat), instellingen.link(taak.taak()), "Open de taak");
  }

  /** Asks nothing, so it names nobody, no term and no task to open; there may be a page to read. */
  private Blok kennisgeving(Taak taak) {
    String titel = Regeltekst.kort(taak.titel(), NAAMLENGTE);
    String wat = taak.aanleiding() == null ? "" : Regeltekst.kort(taak.aanleiding().onderwerp(), NAAMLENGTE);
    String kenmerk = taak.vangnet() ? NIEMAND_BEREIKBAAR : TER_KENNISNEMING;
    String begin = taak.vangnet() || wat.isEmpty() ? kenmerk : wat;
    return new Blok(begin + ": " + titel + " (" + Regeltekst.van(taak.dossiernummer()) + ")", kenmerk,
        Regeltekst.letterlijk(wat.isEmpty() ? titel : wat), Regeltekst.alineas(taak.kennisgeving()),
        taak.vangnet() ? "Van niemand die dit moet weten, kent VTH-Regie een e-mailadres. Wilt u het doorgeven?" : "", "",
        Regeltekst.van(taak.dossiernummer()), Regeltekst.letterlijk(taak.titel()), kenmerken(taak.partij()), "", "", false, "",
        taak.pagina() == null ? "" : instellingen.pagina(taak.pagina()), "Lees meer");
  }

  private static String soort(Taak taak, boolean laat) {
    if (taak.vangnet()) {
      return NIEMAND_BEREIKBAAR;
    }
    if (laat) {
      return TE_LAAT;
    }
    if (taak.soort() == Herinneringsoort.NIEUWE_TAAK && taak.aanleiding() != null) {
      return Regeltekst.kort(taak.aanleiding().onderwerp(), NAAMLENGTE);
    }
    if (taak.spoed()) {
      return "Spoed";
    }
    return switch (taak.soort()) {
      case NIEUWE_TAAK -> "Nieuwe taak";
      case TOEGEWEZEN -> taak.zelf() ? "Aan u gegeven" : "Nieuwe taak";
      case HERINNERING -> "Herinnering";
      case OVERSCHRIJDING -> TE_LAAT;
      case KENNISGEVING -> TER_KENNISNEMING;
    };
  }

  private static String onderwerp(String soort, String naam, Taak taak, LocalDate vandaag, LocalDate uiterlijk,
                                  boolean laat) {
    String datum = Datumtekst.kort(uiterlijk);
    String dag = uiterlijk.getYear() == vandaag.getYear() ? datum.substring(0, datum.lastIndexOf(' ')) : datum;
    return soort + ": " + naam + (laat ? ", uiterlijk was " : ", uiterlijk ") + dag
        + " (" + Regeltekst.van(taak.dossiernummer()) + ")";
  }

  private static String wie(Taak taak) {
    if (taak.zelf()) {
      return "u";
    }
    String naam = Regeltekst.van(taak.behandelaar() != null ? taak.behandelaar() : taak.groepen());
    return naam.isEmpty() ? "nog niemand" : naam;
  }

  private static String vraag(Taak taak, String wie, boolean laat, boolean opnieuw) {
    if (taak.vangnet()) {
      return "Van niemand die deze taak moet doen, kent VTH-Regie een e-mailadres. Zorg dat iemand de taak ziet, "
          + "en geef wie haar moet doen een e-mailadres.";
    }
    if (taak.soort() == Herinneringsoort.OVERSCHRIJDING) {
      return taak.zelf() ? "Deze taak is te laat. Wilt u haar nu doen?"
          : "Deze taak is te laat en ligt bij " + wie + ". Wilt u zorgen dat zij nu wordt gedaan?";
    }
    if (taak.behandelaar() != null && !taak.zelf()) {
      return "Deze taak ligt bij " + wie + ", van wie VTH-Regie geen e-mailadres kent. Wilt u dit doorgeven?";
    }
    if (laat) {
      return "De uiterste datum is voorbij. Wilt u deze taak nu doen?";
    }
    return switch (taak.soort()) {
      case NIEUWE_TAAK -> opnieuw ? "Wilt u deze taak doen?" : "Er is een nieuwe taak. Wilt u haar oppakken?";
      case TOEGEWEZEN -> "Deze taak is aan u gegeven. Wilt u haar doen?";
      default -> taak.zelf() ? "U hebt deze taak opgepakt. Wilt u haar afronden?"
          : "Deze taak wacht nog. Wilt u haar oppakken?";
    };
  }

  private static List<Kenmerk> kenmerken(Partij partij) {
    if (partij == null) {
      return List.of();
    }
    String samen = partij.samen() == 0 ? "" : partij.samen() == 1 ? ", samen met 1 andere opdrachtgever"
        : ", samen met " + partij.samen() + " andere opdrachtgevers";
    Stream<Kenmerk> van = Stream.of(new Kenmerk(partij.rol(), partij.naam() + samen));
    return (partij.voor() == null ? van : Stream.concat(van, Stream.of(new Kenmerk("Voor", partij.voor())))).toList();
  }

  private static String resterend(LocalDate vandaag, LocalDate uiterlijk, boolean laat) {
    long dagen = Math.abs(ChronoUnit.DAYS.between(vandaag, uiterlijk));
    if (laat) {
      return dagen == 0 ? "sinds vandaag te laat" : dagen == 1 ? "1 dag te laat" : dagen + " dagen te laat";
    }
    return dagen == 0 ? "vandaag" : dagen == 1 ? "morgen" : "nog " + dagen + " dagen";
  }

  private static String metHoofdletter(String zin) {
    return Character.toUpperCase(zin.charAt(0)) + zin.substring(1);
  }

  private static String gevolg(Taak taak, boolean laat) {
    Escalatieniveau niveau = taak.niveau();
    if (taak.naTermijn() != null) {
      return Regeltekst.van(taak.naTermijn());
    }
    if (niveau == null) {
      return laat ? "De taak staat als te laat in de takenlijst en in de overzichten."
          : "Na deze datum staat de taak als te laat in de takenlijst en in de overzichten.";
    }
    return laat ? "Ook " + niveau.omschrijving() + " hoort dat deze taak te laat is."
        : "Na deze datum hoort " + niveau.omschrijving() + " dat deze taak te laat is.";
  }

  private static Template sjabloon(String naam, Mustache.Compiler vertaler) {
    try {
      return vertaler.compile(new ClassPathResource("mail/" + naam).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names that the templates know. */
  private record Pagina(String onderwerp, String kop, boolean metTussenkop, List<Blok> blokken, boolean lijst,
                        String rest, String takenlijst, String reden) {
  }

  /** One line with its word before it, in the plain text in columns. */
  private record Kenmerk(String naam, String waarde) {
    String kop() {
      return (naam + ":" + " ".repeat(KOPBREEDTE)).substring(0, Math.max(KOPBREEDTE, naam.length() + 2));
    }
  }

  private record Blok(String onderwerp, String kenmerk, String taaknaam, List<String> alineas, String vraag, String betreft,
                      String dossiernummer, String titel, List<Kenmerk> kenmerken, String wie, String toelichting,
                      boolean laat, String gevolg, String link, String knop) {
    boolean heeftVraag() {
      return !vraag.isEmpty();
    }

    boolean heeftOnderwerp() {
      return !betreft.isEmpty();
    }

    boolean heeftTitel() {
      return !titel.isEmpty();
    }

    boolean heeftGevolg() {
      return !gevolg.isEmpty();
    }

    boolean heeftTaak() {
      return !wie.isEmpty();
    }

    boolean heeftLink() {
      return !link.isEmpty();
    }
  }
}

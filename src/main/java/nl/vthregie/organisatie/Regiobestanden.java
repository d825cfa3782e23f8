package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Bestandsinhoud;
import nl.vthregie.gegevens.Gegevensbestand;
import nl.vthregie.gegevens.Gegevensregel;
import nl.vthregie.gegevens.Keuze;
import nl.vthregie.gegevens.Keuzes;
import nl.vthregie.organisatie.Kalenderregel.HoeVaak;
import nl.vthregie.organisatie.Kalenderregel.Jaar;
import nl.vthregie.organisatie.Kalenderregel.Product;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the data files of a region: {@code regio}, {@code organisaties}, {@code rollen}, {@code personen} and
 * {@code rolverdeling}, and {@code vertegenwoordiging}, {@code vrije-dagen} and {@code jaarkalender} where there are any, each
 * a {@code .csv} that a beheerder edits.
 */
public final class Regiobestanden {

  private static final String REGIO = "regio.csv";
  private static final String ORGANISATIES = "organisaties.csv";
  private static final String ROLLEN = "rollen.csv";
  private static final String PERSONEN = "personen.csv";
  private static final String ROLVERDELING = "rolverdeling.csv";
  private static final String VERTEGENWOORDIGING = "vertegenwoordiging.csv";
  private static final String LANDELIJK = "landelijk.csv";
  private static final String LANDELIJKE_REGIO = "landelijk";
  private static final Resource MEEGELEVERD = new ClassPathResource("landelijk/");
  private static final String VRIJE_DAGEN = "vrije-dagen.csv";
  private static final String JAARKALENDER = "jaarkalender.csv";

  private final Resource map;
  private final List<String> meldingen = new ArrayList<>();
  /** What was read of each file, right or wrong: one mistake is one message, not one for each who refers to it. */
  private final Map<String, Gegevensbestand> gelezen = new HashMap<>();

  private Regiobestanden(Resource map) {
    this.map = map;
  }

  /**
   * @param map the folder that holds the files, ending in a slash
   * @throws Regiofout with every mistake in every file, when there is one
   */
  public static Regiogegevens lees(Resource map) {
    return new Regiobestanden(map).lees();
  }

  private Regiogegevens lees() {
    new Bestandsnamen(map).vergissingen().forEach(meldingen::add);
    Map<String, Gegevensregel> regioregels = new HashMap<>();
    var regios = bestand(REGIO, List.of("code", "naam", "omgevingsdienst", "majeur_geld_procent", "majeur_tijd_dagen",
        "meld_ibt", "rapportage_elke", "drempel_afwijking"), uniek("code", r -> {
      Regio regio = regio(r);
      regioregels.put(regio.code(), r);
      return regio;
    }));

    Map<String, Gegevensregel> organisatieregels = new HashMap<>();
    var vanDeRegio = bestand(ORGANISATIES,
        List.of("code", "naam", "soort", "regio", "uren_opdrachtgever", "mandaat_tot", "postbus"),
        uniek("code", onthoud(organisatieregels, this::organisatie)));
    var organisaties = metLandelijke(vanDeRegio, organisatieregels);
    Map<String, Organisatie> organisatieOpCode = new HashMap<>();
    organisaties.forEach(o -> organisatieOpCode.put(o.code(), o));
    regios.forEach(regio -> controleerOmgevingsdienst(regio, regioregels.get(regio.code()), organisatieOpCode));

    var rollen = bestand(ROLLEN, List.of("code", "naam", "zijde", "vertegenwoordigbaar", "cockpit", "mail", "verplaatst_termijnen"),
        uniek("code", Regiobestanden::rol));
    Map<String, Rol> rolOpCode = new HashMap<>();
    rollen.forEach(r -> rolOpCode.put(r.code(), r));
    new Groepsnamen(rollen).controleer(organisaties, organisatieregels);

    var personen = bestand(PERSONEN, List.of("gebruiker", "voornaam", "achternaam", "email"),
        uniek("gebruiker", r -> new Persoon(r.verplicht("gebruiker", Kolommen.GEBRUIKER),
            r.verplicht("voornaam", Kolommen.PERSOONSNAAM), r.verplicht("achternaam", Kolommen.PERSOONSNAAM),
            r.verplicht("email", Kolommen.EMAIL))));

    var eerdereVervullingen = new HashSet<Rolvervulling>();
    var rolverdeling = bestand(ROLVERDELING, List.of("gebruiker", "rol", "organisatie"), r -> {
      Rolvervulling vervulling = rolvervulling(r, rolOpCode, organisatieOpCode);
      if (vervulling.gebruiker() != null && vervulling.rol() != null && !eerdereVervullingen.add(vervulling)) {
        r.fout("deze rol van '" + vervulling.gebruiker() + "' staat er al. Haal één van de twee regels weg.");
      }
      return vervulling;
    });

    var vertegenwoordigingen = new ArrayList<Vertegenwoordiging>();
    mogelijk(VERTEGENWOORDIGING, List.of("deelnemer", "vertegenwoordiger", "van", "tot", "mandaat"),
        r -> vertegenwoordiging(r, organisatieOpCode, vertegenwoordigingen));

    List<LocalDate> vrijeDagen = mogelijk(VRIJE_DAGEN, List.of("datum", "omschrijving"),
        uniek("datum", Regiobestanden::vrijeDag));
    List<Kalenderregel> jaarkalender = mogelijk(JAARKALENDER,
        List.of("regio", "product", "hoe_vaak", "dag", "jaar", "aanloop_maanden", "looptijd_jaren"), jaarkalender());

    if (!meldingen.isEmpty()) {
      throw new Regiofout(meldingen);
    }
    return new Regiogegevens(regios, organisaties, rollen, personen, rolverdeling, vertegenwoordigingen, Set.copyOf(vrijeDagen),
        jaarkalender);
  }

  /**
   * Those of the region, and those of the country that are not among them: what a region says of its own omgevingsdienst goes
   * before what the list of the country says of it.
   */
  private List<Organisatie> metLandelijke(List<Organisatie> vanDeRegio, Map<String, Gegevensregel> regels) {
    if (gelezen.get(ORGANISATIES).isOnvolledig()) {
      // Which of the country are not of the region cannot be said, and each of them would be a mistake that is none.
      return vanDeRegio;
    }
    List<Organisatie> landelijk = bestand(Bestandsinhoud.isEr(map, LANDELIJK) ? map : MEEGELEVERD, LANDELIJK,
        List.of("code", "naam", "soort", "postbus", "bron"), uniek("code", onthoud(regels, Regiobestanden::landelijk)));
    Set<String> eigen = gelezen.get(ORGANISATIES).sleutels();
    return Stream.concat(vanDeRegio.stream(), landelijk.stream().filter(o -> !eigen.contains(o.code()))).toList();
  }

  private static Organisatie landelijk(Gegevensregel r) {
    r.waarde("bron", Kolommen.TOELICHTING);
    var organisatie = new Organisatie(r.verplicht("code", Kolommen.ORGANISATIE), r.verplicht("naam", Kolommen.NAAM),
        r.verplicht("soort", new Keuze<>(OrganisatieSoort.class)), LANDELIJKE_REGIO, null, null,
        r.waarde("postbus", Kolommen.EMAIL));
    boolean past = organisatie.soort() == null || organisatie.isVanHetStelsel()
        || organisatie.soort() == OrganisatieSoort.OMGEVINGSDIENST_ELDERS;
    if (!past) {
      r.fout("soort '" + organisatie.soort() + "' is van een regio. Kies uit: OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA.");
    }
    return organisatie;
  }

  private <T> List<T> bestand(String naam, List<String> kolommen, Function<Gegevensregel, T> lezer) {
    return bestand(map, naam, kolommen, lezer);
  }

  private <T> List<T> bestand(Resource map, String naam, List<String> kolommen, Function<Gegevensregel, T> lezer) {
    var bestand = new Gegevensbestand(naam, meldingen);
    gelezen.put(naam, bestand);
    return bestand.lees(map, kolommen, lezer).orElse(List.of());
  }

  /** Who has nothing to put in it, needs no such file. */
  private <T> List<T> mogelijk(String naam, List<String> kolommen, Function<Gegevensregel, T> lezer) {
    return Bestandsinhoud.isEr(map, naam) ? bestand(naam, kolommen, lezer) : List.of();
  }

  private static <T> Function<Gegevensregel, T> uniek(String kolom, Function<Gegevensregel, T> lezer) {
    Set<String> gezien = new HashSet<>();
    return regel -> {
      String sleutel = regel.leegOf(kolom);
      if (sleutel != null && !gezien.add(sleutel)) {
        regel.fout(kolom + " '" + sleutel + "' staat er al. Elke " + kolom + " mag één keer voorkomen.");
      }
      return lezer.apply(regel);
    };
  }

  /** The first line of a code stays: that of the region goes before that of the country. */
  private static Function<Gegevensregel, Organisatie> onthoud(Map<String, Gegevensregel> regels,
                                                              Function<Gegevensregel, Organisatie> lezer) {
    return regel -> {
      Organisatie organisatie = lezer.apply(regel);
      regels.putIfAbsent(organisatie.code(), regel);
      return organisatie;
    };
  }

  /** Whether one of the files names this code; a file that could not be read may. */
  private boolean isBekend(String code, String... bestanden) {
    return Arrays.stream(bestanden).map(gelezen::get).anyMatch(b -> b.isOnvolledig() || b.sleutels().contains(code));
  }

  private boolean isBekendeOrganisatie(String code) {
    return isBekend(code, ORGANISATIES, LANDELIJK);
  }

  private static Regio regio(Gegevensregel r) {
    // An empty threshold would make nothing majeur, or everything: the region must say which.
    return new Regio(r.verplicht("code", Kolommen.REGIO), r.verplicht("naam", Kolommen.NAAM),
        r.verplicht("omgevingsdienst", Kolommen.ORGANISATIE), r.verplicht("majeur_geld_procent", Kolommen.PROCENT),
        r.verplicht("majeur_tijd_dagen", Kolommen.DAGEN), Boolean.TRUE.equals(r.verplicht("meld_ibt", Kolommen.JA_NEE)),
        r.verplicht("rapportage_elke", Kolommen.RITME), r.verplicht("drempel_afwijking", Kolommen.PROCENT));
  }

  private Organisatie organisatie(Gegevensregel r) {
    var organisatie = new Organisatie(r.verplicht("code", Kolommen.ORGANISATIE), r.verplicht("naam", Kolommen.NAAM),
        r.verplicht("soort", new Keuze<>(OrganisatieSoort.class)), r.verplicht("regio", Kolommen.REGIO),
        r.waarde("uren_opdrachtgever", Kolommen.UREN), r.waarde("mandaat_tot", Kolommen.BEDRAG),
        r.waarde("postbus", Kolommen.EMAIL));
    if (organisatie.regio() != null && !isBekend(organisatie.regio(), REGIO)) {
      r.fout("regio '" + organisatie.regio() + "' staat niet in " + REGIO + ".");
    }
    // A kring is named after who is in it: a single organisation, or the region when all take part.
    if (gelezen.get(REGIO).sleutels().contains(organisatie.code())) {
      r.fout("code '" + organisatie.code() + "' is al de code van een regio. Kies een andere code.");
    }
    if (organisatie.soort() != null && organisatie.isOpdrachtgever() && r.leegOf("uren_opdrachtgever") == null) {
      r.fout("uren_opdrachtgever is leeg. Vul in hoeveel uur per jaar er is voor het opdrachtgeverschap (0 mag).");
    }
    return organisatie;
  }

  private void controleerOmgevingsdienst(Regio regio, Gegevensregel regel, Map<String, Organisatie> organisaties) {
    Organisatie dienst = organisaties.get(regio.omgevingsdienst());
    boolean elders = dienst == null && isBekendeOrganisatie(regio.omgevingsdienst());
    if (!elders && (dienst == null || dienst.soort() != OrganisatieSoort.OMGEVINGSDIENST)) {
      regel.fout("omgevingsdienst '" + regio.omgevingsdienst() + "' staat niet als OMGEVINGSDIENST in "
          + ORGANISATIES + ".");
    } else if (dienst != null && !dienst.regio().equals(regio.code())) {
      regel.fout("omgevingsdienst '" + regio.omgevingsdienst() + "' hoort in " + ORGANISATIES + " bij de regio '" + dienst.regio()
          + "'. Vul de omgevingsdienst van deze regio in.");
    }
  }

  private static Rol rol(Gegevensregel r) {
    return new Rol(r.verplicht("code", Kolommen.ROL), r.verplicht("naam", Kolommen.NAAM),
        Optional.ofNullable(r.verplicht("zijde", new Keuzes<>(Rol.Zijde.class))).orElse(Set.of()),
        Boolean.TRUE.equals(r.verplicht("vertegenwoordigbaar", Kolommen.JA_NEE)),
        Boolean.TRUE.equals(r.verplicht("cockpit", Kolommen.JA_NEE)),
        Optional.ofNullable(r.waarde("mail", new Keuzes<>(Rol.Mail.class))).orElse(Set.of()),
        Boolean.TRUE.equals(r.verplicht("verplaatst_termijnen", Kolommen.JA_NEE)));
  }

  private static LocalDate vrijeDag(Gegevensregel r) {
    LocalDate datum = r.verplicht("datum", Kolommen.KALENDERDATUM);
    r.verplicht("omschrijving", Kolommen.TOELICHTING);
    return datum;
  }

  private Function<Gegevensregel, Kalenderregel> jaarkalender() {
    Set<String> gezien = new HashSet<>();
    return r -> {
      String regio = r.verplicht("regio", Kolommen.REGIO);
      if (regio != null && !isBekend(regio, REGIO)) {
        r.fout("regio '" + regio + "' staat niet in " + REGIO + ".");
      }
      Product product = r.verplicht("product", new Keuze<>(Product.class));
      HoeVaak hoeVaak = r.verplicht("hoe_vaak", new Keuze<>(HoeVaak.class));
      if (product == null || hoeVaak == null) {
        return null;
      }
      if (!gezien.add(regio + " " + product)) {
        r.fout("product " + product + " staat er voor deze regio al. Elk product mag één keer voorkomen.");
      }
      if (hoeVaak != product.hoeVaak()) {
        r.fout("hoe_vaak '" + hoeVaak + "' past niet bij " + product + ". Vul " + product.hoeVaak() + " in.");
        return null;
      }
      return hoeVaak == HoeVaak.ELK_JAAR ? elkJaar(r, regio, product) : eindeStrategie(r, regio, product);
    };
  }

  private static Kalenderregel elkJaar(Gegevensregel r, String regio, Product product) {
    moetLeegZijn(r, "aanloop_maanden", product);
    moetLeegZijn(r, "looptijd_jaren", product);
    Jaar jaar = r.verplicht("jaar", new Keuze<>(Jaar.class));
    if (jaar != null && !product.jaren().contains(jaar)) {
      r.fout("jaar '" + jaar + "' past niet bij " + product + ". Kies uit: "
          + product.jaren().stream().sorted().map(Jaar::name).collect(Collectors.joining(", ")) + ".");
    }
    return new Kalenderregel(regio, product, r.verplicht("dag", Kolommen.JAARDAG), jaar, null, null);
  }

  private static Kalenderregel eindeStrategie(Gegevensregel r, String regio, Product product) {
    moetLeegZijn(r, "dag", product);
    moetLeegZijn(r, "jaar", product);
    return new Kalenderregel(regio, product, null, null, r.verplicht("aanloop_maanden", Kolommen.AANLOOP),
        r.verplicht("looptijd_jaren", Kolommen.LOOPTIJD));
  }

  private static void moetLeegZijn(Gegevensregel r, String kolom, Product product) {
    if (r.leegOf(kolom) != null) {
      r.fout(kolom + " hoort niet bij " + product + ". Maak het veld leeg.");
    }
  }

  private Rolvervulling rolvervulling(Gegevensregel r, Map<String, Rol> rollen, Map<String, Organisatie> organisaties) {
    var vervulling = new Rolvervulling(r.verplicht("gebruiker", Kolommen.GEBRUIKER), r.verplicht("rol", Kolommen.ROL),
        r.waarde("organisatie", Kolommen.ORGANISATIE));
    if (vervulling.gebruiker() != null && !isBekend(vervulling.gebruiker(), PERSONEN)) {
      r.fout("gebruiker '" + vervulling.gebruiker() + "' staat niet in " + PERSONEN + ".");
    }
    Rol rol = rollen.get(vervulling.rol());
    if (vervulling.rol() != null && rol == null && !isBekend(vervulling.rol(), ROLLEN)) {
      r.fout("rol '" + vervulling.rol() + "' staat niet in " + ROLLEN + ".");
    }
    if (rol == null) {
      return vervulling;
    }
    if (vervulling.organisatie() == null) {
      if (r.leegOf("organisatie") == null && !rol.zijden().contains(Rol.Zijde.BEHEER)) {
        r.fout("organisatie is leeg. De rol '" + rol.code() + "' hoort bij een organisatie.");
      }
      return vervulling;
    }
    Organisatie organisatie = organisaties.get(vervulling.organisatie());
    if (organisatie == null) {
      if (!isBekendeOrganisatie(vervulling.organisatie())) {
        r.fout("organisatie '" + vervulling.organisatie() + "' staat niet in " + ORGANISATIES + ".");
      }
    } else if (!rol.hoortBij(organisatie)) {
      r.fout("de rol '" + rol.code() + "' bestaat niet aan de kant van " + organisatie.naam() + ".");
    }
    return vervulling;
  }

  private Vertegenwoordiging vertegenwoordiging(Gegevensregel r, Map<String, Organisatie> organisaties,
                                                List<Vertegenwoordiging> eerdere) {
    var v = new Vertegenwoordiging(r.verplicht("deelnemer", Kolommen.ORGANISATIE),
        r.verplicht("vertegenwoordiger", Kolommen.ORGANISATIE), r.waarde("van", Kolommen.MANDAATDATUM),
        r.waarde("tot", Kolommen.MANDAATDATUM), r.verplicht("mandaat", Kolommen.TOELICHTING));
    Stream.of(v.deelnemer(), v.vertegenwoordiger()).filter(Objects::nonNull).forEach(code -> {
      Organisatie organisatie = organisaties.get(code);
      if (organisatie == null ? !isBekendeOrganisatie(code) : !organisatie.isOpdrachtgever()) {
        r.fout("'" + code + "' staat niet als opdrachtgever in " + ORGANISATIES + ".");
      }
    });
    if (v.van() == null) {
      if (r.leegOf("van") == null) {
        r.fout("van is leeg. Vul de eerste dag van de vertegenwoordiging in (jjjj-mm-dd).");
      }
      return v;
    }
    if (v.tot() != null && v.tot().isBefore(v.van())) {
      r.fout("tot (" + v.tot() + ") ligt voor van (" + v.van() + ").");
    }
    if (v.deelnemer() == null || v.vertegenwoordiger() == null) {
      return v;
    }
    if (v.deelnemer().equals(v.vertegenwoordiger())) {
      r.fout("een deelnemer kan zichzelf niet vertegenwoordigen.");
    }
    for (Vertegenwoordiging eerder : eerdere) {
      if (eerder.deelnemer().equals(v.deelnemer()) && eerder.overlapt(v)) {
        r.fout("'" + v.deelnemer() + "' heeft in deze periode al een vertegenwoordiger ("
            + eerder.vertegenwoordiger() + ").");
      }
      boolean keten = eerder.deelnemer().equals(v.vertegenwoordiger())
          || eerder.vertegenwoordiger().equals(v.deelnemer());
      if (keten && eerder.overlapt(v)) {
        r.fout("wie zelf vertegenwoordigd wordt, kan niet tegelijk een ander vertegenwoordigen ('"
            + v.vertegenwoordiger() + "' en '" + v.deelnemer() + "').");
      }
    }
    eerdere.add(v);
    return v;
  }
}

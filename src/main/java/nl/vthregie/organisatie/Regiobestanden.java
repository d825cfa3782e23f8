package nl.vthregie.organisatie;

import nl.vthregie.organisatie.Kalenderregel.HoeVaak;
import nl.vthregie.organisatie.Kalenderregel.Jaar;
import nl.vthregie.organisatie.Kalenderregel.Product;
import nl.vthregie.organisatie.Regiobestand.Regel;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the data files of a region: {@code regio}, {@code organisaties}, {@code rollen}, {@code personen},
 * {@code rolverdeling} and {@code vertegenwoordiging}, and {@code vrije-dagen} and {@code jaarkalender} where there are any, each
 * a {@code .csv} that a beheerder edits.
 */
public final class Regiobestanden {

  private static final String REGIO = "regio.csv";
  private static final String ORGANISATIES = "organisaties.csv";
  private static final String ROLLEN = "rollen.csv";
  private static final String PERSONEN = "personen.csv";
  private static final String LANDELIJK = "landelijk.csv";
  private static final String LANDELIJKE_REGIO = "landelijk";
  private static final Resource MEEGELEVERD = new ClassPathResource("landelijk/");
  private static final String VRIJE_DAGEN = "vrije-dagen.csv";
  private static final String JAARKALENDER = "jaarkalender.csv";
  private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM").withResolverStyle(ResolverStyle.STRICT);

  private final Resource map;
  private final List<String> meldingen = new ArrayList<>();
  /** Per file every code on its lines, right or wrong: one mistake is one message, not one for each who refers to it. */
  private final Map<String, Set<String>> genoemd = new HashMap<>();
  private final Set<String> onleesbaar = new HashSet<>();

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
    Map<String, Regel> regioregels = new HashMap<>();
    var regios = bestand(REGIO, List.of("code", "naam", "omgevingsdienst", "majeur_geld_procent", "majeur_tijd_dagen",
        "meld_ibt", "rapportage_elke", "drempel_afwijking"), uniek("code", r -> {
      var regio = new Regio(r.code("code"), r.verplicht("naam"), r.code("omgevingsdienst"),
          drempel(r, "majeur_geld_procent"), drempel(r, "majeur_tijd_dagen"), r.jaNee("meld_ibt"),
          r.periode("rapportage_elke"), drempel(r, "drempel_afwijking"));
      regioregels.put(regio.code(), r);
      return regio;
    }));

    var organisaties = bestand(ORGANISATIES,
        List.of("code", "naam", "soort", "regio", "uren_opdrachtgever", "mandaat_tot", "postbus"),
        uniek("code", this::organisatie));
    Map<String, Organisatie> organisatieOpCode = new HashMap<>();
    organisaties = metLandelijke(organisaties);
    organisaties.forEach(o -> organisatieOpCode.put(o.code(), o));
    regios.forEach(regio -> controleerOmgevingsdienst(regio, regioregels.get(regio.code()), organisatieOpCode));

    var rollen = bestand(ROLLEN, List.of("code", "naam", "zijde", "vertegenwoordigbaar", "cockpit", "mail", "verplaatst_termijnen"),
        uniek("code", Regiobestanden::rol));
    Map<String, Rol> rolOpCode = new HashMap<>();
    rollen.forEach(r -> rolOpCode.put(r.code(), r));

    var personen = bestand(PERSONEN, List.of("gebruiker", "voornaam", "achternaam", "email"),
        uniek("gebruiker", r -> new Persoon(r.code("gebruiker"), r.verplicht("voornaam"),
            r.verplicht("achternaam"), r.email("email"))));

    var rolverdeling = bestand("rolverdeling.csv", List.of("gebruiker", "rol", "organisatie"),
        r -> rolvervulling(r, rolOpCode, organisatieOpCode));

    var vertegenwoordigingen = new ArrayList<Vertegenwoordiging>();
    bestand("vertegenwoordiging.csv", List.of("deelnemer", "vertegenwoordiger", "van", "tot", "mandaat"),
        r -> vertegenwoordiging(r, organisatieOpCode, vertegenwoordigingen));

    List<LocalDate> vrijeDagen = isErEen(VRIJE_DAGEN)
        ? bestand(VRIJE_DAGEN, List.of("datum", "omschrijving"), Regiobestanden::vrijeDag) : List.of();

    List<Kalenderregel> jaarkalender = isErEen(JAARKALENDER) ? jaarkalender() : List.of();

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
  private List<Organisatie> metLandelijke(List<Organisatie> vanDeRegio) {
    if (onleesbaar.contains(ORGANISATIES)) {
      return vanDeRegio;
    }
    Set<String> eigen = genoemd.get(ORGANISATIES);
    List<Organisatie> landelijk = bestand(isErEen(LANDELIJK) ? map : MEEGELEVERD, LANDELIJK,
        List.of("code", "naam", "soort", "postbus", "bron"), uniek("code", Regiobestanden::landelijk));
    // Whoever refers to one of these refers to something that exists.
    Set<String> alle = new HashSet<>(eigen);
    alle.addAll(genoemd.get(LANDELIJK));
    genoemd.put(ORGANISATIES, alle);
    return Stream.concat(vanDeRegio.stream(), landelijk.stream().filter(o -> !eigen.contains(o.code()))).toList();
  }

  private static Organisatie landelijk(Regel r) {
    var organisatie = new Organisatie(r.code("code"), r.verplicht("naam"),
        r.keuze("soort", r.verplicht("soort"), OrganisatieSoort.class), LANDELIJKE_REGIO, null, null,
        r.leegOf("postbus") == null ? null : r.email("postbus"));
    boolean past = organisatie.soort() == null || organisatie.isVanHetStelsel()
        || organisatie.soort() == OrganisatieSoort.OMGEVINGSDIENST_ELDERS;
    if (!past) {
      r.fout("soort '" + organisatie.soort() + "' is van een regio. Kies uit: OMGEVINGSDIENST_ELDERS, RIJK, PROGRAMMA.");
    }
    return organisatie;
  }

  private <T> List<T> bestand(String naam, List<String> kolommen, Function<Regel, T> lezer) {
    return bestand(map, naam, kolommen, lezer);
  }

  private <T> List<T> bestand(Resource map, String naam, List<String> kolommen, Function<Regel, T> lezer) {
    var bestand = new Regiobestand(naam, meldingen);
    genoemd.put(naam, bestand.sleutels());
    return bestand.lees(map, kolommen, lezer).orElseGet(() -> {
      onleesbaar.add(naam);
      return List.of();
    });
  }

  private static <T> Function<Regel, T> uniek(String kolom, Function<Regel, T> lezer) {
    Set<String> gezien = new HashSet<>();
    return regel -> {
      String sleutel = regel.leegOf(kolom);
      if (sleutel != null && !gezien.add(sleutel)) {
        regel.fout(kolom + " '" + sleutel + "' staat er al. Elke " + kolom + " mag één keer voorkomen.");
      }
      return lezer.apply(regel);
    };
  }

  /** Whether the file names this code; a file that could not be read may. */
  private boolean isBekend(String bestand, String code) {
    return onleesbaar.contains(bestand) || genoemd.get(bestand).contains(code);
  }

  private Organisatie organisatie(Regel r) {
    var organisatie = new Organisatie(r.code("code"), r.verplicht("naam"),
        r.keuze("soort", r.verplicht("soort"), OrganisatieSoort.class), r.code("regio"),
        r.aantal("uren_opdrachtgever"), r.bedrag("mandaat_tot"), r.leegOf("postbus") == null ? null : r.email("postbus"));
    if (organisatie.regio() != null && !isBekend(REGIO, organisatie.regio())) {
      r.fout("regio '" + organisatie.regio() + "' staat niet in " + REGIO + ".");
    }
    // A kring is named after who is in it: a single organisation, or the region when all take part.
    if (genoemd.get(REGIO).contains(organisatie.code())) {
      r.fout("code '" + organisatie.code() + "' is al de code van een regio. Kies een andere code.");
    }
    if (organisatie.soort() != null && organisatie.isOpdrachtgever() && r.leegOf("uren_opdrachtgever") == null) {
      r.fout("uren_opdrachtgever is leeg. Vul in hoeveel uur per jaar er is voor het opdrachtgeverschap (0 mag).");
    }
    return organisatie;
  }

  private void controleerOmgevingsdienst(Regio regio, Regel regel, Map<String, Organisatie> organisaties) {
    Organisatie dienst = organisaties.get(regio.omgevingsdienst());
    boolean elders = dienst == null && isBekend(ORGANISATIES, regio.omgevingsdienst());
    if (!elders && (dienst == null || dienst.soort() != OrganisatieSoort.OMGEVINGSDIENST)) {
      regel.fout("omgevingsdienst '" + regio.omgevingsdienst() + "' staat niet als OMGEVINGSDIENST in "
          + ORGANISATIES + ".");
    }
  }

  /** An empty threshold would make nothing majeur, or everything: the region must say which. */
  private static Integer drempel(Regel r, String kolom) {
    return r.verplicht(kolom) == null ? null : r.aantal(kolom);
  }

  private static Rol rol(Regel r) {
    return new Rol(r.code("code"), r.verplicht("naam"), keuzes(r, "zijde", r.verplicht("zijde"), Rol.Zijde.class),
        r.jaNee("vertegenwoordigbaar"), r.jaNee("cockpit"), keuzes(r, "mail", r.leegOf("mail"), Rol.Mail.class),
        r.jaNee("verplaatst_termijnen"));
  }

  private static LocalDate vrijeDag(Regel r) {
    r.verplicht("omschrijving");
    return r.verplicht("datum") == null ? null : r.datum("datum");
  }

  private List<Kalenderregel> jaarkalender() {
    Set<String> gezien = new HashSet<>();
    return bestand(JAARKALENDER, List.of("regio", "product", "hoe_vaak", "dag", "jaar", "aanloop_maanden", "looptijd_jaren"), r -> {
      String regio = r.code("regio");
      if (regio != null && !isBekend(REGIO, regio)) {
        r.fout("regio '" + regio + "' staat niet in " + REGIO + ".");
      }
      Product product = r.keuze("product", r.verplicht("product"), Product.class);
      HoeVaak hoeVaak = r.keuze("hoe_vaak", r.verplicht("hoe_vaak"), HoeVaak.class);
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
    });
  }

  private static Kalenderregel elkJaar(Regel r, String regio, Product product) {
    moetLeegZijn(r, "aanloop_maanden", product);
    moetLeegZijn(r, "looptijd_jaren", product);
    Jaar jaar = r.keuze("jaar", r.verplicht("jaar"), Jaar.class);
    if (jaar != null && !product.jaren().contains(jaar)) {
      r.fout("jaar '" + jaar + "' past niet bij " + product + ". Kies uit: "
          + product.jaren().stream().sorted().map(Jaar::name).collect(Collectors.joining(", ")) + ".");
    }
    return new Kalenderregel(regio, product, dag(r), jaar, null, null);
  }

  private static Kalenderregel eindeStrategie(Regel r, String regio, Product product) {
    moetLeegZijn(r, "dag", product);
    moetLeegZijn(r, "jaar", product);
    Integer aanloop = r.verplicht("aanloop_maanden") == null ? null : r.aantal("aanloop_maanden");
    Integer looptijd = r.verplicht("looptijd_jaren") == null ? null : r.aantal("looptijd_jaren");
    if (looptijd != null && looptijd < 2) {
      r.fout("looptijd_jaren '" + looptijd + "' is te kort. Een strategie loopt minstens 2 jaar.");
    }
    return new Kalenderregel(regio, product, null, null, aanloop, looptijd);
  }

  private static MonthDay dag(Regel r) {
    String tekst = r.verplicht("dag");
    if (tekst == null) {
      return null;
    }
    try {
      MonthDay dag = MonthDay.parse(tekst, DAG);
      // A day that is not there every year would move by itself.
      if (!dag.equals(MonthDay.of(2, 29))) {
        return dag;
      }
    } catch (DateTimeParseException e) {
      // reported below, in the same words as a day that is not there every year
    }
    r.fout("dag '" + tekst + "' is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.");
    return null;
  }

  private static void moetLeegZijn(Regel r, String kolom, Product product) {
    if (r.leegOf(kolom) != null) {
      r.fout(kolom + " hoort niet bij " + product + ". Maak het veld leeg.");
    }
  }

  /** A region that is never closed together has no such file. */
  private boolean isErEen(String naam) {
    try {
      return map.createRelative(naam).exists();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <E extends Enum<E>> Set<E> keuzes(Regel r, String kolom, String tekst, Class<E> soort) {
    Set<E> gekozen = EnumSet.noneOf(soort);
    if (tekst != null) {
      Arrays.stream(tekst.split("\\s+")).map(keuze -> r.keuze(kolom, keuze, soort)).filter(Objects::nonNull)
          .forEach(gekozen::add);
    }
    return gekozen;
  }

  private Rolvervulling rolvervulling(Regel r, Map<String, Rol> rollen, Map<String, Organisatie> organisaties) {
    var vervulling = new Rolvervulling(r.code("gebruiker"), r.code("rol"), r.leegOf("organisatie"));
    if (vervulling.gebruiker() != null && !isBekend(PERSONEN, vervulling.gebruiker())) {
      r.fout("gebruiker '" + vervulling.gebruiker() + "' staat niet in " + PERSONEN + ".");
    }
    Rol rol = rollen.get(vervulling.rol());
    if (vervulling.rol() != null && rol == null && !isBekend(ROLLEN, vervulling.rol())) {
      r.fout("rol '" + vervulling.rol() + "' staat niet in " + ROLLEN + ".");
    }
    if (rol == null) {
      return vervulling;
    }
    if (vervulling.organisatie() == null) {
      if (!rol.zijden().contains(Rol.Zijde.BEHEER)) {
        r.fout("organisatie is leeg. De rol '" + rol.code() + "' hoort bij een organisatie.");
      }
      return vervulling;
    }
    Organisatie organisatie = organisaties.get(vervulling.organisatie());
    if (organisatie == null) {
      if (!isBekend(ORGANISATIES, vervulling.organisatie())) {
        r.fout("organisatie '" + vervulling.organisatie() + "' staat niet in " + ORGANISATIES + ".");
      }
    } else if (!rol.hoortBij(organisatie)) {
      r.fout("de rol '" + rol.code() + "' bestaat niet aan de kant van " + organisatie.naam() + ".");
    }
    return vervulling;
  }

  private Vertegenwoordiging vertegenwoordiging(Regel r, Map<String, Organisatie> organisaties,
                                                List<Vertegenwoordiging> eerdere) {
    var v = new Vertegenwoordiging(r.code("deelnemer"), r.code("vertegenwoordiger"), r.datum("van"), r.datum("tot"),
        r.verplicht("mandaat"));
    for (String code : Arrays.asList(v.deelnemer(), v.vertegenwoordiger())) {
      Organisatie organisatie = organisaties.get(code);
      if (code != null && (organisatie == null ? !isBekend(ORGANISATIES, code) : !organisatie.isOpdrachtgever())) {
        r.fout("'" + code + "' staat niet als opdrachtgever in " + ORGANISATIES + ".");
      }
    }
    if (v.van() == null) {
      if (r.leegOf("van") == null) {
        r.fout("van is leeg. Vul de eerste dag van de vertegenwoordiging in (jjjj-mm-dd).");
      }
      return v;
    }
    if (v.tot() != null && v.tot().isBefore(v.van())) {
      r.fout("tot (" + v.tot() + ") ligt voor van (" + v.van() + ").");
    }
    if (v.deelnemer() != null && v.deelnemer().equals(v.vertegenwoordiger())) {
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
    if (v.deelnemer() != null && v.vertegenwoordiger() != null) {
      eerdere.add(v);
    }
    return v;
  }
}

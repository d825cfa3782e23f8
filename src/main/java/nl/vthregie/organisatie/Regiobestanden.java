package nl.vthregie.organisatie;

import nl.vthregie.organisatie.Regiobestand.Regel;
import org.springframework.core.io.Resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the data files of a region: {@code regio}, {@code organisaties}, {@code rollen}, {@code personen},
 * {@code rolverdeling} and {@code vertegenwoordiging}, each a {@code .csv} that a beheerder edits.
 */
public final class Regiobestanden {

  private final Resource map;
  private final List<String> meldingen = new ArrayList<>();

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
    var regios = bestand("regio.csv", List.of("code", "naam", "omgevingsdienst"), uniek("code", r ->
        new Regio(r.code("code"), r.verplicht("naam"), r.code("omgevingsdienst"))));
    Set<String> regiocodes = codes(regios, Regio::code);

    var organisaties = bestand("organisaties.csv",
        List.of("code", "naam", "soort", "regio", "uren_opdrachtgever", "mandaat_tot"),
        uniek("code", r -> organisatie(r, regiocodes)));
    Map<String, Organisatie> organisatieOpCode = new HashMap<>();
    organisaties.forEach(o -> organisatieOpCode.put(o.code(), o));
    controleerOmgevingsdiensten(regios, organisatieOpCode);

    var rollen = bestand("rollen.csv", List.of("code", "naam", "zijde", "vertegenwoordigbaar", "cockpit"),
        uniek("code", Regiobestanden::rol));
    Map<String, Rol> rolOpCode = new HashMap<>();
    rollen.forEach(r -> rolOpCode.put(r.code(), r));

    var personen = bestand("personen.csv", List.of("gebruiker", "voornaam", "achternaam", "email"),
        uniek("gebruiker", r -> new Persoon(r.code("gebruiker"), r.verplicht("voornaam"), r.verplicht("achternaam"),
            r.email("email"))));
    Set<String> gebruikers = codes(personen, Persoon::gebruiker);

    var rolverdeling = bestand("rolverdeling.csv", List.of("gebruiker", "rol", "organisatie"),
        r -> rolvervulling(r, gebruikers, rolOpCode, organisatieOpCode));

    var vertegenwoordigingen = new ArrayList<Vertegenwoordiging>();
    bestand("vertegenwoordiging.csv", List.of("deelnemer", "vertegenwoordiger", "van", "tot", "mandaat"),
        r -> vertegenwoordiging(r, organisatieOpCode, vertegenwoordigingen));

    if (!meldingen.isEmpty()) {
      throw new Regiofout(meldingen);
    }
    return new Regiogegevens(regios, organisaties, rollen, personen, rolverdeling, vertegenwoordigingen);
  }

  private <T> List<T> bestand(String naam, List<String> kolommen, Function<Regel, T> lezer) {
    return new Regiobestand(naam, meldingen).lees(map, kolommen, lezer);
  }

  private static <T> Set<String> codes(List<T> lijst, Function<T, String> code) {
    Set<String> codes = new HashSet<>();
    lijst.forEach(t -> codes.add(code.apply(t)));
    return codes;
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

  private static Organisatie organisatie(Regel r, Set<String> regiocodes) {
    var organisatie = new Organisatie(r.code("code"), r.verplicht("naam"),
        r.keuze("soort", r.verplicht("soort"), OrganisatieSoort.class), r.code("regio"),
        r.aantal("uren_opdrachtgever"), r.bedrag("mandaat_tot"));
    if (organisatie.regio() != null && !regiocodes.contains(organisatie.regio())) {
      r.fout("regio '" + organisatie.regio() + "' staat niet in regio.csv.");
    }
    if (organisatie.soort() != null && organisatie.isOpdrachtgever() && organisatie.urenOpdrachtgever() == null) {
      r.fout("uren_opdrachtgever is leeg. Vul in hoeveel uur per jaar er is voor het opdrachtgeverschap (0 mag).");
    }
    return organisatie;
  }

  private void controleerOmgevingsdiensten(List<Regio> regios, Map<String, Organisatie> organisaties) {
    for (Regio regio : regios) {
      Organisatie dienst = organisaties.get(regio.omgevingsdienst());
      if (dienst == null || dienst.soort() != OrganisatieSoort.OMGEVINGSDIENST) {
        meldingen.add("regio.csv: omgevingsdienst '" + regio.omgevingsdienst() + "' van regio '" + regio.code()
            + "' staat niet als OMGEVINGSDIENST in organisaties.csv.");
      }
    }
  }

  private static Rol rol(Regel r) {
    Set<Rol.Zijde> zijden = EnumSet.noneOf(Rol.Zijde.class);
    String tekst = r.verplicht("zijde");
    if (tekst != null) {
      Arrays.stream(tekst.split("\\s+")).map(z -> r.keuze("zijde", z, Rol.Zijde.class))
          .filter(z -> z != null).forEach(zijden::add);
    }
    return new Rol(r.code("code"), r.verplicht("naam"), zijden,
        r.jaNee("vertegenwoordigbaar"), r.jaNee("cockpit"));
  }

  private static Rolvervulling rolvervulling(Regel r, Set<String> gebruikers, Map<String, Rol> rollen,
                                             Map<String, Organisatie> organisaties) {
    var vervulling = new Rolvervulling(r.code("gebruiker"), r.code("rol"), r.leegOf("organisatie"));
    if (vervulling.gebruiker() != null && !gebruikers.contains(vervulling.gebruiker())) {
      r.fout("gebruiker '" + vervulling.gebruiker() + "' staat niet in personen.csv.");
    }
    Rol rol = rollen.get(vervulling.rol());
    if (vervulling.rol() != null && rol == null) {
      r.fout("rol '" + vervulling.rol() + "' staat niet in rollen.csv.");
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
      r.fout("organisatie '" + vervulling.organisatie() + "' staat niet in organisaties.csv.");
    } else if (!rol.hoortBij(organisatie)) {
      r.fout("de rol '" + rol.code() + "' bestaat niet aan de kant van " + organisatie.naam() + ".");
    }
    return vervulling;
  }

  private static Vertegenwoordiging vertegenwoordiging(Regel r, Map<String, Organisatie> organisaties,
                                                       List<Vertegenwoordiging> eerdere) {
    var v = new Vertegenwoordiging(r.code("deelnemer"), r.code("vertegenwoordiger"), r.datum("van"), r.datum("tot"),
        r.verplicht("mandaat"));
    for (String code : Arrays.asList(v.deelnemer(), v.vertegenwoordiger())) {
      if (code != null && (!organisaties.containsKey(code) || !organisaties.get(code).isOpdrachtgever())) {
        r.fout("'" + code + "' staat niet als opdrachtgever in organisaties.csv.");
      }
    }
    if (v.van() == null) {
      r.fout("van is leeg. Vul de eerste dag van de vertegenwoordiging in (jjjj-mm-dd).");
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

package nl.vthregie.organisatie;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sets of organisations that share dossiers: those who take part, and their omgevingsdienst. */
@Component
public class Kringen {

  /** The engine keeps a kring in 64 characters. */
  private static final int MAX_LENGTE = 64;
  private static final String STELSEL = "stelsel";

  private final JdbcClient jdbc;
  private final Regiogegevens regio;

  public Kringen(JdbcClient jdbc, Regiogegevens regio) {
    this.jdbc = jdbc;
    this.regio = regio;
  }

  /**
   * The kring of these deelnemers; made when it is the first time that they do something together.
   *
   * @param deelnemers codes of known organisations, at least one
   * @return {@code enschede}, {@code borne_enschede}, or the code of the region when all its opdrachtgevers take part; with a
   *     check number behind it when that was once the name of others
   */
  public String van(Collection<String> deelnemers) {
    Set<String> codes = new TreeSet<>(deelnemers);
    String regiocode = regio.organisatie(codes.iterator().next()).orElseThrow().regio();
    String id = id(codes, regiocode);
    codes.add(regio.regio(regiocode).orElseThrow().omgevingsdienst());
    return maak(id, regiocode, codes);
  }

  /** The kring of what concerns the whole system: those who watch over it, and no omgevingsdienst. */
  public String vanHetStelsel() {
    return maak(STELSEL, STELSEL, stelsel());
  }

  /**
   * The kring of what concerns one omgevingsdienst in the system: that dienst, and those who watch over all. One dienst does
   * not see the dossier of another.
   *
   * @param dienst code of a known omgevingsdienst
   */
  public String vanDienst(String dienst) {
    Set<String> codes = stelsel();
    codes.add(dienst);
    return maak(STELSEL + "_" + dienst, STELSEL, codes);
  }

  /** @return the code of the omgevingsdienst in a kring; there is one in each but {@link #vanHetStelsel} */
  public Optional<String> omgevingsdienst(String kring) {
    return leden(kring).filter(code -> regio.organisatie(code).filter(Organisatie::isOmgevingsdienst).isPresent())
        .findFirst();
  }

  private Set<String> stelsel() {
    return regio.stelsel().stream().map(Organisatie::code).collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A kring is a set and never changes: a gemeente that joins the region shares what begins from then on, and one that has left
   * does not. What was shared before stays with those who shared it.
   */
  private String maak(String id, String voorvoegsel, Set<String> codes) {
    String leden = String.join(" ", codes);
    if (leden.equals(ledenVanNieuwOfBestaand(id, leden))) {
      return id;
    }
    String ander = verkort(voorvoegsel, leden);
    ledenVanNieuwOfBestaand(ander, leden);
    return ander;
  }

  /** One statement, so that nobody ever finds a kring without its members. Whoever comes second waits for the first. */
  private String ledenVanNieuwOfBestaand(String id, String leden) {
    return jdbc.sql("""
        with nieuw as (insert into kring (id) values (:id) on conflict do nothing returning id),
        toegevoegd as (
          insert into kring_organisatie (kring, organisatie)
          select nieuw.id, code from nieuw, unnest(string_to_array(:leden, ' ')) as code)
        select coalesce((select :leden from nieuw), string_agg(organisatie, ' ' order by organisatie collate "C"))
        from kring_organisatie where kring = :id""")
        .param("id", id).param("leden", leden).query(String.class).optional()
        // This statement began before whoever made it had finished, and does not see it yet; the next one does.
        .orElseGet(() -> String.join(" ", leden(id).sorted().toList()));
  }

  /** @return the codes of the opdrachtgevers in a kring */
  public List<String> opdrachtgevers(String kring) {
    return leden(kring).filter(code -> regio.organisatie(code).filter(Organisatie::isOpdrachtgever).isPresent()).toList();
  }

  private Stream<String> leden(String kring) {
    return jdbc.sql("select organisatie from kring_organisatie where kring = :kring order by organisatie")
        .param("kring", kring).query(String.class).list().stream();
  }

  private String id(Set<String> codes, String regiocode) {
    Set<String> allen = regio.opdrachtgevers().stream().filter(o -> o.regio().equals(regiocode))
        .map(Organisatie::code).collect(Collectors.toSet());
    if (codes.equals(allen) && codes.size() > 1) {
      return regiocode;
    }
    String id = String.join("_", codes);
    return id.length() <= MAX_LENGTE ? id : verkort(regiocode, id);
  }

  private static String verkort(String voorvoegsel, String geheel) {
    return voorvoegsel + "_" + DigestUtils.md5DigestAsHex(geheel.getBytes(StandardCharsets.UTF_8));
  }
}

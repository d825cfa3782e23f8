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
   * @return {@code enschede}, {@code borne_enschede}, or the code of the region when all its opdrachtgevers take part
   */
  public String van(Collection<String> deelnemers) {
    Set<String> codes = new TreeSet<>(deelnemers);
    String regiocode = regio.organisatie(codes.iterator().next()).orElseThrow().regio();
    String id = id(codes, regiocode);
    codes.add(regio.regio(regiocode).orElseThrow().omgevingsdienst());
    maak(id, codes);
    return id;
  }

  /** The kring of what concerns the whole system: those who watch over it, and no omgevingsdienst. */
  public String vanHetStelsel() {
    maak(STELSEL, stelsel());
    return STELSEL;
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
    String id = STELSEL + "_" + dienst;
    maak(id, codes);
    return id;
  }

  /** @return the code of the omgevingsdienst in a kring; there is one in each but {@link #vanHetStelsel} */
  public Optional<String> omgevingsdienst(String kring) {
    return leden(kring).filter(code -> regio.organisatie(code).filter(Organisatie::isOmgevingsdienst).isPresent())
        .findFirst();
  }

  private Set<String> stelsel() {
    return regio.stelsel().stream().map(Organisatie::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private void maak(String id, Set<String> codes) {
    // One statement, so that nobody ever finds a kring without its members. Whoever comes second waits for the first.
    jdbc.sql("""
        with nieuw as (insert into kring (id) values (:id) on conflict do nothing returning id)
        insert into kring_organisatie (kring, organisatie)
        select nieuw.id, code from nieuw, unnest(string_to_array(:codes, ' ')) as code""")
        .param("id", id).param("codes", String.join(" ", codes)).update();
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
    return id.length() <= MAX_LENGTE ? id
        : regiocode + "_" + DigestUtils.md5DigestAsHex(id.getBytes(StandardCharsets.UTF_8));
  }
}

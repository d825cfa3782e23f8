package nl.vthregie.formulier;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A deployed form as the server sees it: its id and the fields that carry a value. */
public record Formulier(String id, List<Veld> velden) {

  private static final Pattern NAAM = Pattern.compile("[A-Za-z_]\\w*");

  public Formulier {
    velden = List.copyOf(velden);
  }

  /**
   * Every name that may occur in a condition of this form. Words of FEEL and texts are among them; whoever looks these up
   * finds nothing, which is harmless, and everything else of the process need not be read.
   */
  public Set<String> namenInVoorwaarden() {
    return voorwaarden(velden).flatMap(feel -> NAAM.matcher(feel).results().map(MatchResult::group))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The fields whose choices depend on who asks: at the top, as a list of dossiers in a row would mean asking for each row. */
  public Stream<Veld> keuzevelden() {
    return bovenaan(velden).filter(veld -> veld.keuzesUit() != null);
  }

  private static Stream<Veld> bovenaan(List<Veld> velden) {
    return velden.stream().flatMap(veld -> veld.naam() == null ? bovenaan(veld.velden()) : Stream.of(veld));
  }

  private static Stream<String> voorwaarden(List<Veld> velden) {
    return velden.stream().flatMap(veld -> Stream.concat(Stream.ofNullable(veld.verborgen()),
        voorwaarden(veld.velden())));
  }
}

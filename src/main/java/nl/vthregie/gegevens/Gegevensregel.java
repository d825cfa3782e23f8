package nl.vthregie.gegevens;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One line of a data file. Whoever asks it for a value gets null when that is not there, or wrong: then it has been told. */
public final class Gegevensregel {

  private final Map<String, Integer> plaats;
  private final List<String> cellen;
  private final Consumer<String> melder;

  Gegevensregel(Map<String, Integer> plaats, List<String> cellen, Consumer<String> melder) {
    this.plaats = plaats;
    this.cellen = cellen;
    this.melder = melder;
  }

  public void fout(String watIsErMis) {
    melder.accept(watIsErMis);
  }

  /** @return what stands there, whatever it is; null when nothing does */
  public String leegOf(String kolom) {
    String waarde = cellen.get(plaats.get(kolom));
    return waarde.isEmpty() ? null : waarde;
  }

  public <T> T waarde(String kolom, Kolomsoort<T> soort) {
    String waarde = leegOf(kolom);
    try {
      return waarde == null ? null : soort.lees(waarde);
    } catch (Kolomfout e) {
      fout(kolom + " '" + Cel.toon(waarde) + "' " + e.getMessage());
      return null;
    }
  }

  public <T> T verplicht(String kolom, Kolomsoort<T> soort) {
    if (leegOf(kolom) == null) {
      fout(kolom + " is leeg. Vul een waarde in.");
      return null;
    }
    return waarde(kolom, soort);
  }
}

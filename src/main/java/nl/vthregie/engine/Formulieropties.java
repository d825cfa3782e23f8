package nl.vthregie.engine;

import java.util.List;

/** Choices that a form takes from data instead of spelling them: the deelnemers of this region, for instance. */
public interface Formulieropties {

  /** The name by which a form asks for them, in its property {@code optiesUit}. */
  String naam();

  List<Optie> opties();

  record Optie(String label, String value) {
  }
}

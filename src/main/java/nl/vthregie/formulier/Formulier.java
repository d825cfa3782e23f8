package nl.vthregie.formulier;

import java.util.List;

/** A deployed form as the server sees it: its id and the fields that carry a value. */
public record Formulier(String id, List<Veld> velden) {

  public Formulier {
    velden = List.copyOf(velden);
  }
}

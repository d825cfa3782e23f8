package nl.vthregie.engine;

import java.util.List;

/** What a user may see: asked once for every request, so that a new kring or a lost role counts at once. */
public interface Toegang {

  /** @param gebruiker a login name, known or not; an unknown one belongs to nothing */
  Lidmaatschap lidmaatschapVan(String gebruiker);

  /**
   * @param groepen  the groups that the user is in, roles with and without organisation
   * @param kringen the dossiers that the user shares, as tenant ids
   */
  record Lidmaatschap(List<String> groepen, List<String> kringen) {
  }
}

package nl.vthregie.werk;

import nl.vthregie.engine.Toegang;
import nl.vthregie.organisatie.Rol;

import java.util.List;

/**
 * Whose question it is. He sees the work of the kringen of his organisation, beheer sees all (ADR 0004).
 *
 * @param groepen the groups that he is in
 * @param kringen the kringen of his organisation and of those that it represents
 */
record Kijker(String gebruiker, List<String> groepen, List<String> kringen) {

  static Kijker van(String gebruiker, Toegang toegang) {
    Toegang.Lidmaatschap lid = toegang.lidmaatschapVan(gebruiker);
    return new Kijker(gebruiker, lid.groepen(), lid.kringen());
  }

  boolean zietAlles() {
    return groepen.contains(Rol.BEHEER);
  }
}

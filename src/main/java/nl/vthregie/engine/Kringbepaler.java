package nl.vthregie.engine;

import java.util.Map;

/** Decides which kring shares a new dossier. */
public interface Kringbepaler {

  /** The kring that nobody is in: only beheer sees what cannot be placed. */
  String ALLEEN_BEHEER = "alleen-beheer";

  /**
   * @param variabelen what the dossier is started with
   * @return the id of the kring, never null
   */
  String kringVan(Map<String, Object> variabelen);
}

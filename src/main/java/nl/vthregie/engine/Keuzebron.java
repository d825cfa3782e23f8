package nl.vthregie.engine;

import java.util.List;

/**
 * Choices of a form that depend on who asks, and on the moment: the dossiers that he may use, for instance. What a form offers
 * and what is taken when it is sent are one decision, so both are asked here.
 */
public interface Keuzebron {

  /** The name by which a form asks for them, in its property {@code keuzesUit}. */
  String naam();

  /**
   * For who is logged in, now.
   *
   * @param zoek what the label of each must hold; empty for anything
   */
  Keuzes keuzes(String zoek);

  /**
   * Takes what somebody chose, or wrote.
   *
   * @return the value as it is kept
   * @throws Weigering when he may not choose that; the same for what he may not know of and what there is not
   */
  String kies(String ingevuld);

  /**
   * @param keuzes the first of them
   * @param meer   whether there are more, which searching finds
   * @param geen   why there is nothing to choose, and what to do; null when there is
   */
  record Keuzes(List<Keuze> keuzes, boolean meer, String geen) {
  }

  record Keuze(String label, String value) {
  }
}

package nl.vthregie.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one act left behind in one dossier, gathered from the events of the engine, and the words for it. */
class Sporen {

  private static final int MEESTE = 4;

  private final String procesId;
  private String dossiernummer;
  private String kring;
  private final Set<String> begonnen = new LinkedHashSet<>();
  private final Set<String> gestopt = new LinkedHashSet<>();
  private final Set<String> stappen = new LinkedHashSet<>();
  private final Set<String> gegevens = new LinkedHashSet<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Map<String, List<String>> lagBij = new LinkedHashMap<>();
  private final Set<String> gewijzigd = new LinkedHashSet<>();
  private boolean hervat;
  private boolean losgelaten;
  private String reden;

  Sporen(String procesId) {
    this.procesId = procesId;
  }

  String procesId() {
    return procesId;
  }

  /** Null as long as the process has none: it gets one while it starts. */
  String dossiernummer() {
    return dossiernummer;
  }

  String kring() {
    return kring;
  }

  void hoortBij(String nummer, String vanKring) {
    dossiernummer = nummer;
    kring = vanKring;
  }

  /** A dossier can have more than one process: what happened in the other one is part of the same. */
  void voegToe(Sporen ander) {
    begonnen.addAll(ander.begonnen);
    gestopt.addAll(ander.gestopt);
    stappen.addAll(ander.stappen);
    gegevens.addAll(ander.gegevens);
    taken.putAll(ander.taken);
    lagBij.putAll(ander.lagBij);
    gewijzigd.addAll(ander.gewijzigd);
    hervat |= ander.hervat;
    losgelaten |= ander.losgelaten;
    reden = reden == null ? ander.reden : reden;
  }

  Set<String> begonnen() {
    return begonnen;
  }

  Set<String> gestopt() {
    return gestopt;
  }

  /** The waiting steps that were carried out. */
  Set<String> stappen() {
    return stappen;
  }

  Set<String> gegevens() {
    return gegevens;
  }

  /** The names of the tasks that were completed. */
  Collection<String> taken() {
    return taken.values();
  }

  void voltooid(String taak, String naam) {
    taken.put(taak, naam);
  }

  /** The candidate groups of a task that beheer completed without being in one of them. */
  void lagBij(String taak, List<String> groepen) {
    lagBij.put(taak, groepen);
  }

  void taakGewijzigd(String zin) {
    gewijzigd.add(zin);
  }

  void hervat() {
    hervat = true;
  }

  boolean isHervat() {
    return hervat;
  }

  void losgelaten() {
    losgelaten = true;
  }

  /** Whether what had been halted may go on. */
  boolean isLosgelaten() {
    return losgelaten;
  }

  void reden(String gegeven) {
    reden = gegeven;
  }

  String reden() {
    return reden;
  }

  /** @return null when beheer did no task of another */
  String overgenomen() {
    return lagBij.isEmpty() ? null : lagBij.entrySet().stream().map(taak -> "Beheer heeft de taak ‘" + taken.get(taak.getKey())
        + "’ zelf afgerond; zij lag bij " + String.join(", ", taak.getValue()) + ".").collect(Collectors.joining(" "));
  }

  /** @return null when the task stayed with whom it was, under its own name */
  String taakGewijzigd() {
    return gewijzigd.isEmpty() ? null : String.join(" ", gewijzigd);
  }

  static String bij(Collection<String> stappen) {
    return stappen.isEmpty() ? "" : " bij " + namen(stappen);
  }

  static String van(Collection<String> stappen) {
    return stappen.isEmpty() ? "" : " van " + namen(stappen);
  }

  static String naar(Collection<String> stappen) {
    return stappen.isEmpty() ? "" : " naar " + namen(stappen);
  }

  static String daarna(Collection<String> stappen) {
    return stappen.isEmpty() ? "" : "; daarna begon " + namen(stappen);
  }

  static String opsomming(Collection<String> wat) {
    return wat.isEmpty() ? "" : " (" + namen(wat) + ")";
  }

  static String toelichting(String gegeven) {
    return gegeven == null || gegeven.isBlank() ? "" : " Reden: " + gegeven.strip();
  }

  private static String namen(Collection<String> namen) {
    String eerste = namen.stream().limit(MEESTE).map(naam -> "‘" + naam + "’").collect(Collectors.joining(", "));
    return namen.size() > MEESTE ? eerste + " en nog " + (namen.size() - MEESTE) : eerste;
  }
}

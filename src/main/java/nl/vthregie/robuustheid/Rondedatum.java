package nl.vthregie.robuustheid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The dates of a ronde, in the order in which they come. Source: VGR IBP VTH december 2023 (domein §1.11). */
enum Rondedatum {
  CRITERIA("criteriaVastgesteld", "de vaststelling van de criteria"),
  AANVULLING("aanvullingVastgesteld", "de aanvulling op het toetsingskader"),
  ZELFBEOORDELING("zelfbeoordelingVoor", "de zelfbeoordeling"),
  TECHNISCHE_CHECK("technischeCheckUiterlijk", "de technische check"),
  STUURGROEP("stuurgroepOp", "de stuurgroep"),
  BESTUURLIJK_OVERLEG("bestuurlijkOverlegOp", "het bestuurlijk overleg"),
  OORDEEL("oordeelVoor", "het oordeel"),
  PLAN("planVoor", "het plan van aanpak"),
  ANALYSE("analyseKwartaal", "de analyse van de plannen"),
  EINDTOETS("eindtoetsUiterlijk", "de eindtoets");

  private final String gegeven;
  private final String omschrijving;

  Rondedatum(String gegeven, String omschrijving) {
    this.gegeven = gegeven;
    this.omschrijving = omschrijving;
  }

  /** @return the name in files and forms, and of the variable from which the table {@code termijnen} counts */
  String gegeven() {
    return gegeven;
  }

  String omschrijving() {
    return omschrijving;
  }

  /** @return the variable's value when the last day of the term is to be this one */
  LocalDate metLaatsteDag(LocalDate laatsteDag) {
    return gegeven.endsWith("Voor") ? laatsteDag.plusDays(1) : laatsteDag;
  }

  static Optional<Rondedatum> van(String gegeven) {
    return Arrays.stream(values()).filter(d -> d.gegeven.equals(gegeven)).findFirst();
  }
}

package nl.vthregie.opdracht;

/**
 * What one party said about a proposed change, or decided.
 *
 * @param van        who, as people know them: {@code Beleid Gemeente Enschede}
 * @param organisatie its code
 * @param oordeel    in words
 */
record Oordeel(String rol, String organisatie, String van, String oordeel, String toelichting) {
}

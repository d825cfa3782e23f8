package nl.vthregie.herinnering;

/** A mail as people read it: the same in HTML and in plain text. */
record Brief(String onderwerp, String html, String tekst) {
}

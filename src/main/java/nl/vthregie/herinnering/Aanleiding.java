package nl.vthregie.herinnering;

/**
 * What happened, for those who must know.
 *
 * @param onderwerp in a few words, in Dutch: {@code Opdracht aangenomen}
 * @param tekst     whole sentences in Dutch, which say by themselves what the reader must know; a line is an alinea
 */
public record Aanleiding(String onderwerp, String tekst) {
}

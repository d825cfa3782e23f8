package nl.vthregie.vertrouwelijk;

/**
 * One answer that only a few roles may read.
 *
 * @param sleutel the key of its field in the form
 * @param vraag   what was asked, as it stood in the form: the form may change, the answer is to this question
 * @param waarde  what was answered; empty for nothing
 */
public record Antwoord(String sleutel, String vraag, String waarde) {
}

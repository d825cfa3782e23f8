package nl.vthregie.organisatie;

/** A candidate group: a role at an organisation. {@code organisatie} is null for beheer. */
public record Rolgroep(String rol, String organisatie, String naam) {
}

package nl.vthregie.organisatie;

/** @param gebruiker the name to log in with */
public record Persoon(String gebruiker, String voornaam, String achternaam, String email) {
}

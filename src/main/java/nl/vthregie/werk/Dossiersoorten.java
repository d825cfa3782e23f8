package nl.vthregie.werk;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What people call the kinds of dossier, of which code and numbers know the first letters only. */
@Component
class Dossiersoorten {

  private static final String BESTAND = "/werk/dossiersoorten.properties";

  private final Properties namen = new Properties();

  Dossiersoorten() {
    try (Reader bestand = new InputStreamReader(Dossiersoorten.class.getResourceAsStream(BESTAND), StandardCharsets.UTF_8)) {
      namen.load(bestand);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String naam(String soort) {
    return namen.getProperty(soort, soort);
  }
}

package nl.vthregie.organisatie;

import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The folder with the data files of the region; its path ends in a slash. */
public record Regiomap(Resource plaats) {

  /** @return the region's own version of something that VTH-Regie ships too; empty when it has none */
  public Optional<Resource> eigen(String bestandsnaam) {
    try {
      return Optional.of(plaats.createRelative(bestandsnaam)).filter(Resource::exists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

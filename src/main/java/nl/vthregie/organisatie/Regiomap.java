package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Bestandsinhoud;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The folder with the data files of the region; its path ends in a slash. */
public record Regiomap(Resource plaats) {

  /** A beheerder names a folder, without a scheme; the region of the demonstration is inside the program. */
  public static Regiomap van(String naam) {
    String map = naam.endsWith("/") ? naam : naam + "/";
    return new Regiomap(ResourceUtils.isUrl(map) ? new DefaultResourceLoader().getResource(map) : new FileSystemResource(map));
  }

  /** @return the region's own version of something that VTH-Regie ships too; empty when it has none */
  public Optional<Resource> eigen(String bestandsnaam) {
    try {
      return Bestandsinhoud.isEr(plaats, bestandsnaam) ? Optional.of(plaats.createRelative(bestandsnaam)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.vthregie.gegevens;

import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What is in a file that somebody put in a folder: all of it, or a sentence that says why not. */
public final class Bestandsinhoud {

  /** Nobody keeps this much by hand; whoever lets us read it has put the wrong file there. */
  static final int GROOTST = 5 * 1024 * 1024;
  private static final char BOM = '\ufeff';

  private Bestandsinhoud() {
  }

  /** Whether something stands under that name; a link that leads nowhere does, and must be told rather than overlooked. */
  public static boolean isEr(Resource map, String naam) {
    try {
      Resource bestand = map.createRelative(naam);
      return bestand.isFile() ? Files.exists(bestand.getFile().toPath(), LinkOption.NOFOLLOW_LINKS) : bestand.exists();
    } catch (IOException e) {
      return false;
    }
  }

  /** @throws Kolomfout with why it cannot be read, to follow on the name of the file */
  public static byte[] bytes(Resource bestand) {
    try {
      if (bestand.isFile()) {
        controleer(bestand.getFile().toPath());
      }
      try (InputStream stroom = bestand.getInputStream()) {
        byte[] inhoud = stroom.readNBytes(GROOTST + 1);
        if (inhoud.length > GROOTST) {
          throw new Kolomfout("is groter dan 5 MB. Kijk of dit het goede bestand is.");
        }
        return inhoud;
      }
    } catch (IOException e) {
      throw new Kolomfout("kan niet worden gelezen. Kijk of het bestand heel is en of VTH-Regie het mag lezen.");
    }
  }

  /**
   * Excel puts a mark before its 'CSV UTF-8', and anything else that it writes is not UTF-8 and must not be guessed.
   *
   * @throws Kolomfout as {@link #bytes}, and when it is no text in UTF-8
   */
  static String tekst(Resource bestand) {
    try {
      String tekst = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(bestand))).toString();
      // UTF-16 without a mark is valid UTF-8, with this between all letters; on its own it is one damaged character.
      if (tekst.chars().filter(teken -> teken == 0).count() <= tekst.length() / 4) {
        return !tekst.isEmpty() && tekst.charAt(0) == BOM ? tekst.substring(1) : tekst;
      }
    } catch (CharacterCodingException e) {
      // said below
    }
    throw new Kolomfout("is niet in UTF-8 bewaard. Bewaar het als 'CSV UTF-8'.");
  }

  private static void controleer(Path bestand) {
    if (!Files.exists(bestand)) {
      throw new Kolomfout("is een koppeling naar een bestand dat er niet is. Zet het bestand zelf neer.");
    }
    if (Files.isDirectory(bestand)) {
      throw new Kolomfout("is een map. Zet er een bestand met die naam neer.");
    }
    if (!Files.isRegularFile(bestand)) {
      throw new Kolomfout("is geen gewoon bestand. Zet het bestand zelf neer.");
    }
    if (!Files.isReadable(bestand)) {
      throw new Kolomfout("mag VTH-Regie niet lezen. Geef VTH-Regie leesrechten.");
    }
  }
}

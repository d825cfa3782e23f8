package nl.vthregie.webapps;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.DigestUtils;

/** A mended file in memory, with what Spring's resource handler needs to know of a file. */
class HersteldBestand extends ByteArrayResource {

  private final String pad;
  private final String etag;

  HersteldBestand(String pad, byte[] inhoud) {
    super(inhoud, pad);
    this.pad = pad;
    // Weak, because Tomcat leaves answers with a strong tag uncompressed.
    this.etag = "W/\"" + DigestUtils.md5DigestAsHex(inhoud) + "\"";
  }

  String etag() {
    return etag;
  }

  @Override
  public String getFilename() {
    return pad.substring(pad.lastIndexOf('/') + 1);
  }

  /** The etag says whether it changed; a moment would differ between two nodes. */
  @Override
  public long lastModified() {
    return -1;
  }
}

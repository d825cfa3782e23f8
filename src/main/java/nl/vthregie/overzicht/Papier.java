package nl.vthregie.overzicht;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/**
 * Pages of ours as a PDF that a screen reader can follow (tagged, PDF/UA). One font for everything, and it travels with the
 * file: the fonts that every reader of PDF has know Western European letters only.
 */
@Component
public class Papier {

  /** The name by which a page asks for the font; there is one weight, so nothing on paper is bold. */
  public static final String LETTER = "Rapport";
  /** Stands where the font has no letter; a page that has it explains it. */
  public static final int GEEN_LETTER = '□';
  /** PDFBox has it with it. */
  private static final String BESTAND = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final CmapLookup letters;

  Papier() {
    try (InputStream bestand = letter(); var font = new TTFParser().parse(new RandomAccessReadBuffer(bestand))) {
      this.letters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param tekst as somebody typed it. @return the same, with a box for each character that paper cannot show */
  public String leesbaar(String tekst) {
    return Normalizer.normalize(tekst, Normalizer.Form.NFC).codePoints()
        .filter(letter -> Character.getType(letter) != Character.FORMAT && !isKeuzeVanVorm(letter))
        .map(letter -> Character.isWhitespace(letter) || letters.getGlyphId(letter) != 0 ? letter : GEEN_LETTER)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** Whether a page with this text shows a box in the place of something else. */
  public boolean mist(String tekst) {
    return leesbaar(tekst).codePoints().filter(letter -> letter == GEEN_LETTER).count()
        > tekst.codePoints().filter(letter -> letter == GEEN_LETTER).count();
  }

  /** @param html well formed, with a language, a title, a description and no font but {@link #LETTER} */
  public byte[] van(String html) {
    var uit = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).withProducer("VTH-Regie")
          .withHtmlContent(leesbaar(html), null).useFont(Papier::letter, LETTER, 400, FontStyle.NORMAL, true).toStream(uit).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return uit.toByteArray();
  }

  /** Says how the letter before it looks, and is none. */
  private static boolean isKeuzeVanVorm(int letter) {
    return letter >= 0xFE00 && letter <= 0xFE0F;
  }

  private static InputStream letter() {
    return Papier.class.getResourceAsStream(BESTAND);
  }
}

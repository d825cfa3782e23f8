package nl.vthregie.gegevens;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Wat er in een kolom mag staan")
class KolomsoortenTest {

  @ParameterizedTest
  @ValueSource(strings = {"jan.de.vries@gemeente.example", "o'neill@x.nl", "jan+vth@x.nl", "J.de_Vries@Sub.Gemeente-X.nl",
      "postbus-1@x.xn--p1ai", "a@b.nl"})
  @DisplayName("een goed adres blijft zoals het is")
  void goedAdres(String adres) throws Exception {
    assertThat(new Emailadres().lees(adres)).isEqualTo(adres);
    assertThat(new InternetAddress(adres, true).getAddress()).as("it can be sent to").isEqualTo(adres);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jan..de.vries@x.nl", ".jan@x.nl", "jan.@x.nl", "jan@ensche_de.nl", "jan@enschede..nl", "jan@.nl",
      "jan@enschede.nl.", "jan@enschede", "jan@-x.nl", "jan@x-.nl", "\"jan piet\"@x.nl", "jan@[127.0.0.1]", "jan@x.123",
      "Jan <jan@x.nl>", "<jan@x.nl>", "jan@x.nl,piet@x.nl", "jan@x.nl, piet@x.nl", "groep:jan@x.nl", "jan(c)@x.nl",
      "jan@@x.nl", "@x.nl", "jan@", "jan", "mailto:jan@x.nl", "jan@x.nl jan", "jan\\@x.nl", "jan de vries@x.nl",
      "jañ@x.nl", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@x.nl",
      "jan@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.nl"})
  @DisplayName("een adres waar geen mail aankomt, wordt geweigerd met een voorbeeld")
  void foutAdres(String adres) {
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Emailadres().lees(adres))
        .withMessageStartingWith("is geen e-mailadres").withMessageEndingWith("Schrijf één adres, bijvoorbeeld team.vth@gemeente.example.");
  }

  @Test
  @DisplayName("bij een domein met een trema staat hoe het wel kan")
  void domein() {
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Emailadres().lees("jan@coördinatie.nl"))
        .withMessageContaining("Schrijf jan@xn--cordinatie-fcb.nl.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0             | 0
      140000        | 140000
      140.000       | 140000
      140 000       | 140000
      1.250.000     | 1250000
      € 140.000     | 140000
      140.000,00    | 140000
      140.000,-     | 140000
      999999999999  | 999999999999
      """)
  @DisplayName("een bedrag is wat iemand bedoelt")
  void bedrag(String tekst, BigDecimal waarde) {
    assertThat(new Bedrag().lees(tekst)).isEqualByComparingTo(waarde)
        .satisfies(bedrag -> assertThat(bedrag.setScale(2).precision()).as("it fits in numeric(14, 2)").isLessThanOrEqualTo(14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E5", "-5", "140,000", "1.25", "1.2500", "12.50.000", "250000.50", "1.250,5",
      "9999999999999", "0,005", "0x10", "vijf ton", "NaN", "Infinity", "٢٥٠", "140000 uur", ",5", "5,", "1.000 000.00"})
  @DisplayName("een bedrag waar twijfel over is, of dat niet past, wordt geweigerd")
  void geenBedrag(String tekst) {
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Bedrag().lees(tekst)).withMessageStartingWith("is geen bedrag");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0       | 0
      007     | 7
      1.250   | 1250
      100.000 | 100000
      """)
  @DisplayName("een heel getal mag punten tussen de duizendtallen hebben")
  void geheel(String tekst, int waarde) {
    assertThat(new Geheelgetal(0, 100_000).lees(tekst)).isEqualTo(waarde);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100001", "1,5", "1.5", "1e3", "99999999999999999999", "٧", "zeven", "0x7", "1.2500"})
  @DisplayName("en niets anders")
  void nietGeheel(String tekst) {
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Geheelgetal(0, 100_000).lees(tekst))
        .withMessage("is geen heel getal van 0 tot en met 100000.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      7,5    | 7.5
      -10    | -10
      0,0001 | 0.0001
      """)
  @DisplayName("een score heeft een komma, en niets waar twijfel over is")
  void getal(String tekst, BigDecimal waarde) {
    assertThat(new Getal(-1000, 1000).lees(tekst)).isEqualByComparingTo(waarde);
    for (String fout : new String[] {"1.250", "1e999999999", "1001", "-1001", "0,00001"}) {
      assertThatExceptionOfType(Kolomfout.class).as(fout).isThrownBy(() -> new Getal(-1000, 1000).lees(fout));
    }
  }

  @Test
  @DisplayName("een datum is er een die bestaat, in een jaar dat kan, hoe iemand haar ook schrijft")
  void datum() {
    for (String goed : new String[] {"2028-02-29", "29-02-2028", "29-2-28", "29 februari 2028", "29/02/2028"}) {
      assertThat(new Datum(2014, 2199).lees(goed)).isEqualTo(LocalDate.of(2028, 2, 29));
    }
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Datum(2014, 2199).lees("2013-12-31"))
        .withMessage("ligt niet tussen 2014 en 2199. Kijk het jaar na.");
    for (String fout : new String[] {"0027-07-01", "2200-01-01", "2027-02-31", "31-02-2027", "+12027-01-01", "1-7", "juli 2027",
        "٢٠٢٧-٠١-٠١"}) {
      assertThatExceptionOfType(Kolomfout.class).as(fout).isThrownBy(() -> new Datum(2014, 2199).lees(fout))
          .withMessageStartingWith("kan niet. ");
    }
  }

  @Test
  @DisplayName("een dag die er elk jaar is, ook zoals Excel hem schrijft")
  void jaardag() {
    for (String goed : new String[] {"01-09", "1-9", "1-sep", "1 september"}) {
      assertThat(new Jaardag().lees(goed)).isEqualTo(MonthDay.of(9, 1));
    }
    for (String fout : new String[] {"29-02", "31-04", "01-13", "09", "september", "01-09-2026", "2026-09-01"}) {
      assertThatExceptionOfType(Kolomfout.class).as(fout).isThrownBy(() -> new Jaardag().lees(fout))
          .withMessage("is geen dag die er elk jaar is. Schrijf dd-mm, bijvoorbeeld 01-09.");
    }
  }

  @Test
  @DisplayName("tekst telt in tekens, niet in wat een computer daarvan maakt")
  void tekst() {
    assertThat(new Tekst(3).lees("😀é漢")).isEqualTo("😀é漢");
    assertThatExceptionOfType(Kolomfout.class).isThrownBy(() -> new Tekst(3).lees("abcd"))
        .withMessage("is 4 tekens lang. Hoogstens 3 tekens.");
  }
}

package nl.vthregie.demo;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Het postvak")
class PostvakTest {

  private static final Clock KLOK = Clock.fixed(Instant.parse("2027-01-11T08:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private Path map;

  @Test
  @DisplayName("heeft na een herstart alle mails nog, en telt verder")
  void herstart() throws Exception {
    Postvak postvak = new Postvak(map, KLOK);
    postvak.bewaar("a@vth-regie.example", mail("Eén"));
    postvak.bewaar("b@vth-regie.example", mail("Twee"));

    Postvak later = new Postvak(map, KLOK);
    assertThat(later.mails()).isEqualTo(postvak.mails()).extracting(Mail::onderwerp).containsExactly("Twee", "Eén");
    assertThat(later.open(later.mails().get(1)).tekst()).hasValueSatisfying(tekst -> assertThat(tekst).contains("Beste Eén"));

    later.bewaar("c@vth-regie.example", mail("Drie"));
    assertThat(later.mails()).extracting(Mail::nummer).containsExactly(3L, 2L, 1L);
  }

  @Test
  @DisplayName("bewaart de nieuwste vijfhonderd en ruimt de oudste op")
  void maximum() throws Exception {
    Postvak postvak = new Postvak(map, KLOK);
    for (int i = 1; i <= Postvak.MAXIMUM + 2; i++) {
      postvak.bewaar("a@vth-regie.example", mail("Mail " + i));
    }

    assertThat(postvak.mails()).hasSize(Postvak.MAXIMUM);
    assertThat(postvak.zoek(2)).isEmpty();
    assertThat(postvak.zoek(3)).isPresent();
    try (var bestanden = Files.list(map)) {
      assertThat(bestanden).hasSize(Postvak.MAXIMUM);
    }
  }

  @Test
  @DisplayName("start ook als er een bestand beschadigd is of niet van hem is")
  void beschadigd() throws Exception {
    new Postvak(map, KLOK).bewaar("a@vth-regie.example", mail("Heel"));
    Files.writeString(map.resolve("00000002.eml"), "onzin");
    Files.writeString(map.resolve("00000003.eml.half"), "half");
    Files.writeString(map.resolve("aantekening.eml"), "iets anders");

    assertThat(new Postvak(map, KLOK).mails()).extracting(Mail::onderwerp).containsExactly("Heel");
  }

  private static MimeMessage mail(String onderwerp) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom("vth-regie@vth-regie.example");
    mail.setRecipients(Message.RecipientType.TO, "iedereen@vth-regie.example");
    mail.setSubject(onderwerp, "UTF-8");
    mail.setText("Beste " + onderwerp, "UTF-8");
    mail.saveChanges();
    return mail;
  }
}

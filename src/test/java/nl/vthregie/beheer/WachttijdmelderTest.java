package nl.vthregie.beheer;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefgrootboek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.vthregie.test.Proefgrootboek.januari;
import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("De log over wachtende herinneringen")
class WachttijdmelderTest {

  @Autowired
  private Wachttijdmelder melder;
  @Autowired
  private JdbcClient jdbc;

  @Test
  @DisplayName("zwijgt zolang alles op tijd weggaat, en waarschuwt als iets langer dan een kwartier wacht")
  void melding(CapturedOutput log) {
    Proefgrootboek grootboek = new Proefgrootboek(jdbc);
    grootboek.wis();
    grootboek.bericht("a@vth-regie.example", januari(11, 9), "NIEUW", null, null);
    melder.meld();
    assertThat(log).doesNotContain("Reminders wait");

    grootboek.bericht("a@vth-regie.example", januari(11, 8), "NIEUW", null, null);
    melder.meld();
    assertThat(log).contains("WARN", "Reminders wait since 2027-01-11T07:00:00Z; 2 mails in the outbox, 0 failed.");
  }
}

package nl.vthregie.herinnering;

import jakarta.mail.internet.MimeMessage;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@Import(Proefpost.Configuration.class)
@DisplayName("Een herinnering, van rijp tot in de mailbox")
class HerinneringenTest {

  @Autowired
  private Proefpost post;
  @Autowired
  private Postronde ronde;
  @Autowired
  private TaskService taken;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Spel spel;

  @BeforeEach
  void begin() throws Exception {
    post.begin();
  }

  @Test
  @DisplayName("komt aan als HTML en als tekst, met een knop die juist deze taak opent")
  void komtAan() throws Exception {
    Task taak = post.taak();
    long herinnering = post.herinner(taak);

    ronde.loop();

    assertThat(post.ontvangers()).containsExactly(Proefpost.adres(Proefpost.ENSCHEDE));
    MimeMessage mail = post.ontvangen().get(0);
    String nummer = post.dossiernummer(taak);
    assertThat(Proefpost.onderwerp(mail)).isEqualTo("Herinnering: " + taak.getName() + ", uiterlijk zo 28 maart (" + nummer + ")");
    assertThat(post.stand(herinnering)).isEqualTo("VERZONDEN");
    assertThat(post.berichten()).containsExactly("VERZONDEN");
  }
}

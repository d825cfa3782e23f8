package nl.vthregie.herinnering;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("De instellingen van de post")
class HerinneringinstellingenTest {

  /** Greeting, EHLO, STARTTLS, two for TLS, EHLO, three for AUTH, MAIL, RCPT, DATA, the mail itself. */
  private static final int ANTWOORDEN = 13;

  @Test
  @DisplayName("de langste mail past in de twee derde van de huur die overblijft als een knooppunt geen nieuwe meer begint")
  void huurIsLangGenoeg() throws IOException {
    for (String bestand : new String[] {"application.yaml", "application-productie.yaml"}) {
      Binder instellingen = instellingen(bestand);
      Herinneringinstellingen post = instellingen.bind("vthregie.herinnering", Herinneringinstellingen.class).get();
      Duration langste = milliseconden(instellingen, "connectiontimeout").plus(milliseconden(instellingen, "writetimeout"))
          .plus(milliseconden(instellingen, "timeout").multipliedBy(ANTWOORDEN));
      assertThat(langste).isLessThan(post.huur().minus(post.geduld()));
    }
  }

  @Test
  @DisplayName("een mail wordt een nacht en een ochtend lang geprobeerd voordat zij mislukt heet")
  void pauzesZijnLangGenoeg() throws IOException {
    Herinneringinstellingen post =
        instellingen("application.yaml").bind("vthregie.herinnering", Herinneringinstellingen.class).get();
    assertThat(post.pauzes().stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofHours(12));
  }

  private static Duration milliseconden(Binder instellingen, String naam) {
    return Duration.ofMillis(instellingen.bind("spring.mail.properties.mail.smtp." + naam, Bindable.of(Long.class)).get());
  }

  /** The file over the one that every profile has. */
  private static Binder instellingen(String bestand) throws IOException {
    var omgeving = new StandardEnvironment();
    var lezer = new YamlPropertySourceLoader();
    for (String naam : new String[] {"application.yaml", bestand}) {
      lezer.load(naam, new ClassPathResource(naam)).forEach(omgeving.getPropertySources()::addFirst);
    }
    return new Binder(ConfigurationPropertySources.get(omgeving));
  }
}

package nl.vthregie.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import nl.vthregie.webapps.Paginabeleid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The outside world of the demonstration: a mail server of our own, so that every mail is sent in earnest and none leaves
 * this machine, and a page that shows them all.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
@AlleenInDemonstratie
class DemoPostvak {

  private static final String DEZE_MACHINE = "127.0.0.1";

  @Bean
  Postvak postvak(@Value("${vthregie.demo.postvak-map}") Path map, Clock klok) {
    return new Postvak(map, klok);
  }

  @Bean(destroyMethod = "stop")
  GreenMail mailserver(Postvak postvak) {
    GreenMail server = new GreenMail(new ServerSetup(0, DEZE_MACHINE, ServerSetup.PROTOCOL_SMTP));
    server.start();
    // Only now: a start throws away who handles the mail.
    server.getUserManager().setMessageDeliveryHandler((bericht, adres) -> new Brievenbus(adres.getEmail(), postvak));
    return server;
  }

  /** In the place of Spring's own, which wants to know the port before there is a server. */
  @Bean
  JavaMailSenderImpl mailSender(GreenMail mailserver, MailProperties instellingen) {
    JavaMailSenderImpl verzender = new JavaMailSenderImpl();
    verzender.setHost(DEZE_MACHINE);
    verzender.setPort(mailserver.getSmtp().getPort());
    verzender.getJavaMailProperties().putAll(instellingen.getProperties());
    return verzender;
  }

  /** The one door beside those of BeveiligingConfiguration: who receives mail needs no account to read it. */
  @Bean
  @Order(0)
  SecurityFilterChain postvakdeur(HttpSecurity http) throws Exception {
    return http.securityMatcher("/postvak", "/postvak/**")
        .authorizeHttpRequests(wie -> wie.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
        .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers
            // The mail itself stands in a frame; whatever may not, says so in its own policy.
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
            .referrerPolicy(verwijzer -> verwijzer.policy(ReferrerPolicy.SAME_ORIGIN))
            .contentSecurityPolicy(beleid -> beleid.policyDirectives(Paginabeleid.STANDAARD)))
        .build();
  }

  /** Anyone's mailbox: there is no list of who may receive. */
  private static final class Brievenbus extends UserImpl {

    private final Postvak postvak;

    private Brievenbus(String adres, Postvak postvak) {
      super(adres, adres, null, null);
      this.postvak = postvak;
    }

    @Override
    public void deliver(MovingMessage bericht) {
      try {
        postvak.bewaar(getEmail(), bericht.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package nl.vthregie.test;

import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiobestanden;
import nl.vthregie.organisatie.Regiogegevens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;

/** Twente as it ships, with one difference: Haaksbergen has too few hours for its opdrachtgeverschap. */
@TestConfiguration(proxyBeanMethods = false)
public class Proefregio {

  public static final int TE_WEINIG_UREN = 300;

  @Bean
  @Primary
  Regiogegevens proefregio() {
    Regiogegevens twente = Regiobestanden.lees(new ClassPathResource("regio/twente/"));
    return new Regiogegevens(twente.regios(), twente.organisaties().stream().map(Proefregio::metTeWeinigUren).toList(),
        twente.rollen(), twente.personen(), twente.rolverdeling(), twente.vertegenwoordigingen(), twente.vrijeDagen(),
        twente.jaarkalender());
  }

  private static Organisatie metTeWeinigUren(Organisatie o) {
    return !o.code().equals("haaksbergen") ? o
        : new Organisatie(o.code(), o.naam(), o.soort(), o.regio(), TE_WEINIG_UREN, o.mandaatTot(), o.postbus());
  }
}

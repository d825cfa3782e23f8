package nl.vthregie.organisatie;

import nl.vthregie.test.Procestest;
import nl.vthregie.test.Tegelijk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een kring is wie samen een dossier delen, met hun omgevingsdienst")
class KringenTest {

  @Autowired
  private Kringen kringen;
  @Autowired
  private Regiogegevens regio;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private PlatformTransactionManager transacties;

  @Test
  @DisplayName("één deelnemer: zijn eigen code")
  void een() {
    assertThat(kringen.van(List.of("almelo"))).isEqualTo("almelo");
    assertThat(ledenVan("almelo")).containsExactly("almelo", "odt");
  }

  @Test
  @DisplayName("meer deelnemers: dezelfde kring in elke volgorde, en dubbelen tellen niet")
  void meer() {
    assertThat(kringen.van(List.of("hengelo", "borne", "hengelo"))).isEqualTo("borne_hengelo");
    assertThat(kringen.van(List.of("borne", "hengelo"))).isEqualTo("borne_hengelo");
    assertThat(ledenVan("borne_hengelo")).containsExactly("borne", "hengelo", "odt");
  }

  @Test
  @DisplayName("alle opdrachtgevers: de code van de regio")
  void allen() {
    List<String> allen = new ArrayList<>(regio.opdrachtgevers().stream().map(Organisatie::code).toList());
    Collections.reverse(allen);

    assertThat(kringen.van(allen)).isEqualTo("twente");
    assertThat(ledenVan("twente")).hasSize(16).contains("odt", "overijssel");
  }

  @Test
  @DisplayName("een kring die te lang is voor de engine krijgt een vaste, kortere naam")
  void lang() {
    List<String> velen = regio.opdrachtgevers().stream().map(Organisatie::code).skip(1).sorted().toList();
    String kring = kringen.van(velen);

    assertThat(kring).matches("twente_[0-9a-f]{32}").hasSizeLessThanOrEqualTo(64);
    assertThat(kringen.van(velen.stream().sorted(Collections.reverseOrder()).toList())).isEqualTo(kring);
    assertThat(kringen.van(velen.subList(1, velen.size()))).isNotEqualTo(kring);
    assertThat(ledenVan(kring)).hasSize(15).contains("odt");
  }

  @Test
  @DisplayName("tot en met 64 tekens blijft de naam leesbaar")
  void netNietTeLang() {
    // 9 + 8 + 12 + 10 + 11 + 9 and five joins is 64
    List<String> precies = List.of("haaksbergen", "hof-van-twente", "hellendoorn", "oldenzaal", "tubbergen", "borne");
    assertThat(String.join("_", precies)).hasSize(64);
    assertThat(kringen.van(precies)).hasSize(64).startsWith("borne_haaksbergen_");
    assertThat(kringen.van(List.of("haaksbergen", "hof-van-twente", "hellendoorn", "oldenzaal", "tubbergen", "almelo")))
        .startsWith("twente_");
  }

  @Test
  @DisplayName("maken acht gebruikers tegelijk dezelfde kring, dan is er één, met zijn leden")
  void tegelijk() throws Exception {
    assertThat(Tegelijk.doe(8, () -> kringen.van(List.of("losser", "wierden")))).containsOnly("losser_wierden");
    assertThat(ledenVan("losser_wierden")).containsExactly("losser", "odt", "wierden");
  }

  @Test
  @DisplayName("ook elk in een eigen transactie, en wie hem niet maakte ziet meteen de leden")
  void tegelijkInTransacties() throws Exception {
    List<List<String>> gezien = Tegelijk.doe(8, () -> new TransactionTemplate(transacties).execute(status -> {
      kringen.van(List.of("losser", "twenterand"));
      return ledenVan("losser_twenterand");
    }));

    assertThat(gezien).hasSize(8).containsOnly(List.of("losser", "odt", "twenterand"));
  }

  @Test
  @DisplayName("een start die mislukt laat geen kring achter, en de volgende maakt hem heel")
  void teruggedraaid() {
    new TransactionTemplate(transacties).executeWithoutResult(status -> {
      kringen.van(List.of("oldenzaal", "wierden"));
      status.setRollbackOnly();
    });
    assertThat(ledenVan("oldenzaal_wierden")).isEmpty();

    kringen.van(List.of("oldenzaal", "wierden"));
    assertThat(ledenVan("oldenzaal_wierden")).containsExactly("odt", "oldenzaal", "wierden");
  }

  @Test
  @DisplayName("wie er later bij komt, deelt wat daarna begint; wat er al was blijft van wie het deelden")
  void laterErbij() {
    jdbc.sql("insert into kring (id) values ('dinkelland_tubbergen')").update();
    jdbc.sql("insert into kring_organisatie values ('dinkelland_tubbergen', 'dinkelland'), ('dinkelland_tubbergen', 'odt')")
        .update();

    String kring = kringen.van(List.of("tubbergen", "dinkelland"));

    assertThat(kring).matches("twente_[0-9a-f]{32}").isEqualTo(kringen.van(List.of("dinkelland", "tubbergen")));
    assertThat(ledenVan(kring)).containsExactly("dinkelland", "odt", "tubbergen");
    assertThat(ledenVan("dinkelland_tubbergen")).containsExactly("dinkelland", "odt");
  }

  private List<String> ledenVan(String kring) {
    return jdbc.sql("select organisatie from kring_organisatie where kring = ? order by organisatie").param(kring)
        .query(String.class).list();
  }
}

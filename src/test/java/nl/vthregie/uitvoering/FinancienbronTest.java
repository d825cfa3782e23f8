package nl.vthregie.uitvoering;

import nl.vthregie.organisatie.Kringen;
import nl.vthregie.overzicht.Dossier;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.test.Procestest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Het geld op de agenda van een overleg")
class FinancienbronTest {

  @Autowired
  private Financienbron bron;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Kringen kringen;
  @Autowired
  private JdbcClient jdbc;

  @Test
  @DisplayName("noemt ook de opdracht die nog niets rapporteerde; zonder enige rapportage is er geen tabel")
  void nietGerapporteerd() {
    String met = dossier("OPD", "OPD-FINBRON-001");
    String zonder = dossier("OPD", "OPD-FINBRON-002");
    assertThat(bron.laatste(List.of(met, zonder))).isEmpty();

    jdbc.sql("""
        insert into financiele_rapportage (rapportagenummer, opdrachtnummer, regio, periode_tot, begroot, besteed, prognose, afwijking,
          signaal, vastgesteld_op) values (?, ?, 'twente', '2027-03-31', 140000, 0, 150000, 7.15, 'OP_KOERS', now())""")
        .params(dossier("FIN", "FIN-" + met), met).update();
    assertThat(bron.laatste(List.of(zonder, met))).extracting(g -> String.join(" | ", g.opdracht(), g.tot(), g.besteed(), g.stand()))
        .containsExactly(met + " | 31-03-2027 | € 0 | vastgesteld", zonder + " | – | – | nog geen rapportage");
  }

  private String dossier(String soort, String nummer) {
    dossiers.open(new Dossier(nummer, soort, "twente", "enschede", kringen.van(List.of("enschede")), "Proef", 2027, "AFGESLOTEN", "{}", "-"));
    return nummer;
  }
}

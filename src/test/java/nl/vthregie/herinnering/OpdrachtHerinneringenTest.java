package nl.vthregie.herinnering;

import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Proefklok;
import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Een opdracht die blijft liggen, uur voor uur")
class OpdrachtHerinneringenTest {

  private static final String OPDRACHTGEVER = "ambtelijk-opdrachtgever-enschede";
  private static final String TITEL = "Verbinden van de beleidscyclus";

  @Autowired
  private Proefpost post;
  @Autowired
  private Postronde ronde;
  @Autowired
  private Proefklok klok;
  @Autowired
  private Spel spel;
  @Autowired
  private TaskService taken;
  private final Set<String> gezien = new HashSet<>();

  @BeforeEach
  void begin() throws Exception {
    post.begin();
  }

  @Test
  @DisplayName("herinnerd op elk moment dat de tabel noemt en op geen ander, aan het eind gemeld aan het management, en na het afronden stil")
  void blijftLiggen() {
    ProcessInstance opdracht = spel.start(OPDRACHTGEVER, Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));

    // Monday 22 March 2027, ten working days around Easter: Wednesday 7 April.
    assertThat(mailsTotEnMet(opdracht, "2027-04-08")).containsExactlyInAnyOrder(
        "2027-03-31T09:00 ambtelijk-opdrachtgever-enschede: Herinnering: Formuleer opdracht, uiterlijk wo 7 april",
        "2027-04-05T09:00 ambtelijk-opdrachtgever-enschede: Herinnering: Formuleer opdracht, uiterlijk wo 7 april",
        "2027-04-07T09:00 ambtelijk-opdrachtgever-enschede: Herinnering: Formuleer opdracht, uiterlijk wo 7 april",
        "2027-04-07T17:00 ambtelijk-opdrachtgever-enschede: Escalatie nu bij het management: Termijn voorbij: Formuleer opdracht: " + TITEL,
        "2027-04-07T17:00 accountmanager-odt: Escalatie nu bij het management: Termijn voorbij: Formuleer opdracht: " + TITEL,
        "2027-04-07T17:00 management-odt: Nieuwe taak: Behandel escalatie als management, uiterlijk wo 14 april",
        "2027-04-07T17:00 management-enschede: 2 taken vragen uw aandacht",
        "2027-04-08T09:00 ambtelijk-opdrachtgever-enschede: Te laat: Formuleer opdracht, uiterlijk was wo 7 april");

    losEscalatieOp(opdracht);
    spel.doe(OPDRACHTGEVER, opdracht, Taak.FORMULEREN, Voorbeeldopdracht.volledig());
    spel.doe(OPDRACHTGEVER, opdracht, Taak.VERSTREKKEN, Map.of("verstrekking", "VERSTREKKEN"));
    spel.doe("accountmanager-odt", opdracht, Taak.INTERNE_AFSTEMMING, Map.of());
    spel.doe("accountmanager-odt", opdracht, Taak.BEOORDELEN, Map.of("besluit", "AANNEMEN"));
    assertThat(mailsTotEnMet(opdracht, "2027-05-10"))
        .containsExactly("2027-04-08T23:00 ambtelijk-opdrachtgever-enschede: Opdracht aangenomen: " + TITEL);
  }

  /** What had lapsed went up by itself; it does not come down before somebody says so. */
  private void losEscalatieOp(ProcessInstance opdracht) {
    for (String wie : List.of("management-odt", "management-enschede")) {
      spel.rondAf(wie, taken.createTaskQuery().processInstanceBusinessKey("ESC-" + opdracht.getBusinessKey() + "-01")
          .taskCandidateGroup(wie).singleResult(), Map.of("kader", "BINNEN", "uitkomst", "OPGELOST",
          "motivering", "De opdracht wordt deze week geformuleerd."));
    }
    ronde.loop();
    assertThat(post.gelezen()).contains("management-odt: Escalatie opgelost: Termijn voorbij: Formuleer opdracht: " + TITEL);
  }

  /** Lets the hours pass, with everything that the application does of its own accord. */
  private List<String> mailsTotEnMet(ProcessInstance opdracht, String dag) {
    List<String> mails = new ArrayList<>();
    var einde = LocalDate.parse(dag).atTime(23, 0).atZone(Proefpost.NEDERLAND);
    for (var nu = klok.instant().atZone(Proefpost.NEDERLAND); !nu.isAfter(einde); nu = nu.plusHours(1)) {
      klok.zet(nu.toInstant());
      spel.laatTimersAfgaan(opdracht);
      ronde.loop();
      var moment = nu.toLocalDateTime();
      post.ontvangen().stream().filter(mail -> gezien.add(Proefpost.kop(mail, "Message-ID"))).forEach(mail -> mails.add(moment + " "
          + Proefpost.aan(mail).replaceFirst("@.*", "") + ": " + Proefpost.onderwerp(mail).replaceFirst(" \\(.*", "")));
    }
    return mails;
  }
}

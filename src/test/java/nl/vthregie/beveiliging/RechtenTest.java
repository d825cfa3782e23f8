package nl.vthregie.beveiliging;

import nl.vthregie.afwijking.Afwijkingwoorden;
import nl.vthregie.beleidscyclus.Cycluswoorden;
import nl.vthregie.escalatie.Escalatiewoorden;
import nl.vthregie.escalatie.Gevoeligwoorden;
import nl.vthregie.escalatie.Voorbeeldsignaal;
import nl.vthregie.opdracht.Opdrachtwoorden;
import nl.vthregie.opdracht.Opdrachtwoorden.Taak;
import nl.vthregie.opdracht.Voorbeeldopdracht;
import nl.vthregie.test.Procestest;
import nl.vthregie.test.Rest;
import nl.vthregie.test.Spel;
import nl.vthregie.uitvoering.Overlegwoorden;
import nl.vthregie.uitvoering.Rapportagewoorden;
import nl.vthregie.uitvoering.Uitvoeringwoorden;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Procestest
@DisplayName("Wie mag wat")
class RechtenTest {

  /**
   * The table of rights: for each action what each role gets. {@code [n]} is an answer of 200 with a list of n rows, or a
   * count of n. Everything is about one opdracht that only Enschede and ODT share, waiting at Formuleer opdracht.
   */
  private static final String TABEL = """
      actie                                             | anoniem | og-enschede | og-borne | mgt-enschede | am-odt | beheer
      GET /task?processInstanceId={p}                   | 401     | [1]         | [0]      | [1]          | [1]    | [1]
      GET /task/count?processInstanceId={p}             | 401     | [1]         | [0]      | [1]          | [1]    | [1]
      GET /task/{t}                                     | 401     | 200         | 404      | 200          | 200    | 200
      GET /task/{t}/variables                           | 401     | 200         | 403      | 200          | 200    | 200
      GET /task/{t}/form-variables                      | 401     | 200         | 403      | 200          | 200    | 200
      GET /task/{t}/variables/titel                     | 401     | 200         | 403      | 200          | 200    | 200
      GET /task/{t}/identity-links                      | 401     | 200         | 403      | 200          | 200    | 200
      GET /task/{t}/deployed-form                       | 401     | 200         | 403      | 200          | 200    | 200
      GET /process-instance/{p}                         | 401     | 200         | 404      | 200          | 200    | 200
      GET /process-instance/{p}/variables               | 401     | 200         | 403      | 200          | 200    | 200
      GET /process-instance/{p}/activity-instances      | 401     | 200         | 403      | 200          | 200    | 200
      GET /execution?processInstanceId={p}              | 401     | [2]         | [0]      | [2]          | [2]    | [2]
      GET /variable-instance?processInstanceIdIn={p}    | 401     | 200         | [0]      | 200          | 200    | 200
      GET /history/process-instance?processInstanceId={p}  | 401  | [1]         | [0]      | [1]          | [1]    | [1]
      GET /history/variable-instance?processInstanceId={p} | 401  | 200         | [0]      | 200          | 200    | 200
      GET /history/activity-instance?processInstanceId={p} | 401  | 200         | [0]      | 200          | 200    | 200
      GET /history/task?processInstanceId={p}           | 401     | [1]         | [0]      | [1]          | [1]    | [1]
      GET /history/detail?processInstanceId={p}         | 401     | 200         | [0]      | 200          | 200    | 200
      GET /history/user-operation?processInstanceId={p} | 401     | 200         | [0]      | 200          | 200    | 200
      POST /task/{t}/claim {"userId":"{u}"}             | 401     | 204         | 403      | 403          | 403    | 204
      POST /task/{t}/claim {"userId":"ambtelijk-opdrachtgever-hengelo"} | 401 | 403 | 403     | 403          | 403    | 204
      POST /task/{t}/comment/create {"message":"x"}     | 401     | 200         | 400      | 200          | 200    | 200
      PUT /task/{t}/comment {"id":"x","message":"y"}      | 401     | 403         | 404      | 403          | 403    | -
      DELETE /task/{t}/comment/x                        | 401     | 403         | 404      | 403          | 403    | -
      GET /history/process-definition/cleanable-process-instance-report | 401 | 403 | 403      | 403          | 403    | 200
      GET /task/{t}/comment                             | 401     | [0]         | 404      | [0]          | [0]    | [0]
      GET /task/{t}/comment/x                           | 401     | 403         | 403      | 403          | 403    | 404
      GET /task/{t}/attachment/x                        | 401     | 403         | 403      | 403          | 403    | 404
      GET /task/{t}/attachment/x/data                   | 401     | 403         | 403      | 403          | 403    | 404
      DELETE /task/{t}/attachment/x                     | 401     | 403         | 403      | 403          | 403    | 404
      DELETE /task/{t}                                  | 401     | 403         | 403      | 403          | 403    | -
      GET /history/process-definition/{d}/statistics?finished=true | 401 | 403 | 403      | 403          | 403    | 200
      PUT /user/{u}/profile {"id":"{u}","firstName":"A","lastName":"B","email":"x@y.example"} | 401 | 403 | 403 | 403 | 403 | -
      POST /task/{t}/unclaim {}                         | 401     | 204         | 403      | 403          | 403    | 204
      POST /task/{t}/complete {}                        | 401     | 400         | 403      | 403          | 403    | 400
      POST /task/{t}/submit-form {"variables":{}}       | 401     | 400         | 403      | 403          | 403    | 400
      POST /task/{t}/resolve {}                         | 401     | 403         | 403      | 403          | 403    | 204
      POST /task/{t}/bpmnError {"errorCode":"X"}        | 401     | 403         | 403      | 403          | 403    | -
      POST /task/{t}/bpmnEscalation {"escalationCode":"X"} | 401  | 403         | 403      | 403          | 403    | -
      POST /task/{t}/assignee {"userId":"beheer"}       | 401     | 403         | 403      | 403          | 403    | 204
      POST /task/{t}/delegate {"userId":"beheer"}       | 401     | 403         | 403      | 403          | 403    | 204
      POST /task/{t}/identity-links {"groupId":"college-borne","type":"candidate"} | 401 | 403 | 403 | 403  | 403    | 204
      PUT /task/{t} {"name":"Anders"}                   | 401     | 403         | 404      | 403          | 403    | -
      PUT /task/{t}/variables/titel {"value":"Anders"}  | 401     | 403         | 403      | 403          | 403    | 204
      PUT /task/{t}/localVariables/x {"value":"Anders"} | 401     | 403         | 403      | 403          | 403    | 204
      POST /task/{t}/variables {"modifications":{"x":{"value":1}}} | 401 | 403  | 403      | 403          | 403    | 204
      PUT /process-instance/{p}/variables/titel {"value":"Anders"} | 401 | 403  | 403      | 403          | 403    | 204
      POST /process-instance/{p}/variables {"modifications":{"x":{"value":1}}} | 401 | 403 | 403 | 403      | 403    | 204
      PUT /execution/{p}/localVariables/x {"value":1}   | 401     | 403         | 403      | 403          | 403    | 204
      POST /process-instance/{p}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"Taak_InterneAfstemming"}]} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /process-instance/{p}/suspended {"suspended":false} | 401 | 403       | 403      | 403          | 403    | 204
      DELETE /process-instance/{p}                      | 401     | 403         | 403      | 403          | 403    | 204
      POST /message {"messageName":"msg.opdracht.ingetrokken","processInstanceId":"{p}"} | 401 | 403 | 403  | 403    | 403 | 204
      POST /signal {"name":"x"}                         | 401     | 403         | 403      | 403          | 403    | 204
      POST /process-definition/key/opdrachtverstrekking/start {"startInstructions":[{"type":"startBeforeActivity","activityId":"Taak_OpdrachtBeoordelen"}]} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-definition/key/opdrachtverstrekking/submit-form {"variables":{}} | 401 | 400 | 400 | 403 | 400 | 400
      POST /process-definition/key/opdracht-intrekken/submit-form {"variables":{}} | 401 | 400 | 400    | 403    | 403 | 400
      POST /process-definition/key/opdrachtwijziging/submit-form {"variables":{}} | 401 | 400 | 400    | 403    | 400 | 400
      POST /process-definition/key/escalatie/submit-form {"variables":{"dossiernummer":{"value":"{n}"},"onderwerp":{"value":"Proef"}}} | 401 | 200 | 400 | 200 | 200 | 400
      POST /process-definition/key/robuustheidsronde/submit-form {"variables":{}} | 401 | 403 | 403     | 403          | 403    | 400
      POST /process-definition/key/robuustheid-reactie/submit-form {"variables":{}} | 401 | 403 | 403   | 403          | 403    | 400
      POST /process-definition/key/robuustheid-termijn-verplaatsen/submit-form {"variables":{}} | 401 | 403 | 403 | 403 | 403 | 400
      POST /process-definition/key/robuustheid-plan-van-aanpak/start {}  | 401 | 403 | 403       | 403          | 403    | -
      POST /process-definition/key/bestuurlijk-gevoelig-dossier/submit-form {"variables":{}} | 401 | 400 | 400 | 403 | 400 | 400
      POST /message {"messageName":"msg.escalatie.afgerond","businessKey":"{n}"} | 401 | 403 | 403      | 403          | 403    | -
      POST /process-definition/key/afwijking-od-advies/submit-form {"variables":{}} | 401 | 400 | 400   | 403    | 400 | 400
      POST /process-definition/key/afwijking-od-advies/submit-form {"variables":{"deelnemer":{"value":"enschede"},"besluitnummer":{"value":"{t}"},"onderwerp":{"value":"Proef"}}} | 401 | 200 | 403 | 403 | 200 | 200
      POST /process-definition/key/vaststelling-bevoegd-gezag/submit-form {"variables":{}} | 401 | 403 | 403 | 403 | 403 | 400
      POST /process-definition/key/regionale-beleidscyclus/submit-form {"variables":{}} | 401 | 403 | 403 | 403 | 403 | 400
      POST /process-definition/key/uitvoeringsprogramma/submit-form {"variables":{}} | 401 | 400 | 400 | 403 | 400 | 400
      POST /process-definition/key/financiele-rapportage/submit-form {"variables":{}} | 401 | 403 | 403 | 403 | 400 | 400
      POST /process-definition/key/financiele-rapportage/submit-form {"variables":{"dossiernummer":{"value":"{n}"},"periodeTot":{"value":"2026-12-31"}}} | 401 | 403 | 403 | 403 | 409 | 409
      POST /process-definition/key/jaarverslag-en-evaluatie/submit-form {"variables":{}} | 401 | 400 | 400 | 403 | 400 | 400
      POST /message {"messageName":"msg.wijziging.voorstel","businessKey":"{n}"} | 401 | 403 | 403   | 403    | 403 | -
      POST /message {"messageName":"msg.jaarkalender.jaarverslag","businessKey":"x"} | 401 | 403 | 403 | 403  | 403 | -
      PUT /process-definition/key/opdrachtverstrekking/suspended {"suspended":false} | 401 | 403 | 403   | 403    | 403 | 204
      DELETE /process-definition/key/opdracht-intrekken | 401     | 403         | 403      | 403          | 403    | -
      POST /deployment/create {}                        | 401     | 403         | 403      | 403          | 403    | 4xx
      GET /deployment                                   | 401     | [0]         | [0]      | [0]          | [0]    | 200
      GET /authorization                                | 401     | 200         | 200      | 200          | 200    | 200
      POST /authorization/create {"type":0,"permissions":["ALL"],"userId":"*","resourceType":8,"resourceId":"*"} | 401 | 403 | 403 | 403 | 403 | -
      POST /filter/create {"name":"x","owner":"{u}","resourceType":"Task","query":{}} | 401 | 403 | 403 | 403 | 403    | -
      GET /filter                                       | 401     | [4]         | [4]      | [4]          | [4]    | [4]
      POST /user/create {"profile":{"id":"x"},"credentials":{"password":"x"}} | 401 | 403 | 403 | 403   | 403    | -
      PUT /group/beheer/members/{u}                     | 401     | 403         | 403      | 403          | 403    | -
      POST /group/create {"id":"x"}                     | 401     | 403         | 403      | 403          | 403    | -
      GET /job?messages=true                            | 401     | [0]         | [0]      | [0]          | [0]    | [0]
      GET /user                                         | 401     | [1]         | [1]      | [1]          | [1]    | 200
      POST /message {"messageName":"msg.jaarkalender.uitvoeringsprogramma","businessKey":"x"} | 401 | 403 | 403 | 403 | 403 | -
      POST /message {"messageName":"msg.jaarkalender.beleidscyclus","businessKey":"x"} | 401 | 403 | 403 | 403 | 403 | -
      POST /message {"messageName":"msg.programma.bijstellen","businessKey":"UP-TWENTE-2028"} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-definition/{d}/restart {"processInstanceIds":["{p}"],"instructions":[{"type":"startBeforeActivity","activityId":"Dienst_AfsprakenVastleggen"}]} | 401 | 403 | 403 | 403 | 403 | 409
      POST /process-definition/{d}/restart-async {"processInstanceIds":["{p}"],"instructions":[{"type":"startBeforeActivity","activityId":"Dienst_AfsprakenVastleggen"}]} | 401 | 403 | 403 | 403 | 403 | -
      POST /modification/execute {"processDefinitionId":"{d}","processInstanceIds":["{p}"],"instructions":[{"type":"startAfterActivity","activityId":"Taak_OpdrachtBeoordelen"}]} | 401 | 403 | 403 | 403 | 403 | -
      POST /modification/executeAsync {"processDefinitionId":"{d}","processInstanceIds":["{p}"],"instructions":[{"type":"startAfterActivity","activityId":"Taak_OpdrachtBeoordelen"}]} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-instance/{p}/modification-async {"instructions":[{"type":"startBeforeActivity","activityId":"Taak_InterneAfstemming"}]} | 401 | 403 | 403 | 403 | 403 | -
      POST /migration/generate {"sourceProcessDefinitionId":"{d}","targetProcessDefinitionId":"{d}"} | 401 | 403 | 403 | 403 | 403 | 200
      POST /migration/execute {"migrationPlan":{"sourceProcessDefinitionId":"{d}","targetProcessDefinitionId":"{d}","instructions":[]},"processInstanceIds":["{p}"]} | 401 | 403 | 403 | 403 | 403 | -
      POST /migration/executeAsync {"migrationPlan":{"sourceProcessDefinitionId":"{d}","targetProcessDefinitionId":"{d}","instructions":[]},"processInstanceIds":["{p}"]} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-instance/delete {"processInstanceIds":["{p}"],"deleteReason":"x"} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-instance/suspended-async {"processInstanceIds":["{p}"],"suspended":true} | 401 | 403 | 403 | 403 | 403 | -
      PUT /process-instance/suspended {"processDefinitionId":"{d}","suspended":false} | 401 | 403 | 403 | 403 | 403 | 204
      POST /process-instance/variables-async {"processInstanceIds":["{p}"],"variables":{"x":{"value":1}}} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-instance/message-async {"messageName":"msg.opdracht.ingetrokken","processInstanceIds":["{p}"]} | 401 | 403 | 403 | 403 | 403 | -
      POST /process-instance/job-retries {"processInstances":["{p}"],"retries":1} | 401 | 403 | 403 | 403 | 403 | -
      DELETE /process-instance/{p}/variables/titel | 401 | 403 | 403 | 403 | 403 | 204
      DELETE /task/{t}/variables/titel | 401 | 403 | 403 | 403 | 403 | 204
      POST /execution/{p}/signal {} | 401 | 403 | 403 | 403 | 403 | -
      POST /execution/{p}/messageSubscriptions/msg.opdracht.ingetrokken/trigger {} | 401 | 403 | 403 | 403 | 403 | -
      POST /execution/{p}/create-incident {"incidentType":"x","configuration":"x"} | 401 | 403 | 403 | 403 | 403 | -
      PUT /process-definition/{d}/suspended {"suspended":false,"includeProcessInstances":false} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /process-definition/{d}/history-time-to-live {"historyTimeToLive":3650} | 401 | 403 | 403 | 403 | 403 | 204
      POST /condition {"variables":{"x":{"value":1}}} | 401 | 403 | 403 | 403 | 403 | -
      POST /decision-definition/key/volledigheid/evaluate {"variables":{}} | 401 | 404 | 404 | 404 | 404 | -
      POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1,"topics":[{"topicName":"x","lockDuration":1000}]} | 401 | 403 | 403 | 403 | 403 | 200
      GET /external-task/topic-names | 401 | 403 | 403 | 403 | 403 | 200
      PUT /external-task/retries {"externalTaskIds":["x"],"retries":1} | 401 | 403 | 403 | 403 | 403 | -
      PUT /job/{j}/retries {"retries":1} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /job/{j}/duedate {"duedate":"2030-01-01T09:00:00.000+0100"} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /job/{j}/priority {"priority":7} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /job/{j}/suspended {"suspended":false} | 401 | 403 | 403 | 403 | 403 | 204
      POST /job/{j}/execute | 401 | 403 | 403 | 403 | 403 | 204
      POST /job/{j}/duedate/recalculate | 401 | 403 | 403 | 403 | 403 | -
      DELETE /job/{j} | 401 | 403 | 403 | 403 | 403 | 204
      POST /job/retries {"jobIds":["{j}"],"retries":1} | 401 | 403 | 403 | 403 | 403 | -
      PUT /job/suspended {"processDefinitionId":"{d}","suspended":false} | 401 | 403 | 403 | 403 | 403 | 204
      PUT /job-definition/suspended {"processDefinitionId":"{d}","suspended":false} | 401 | 403 | 403 | 403 | 403 | 204
      DELETE /history/process-instance/{p} | 401 | 403 | 403 | 403 | 403 | -
      POST /history/process-instance/delete {"historicProcessInstanceIds":["{p}"]} | 401 | 403 | 403 | 403 | 403 | -
      POST /history/process-instance/set-removal-time {"absoluteRemovalTime":"2030-01-01T09:00:00.000+0100","historicProcessInstanceIds":["{p}"]} | 401 | 403 | 403 | 403 | 403 | -
      DELETE /history/variable-instance/x | 401 | 403 | 403 | 403 | 403 | 404
      DELETE /history/process-instance/{p}/variable-instances | 401 | 403 | 403 | 403 | 403 | 204
      GET /history/process-instance/report?reportType=duration&periodUnit=month | 401 | 403 | 403 | 403 | 403 | 200
      GET /history/task/report?reportType=count&groupBy=taskName | 401 | 403 | 403 | 403 | 403 | 200
      GET /task/report/candidate-group-count | 401 | 403 | 403 | 403 | 403 | 200
      POST /history/cleanup | 401 | 403 | 403 | 403 | 403 | -
      GET /history/cleanup/jobs | 401 | 403 | 403 | 403 | 403 | 200
      GET /telemetry/configuration | 401 | 403 | 403 | 403 | 403 | 200
      POST /telemetry/configuration {"enableTelemetry":false} | 401 | 403 | 403 | 403 | 403 | -
      GET /telemetry/data | 401 | 403 | 403 | 403 | 403 | 200
      GET /metrics | 401 | 403 | 403 | 403 | 403 | -
      GET /metrics/activity-instance-start/sum | 401 | 403 | 403 | 403 | 403 | -
      GET /schema/log | 401 | 403 | 403 | 403 | 403 | 200
      GET /rest/migraties                               | 401     | 403         | 403      | 403          | 403    | 200
      POST /rest/migraties/bestaat-niet {}              | 401     | 403         | 403      | 403          | 403    | 404
      GET /rest/herinneringen?dossier={n}               | 401     | 403         | 403      | 403          | 403    | 200
      GET /rest/herinneringen/samenvatting              | 401     | 403         | 403      | 403          | 403    | 200
      GET /rest/iets                                    | 401     | 403         | 403      | 403          | 403    | 404
      """;

  private static final Map<String, String> ROLLEN = new LinkedHashMap<>();

  static {
    ROLLEN.put("anoniem", null);
    ROLLEN.put("og-enschede", "ambtelijk-opdrachtgever-enschede");
    ROLLEN.put("og-borne", "ambtelijk-opdrachtgever-borne");
    ROLLEN.put("mgt-enschede", "management-enschede");
    ROLLEN.put("am-odt", "accountmanager-odt");
    ROLLEN.put("beheer", "beheer");
  }

  @Autowired
  private Spel spel;
  @Autowired
  private RuntimeService processen;
  @Autowired
  private TaskService taken;
  @Autowired
  private ManagementService beheer;
  @Autowired
  private JdbcClient jdbc;
  @LocalServerPort
  private int poort;
  private Rest rest;

  @BeforeEach
  void verbind() {
    rest = new Rest(poort);
  }

  @TestFactory
  Stream<DynamicTest> tabel() {
    List<String> regels = TABEL.lines().toList();
    List<String> rollen = cellen(regels.get(0));
    List<DynamicTest> tests = new ArrayList<>();
    for (String regel : regels.subList(1, regels.size())) {
      List<String> cellen = cellen(regel);
      for (int i = 1; i < cellen.size(); i++) {
        String rol = rollen.get(i);
        String verwacht = cellen.get(i);
        if (!verwacht.equals("-")) {
          tests.add(DynamicTest.dynamicTest(cellen.get(0) + " als " + rol + ": " + verwacht,
              () -> assertThat(uitkomst(ROLLEN.get(rol), cellen.get(0), verwacht)).isEqualTo(verwacht)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  @DisplayName("een opmerking komt in het dossier van haar eigen taak, welk ander dossier de schrijver ook noemt")
  void opmerkingBlijftInEigenDossier() {
    ProcessInstance enschede = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    ProcessInstance borne = spel.start("ambtelijk-opdrachtgever-borne", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("borne"));

    assertThat(rest.stuur("ambtelijk-opdrachtgever-borne",
        "/engine-rest/task/" + spel.taak(borne, Taak.FORMULEREN).getId() + "/comment/create",
        "{\"message\":\"Indringer\",\"processInstanceId\":\"" + enschede.getId() + "\"}").status()).isEqualTo(200);

    assertThat(rest.haal("beheer", "/engine-rest/process-instance/" + enschede.getId() + "/comment").json()).isEmpty();
    assertThat(rest.haal("beheer", "/engine-rest/process-instance/" + borne.getId() + "/comment").json()).hasSize(1);
  }

  @Test
  @DisplayName("een wijziging begint wie partij is bij de opdracht, en alleen hij doet haar taken")
  void wijziging() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    String start = "/engine-rest/process-definition/key/opdrachtwijziging/submit-form";
    String formulier = "{\"variables\":{\"dossiernummer\":{\"value\":\"" + opdracht + "\"}}}";
    assertThat(rest.stuur("ambtelijk-opdrachtgever-borne", start, formulier).tekst())
        .contains("is geen opdracht van uw organisatie");
    assertThat(rest.stuur("college-enschede", start, formulier).status()).isEqualTo(403);
    assertThat(rest.stuur("beleid-enschede", start, formulier).status()).isEqualTo(403);
    var gestart = rest.stuur("accountmanager-odt", start, formulier);
    assertThat(gestart.status()).as(gestart.tekst()).isEqualTo(200);

    String taken = "/engine-rest/task?processInstanceId=" + gestart.json().path("id").asText();
    assertThat(rest.haal("ambtelijk-opdrachtgever-borne", taken).json()).isEmpty();
    String taak = rest.haal("ambtelijk-opdrachtgever-enschede", taken).json().path(0).path("id").asText();
    for (String ander : List.of("ambtelijk-opdrachtgever-enschede", "ambtelijk-opdrachtgever-borne", "management-odt")) {
      assertThat(rest.stuur(ander, "/engine-rest/task/" + taak + "/claim", "{\"userId\":\"" + ander + "\"}").status())
          .as(ander).isEqualTo(403);
    }
    assertThat(rest.stuur("accountmanager-odt", "/engine-rest/task/" + taak + "/claim",
        "{\"userId\":\"accountmanager-odt\"}").status()).isEqualTo(204);
  }

  @Test
  @DisplayName("een taak kan zo worden teruggestuurd als zij is gelezen, en wat niet te lezen is wordt in het Nederlands geweigerd")
  void taakTerugsturen() {
    ProcessInstance dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String pad = "/engine-rest/task/" + spel.taak(dossier, Taak.FORMULEREN).getId();
    var taak = rest.haal("beheer", pad);
    String gelezen = taak.tekst();
    assertThat(gelezen).contains("camundaFormRef");
    assertThat(rest.roep("beheer", "PUT", pad, gelezen).status()).isEqualTo(204);
    for (String gegeven : List.of("name", "description", "due", "assignee", "formKey", "camundaFormRef")) {
      assertThat(rest.haal("beheer", pad).json().path(gegeven)).as(gegeven)
          .isEqualTo(taak.json().path(gegeven));
    }
    String later = gelezen.replace("\"due\":\"2027-01-25", "\"due\":\"2027-01-26");
    assertThat(later).isNotEqualTo(gelezen);
    assertThat(rest.roep("management-enschede", "PUT", pad, later).status()).isEqualTo(204);
    assertThat(rest.haal("beheer", pad).json().path("due").asText()).startsWith("2027-01-26");
    assertThat(rest.roep("accountmanager-odt", "PUT", pad, gelezen.replace("Formuleer opdracht", "Anders")).status())
        .isEqualTo(403);

    Map.of("{", "in regel 1", "{\"name\":", "in regel 1", "{\"due\":\"morgen\"}", "bij 'due'", "{\"priority\":\"x\"}",
        "bij 'priority'", "[".repeat(1100) + "]".repeat(1100), "").forEach((verzoek, waar) -> {
          var antwoord = rest.roep("beheer", "PUT", pad, verzoek);
          assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(400);
          assertThat(antwoord.melding()).startsWith("Het verzoek is niet te lezen").contains(waar);
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2027-02-31T16:00:00.000+0000 | Februari 2027 heeft 28 dagen. Kijk de datum na.
      2027-02-29T16:00:00.000+0000 | Februari 2027 heeft 28 dagen. Kijk de datum na.
      2027-04-31T00:00:00.000+0200 | April 2027 heeft 30 dagen. Kijk de datum na.
      2027-13-01T00:00:00.000+0100 | Maand 13 bestaat niet. Schrijf eerst de dag, dan de maand: 31-12-2027.
      2027-02-28T25:00:00.000+0100 | deze tijd bestaat niet. Schrijf een tijd van 00:00:00 tot en met 23:59:59.
      2027-02-28T16:61:00.000+0100 | deze tijd bestaat niet. Schrijf een tijd van 00:00:00 tot en met 23:59:59.
      9999-12-31T00:00:00.000+0100 | Het jaar 9999 ligt te ver weg. Kijk het jaar na.
      """)
  @DisplayName("een uiterste datum die niet bestaat wordt over REST geen andere, maar geweigerd")
  void bestaatNiet(String moment, String zin) {
    ProcessInstance dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String pad = "/engine-rest/task/" + spel.taak(dossier, Taak.FORMULEREN).getId();
    var taak = rest.haal("management-enschede", pad);
    String due = taak.json().path("due").asText();
    String timer = rest.haal("beheer", "/engine-rest/job?processInstanceId=" + dossier.getId()).json().at("/0/id").asText();

    for (var verzoek : Map.of(pad, taak.tekst().replace(due, moment), "/engine-rest/job/" + timer + "/duedate",
        "{\"duedate\":\"" + moment + "\"}").entrySet()) {
      var antwoord = rest.roep(verzoek.getKey().equals(pad) ? "management-enschede" : "beheer", "PUT", verzoek.getKey(),
          verzoek.getValue());
      assertThat(antwoord.status()).as(verzoek.getKey()).isEqualTo(400);
      assertThat(antwoord.melding()).startsWith("Bij 'due").endsWith(zin);
    }
    assertThat(rest.haal("beheer", pad).json().path("due").asText()).isEqualTo(due);
  }

  @TestFactory
  @DisplayName("op een escalatie antwoordt alleen de eigen kant, op het niveau waar zij ligt")
  Stream<DynamicTest> escalatie() {
    return Stream.of("coordinator-odt 204", "ambtelijk-opdrachtgever-enschede 403", "accountmanager-odt 403",
        "directie-odt 403", "college-enschede 403", "management-borne 403", "medewerker-odt 403").map(regel -> regel.split(" "))
        .map(regel -> DynamicTest.dynamicTest(regel[0] + ": " + regel[1], () -> {
          ProcessInstance dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
              Voorbeeldopdracht.startformulier("enschede"));
          ProcessInstance escalatie = spel.start("medewerker-odt", Escalatiewoorden.PROCES,
              Map.of("dossiernummer", dossier.getBusinessKey(), "onderwerp", "Proef"));
          spel.doe("medewerker-odt", escalatie, Escalatiewoorden.Taak.MELDEN, Map.of("vervolg", "MELDEN", "kader", "BINNEN",
              "onderwerpType", "SIGNAAL", "omschrijving", "Een signaal uit het werk."));
          String taak = rest.haal("coordinator-odt", "/engine-rest/task?processInstanceId=" + escalatie.getId()
              + "&candidateGroup=coordinator-odt").json().get(0).path("id").asText();

          assertThat(rest.stuur(regel[0], "/engine-rest/task/" + taak + "/claim", "{\"userId\":\"" + regel[0] + "\"}")
              .status()).isEqualTo(Integer.parseInt(regel[1]));
        }));
  }

  /** Each task of a gevoelig dossier in turn: whose it is, how he does it, and that nobody else takes it. */
  @Test
  @DisplayName("elke taak van een gevoelig dossier is van haar eigen rol, bij haar eigen organisatie")
  void gevoeligDossier() {
    ProcessInstance dossier = spel.start("medewerker-odt", Gevoeligwoorden.PROCES,
        Map.of("zaaknummer", "Z2027-rechten", "deelnemer", "enschede", "omschrijving", "Klachtengolven over een bedrijf"));
    String og = "ambtelijk-opdrachtgever-enschede";
    String vandaag = "2027-01-11";

    stap(dossier, Gevoeligwoorden.Taak.SIGNAAL, Voorbeeldsignaal.rustig().ja("C14").ingevuld(), "medewerker-odt");
    stap(dossier, Gevoeligwoorden.Taak.WEGING, Map.of("weging", "GEVOELIG"), "accountmanager-odt");
    stap(dossier, Gevoeligwoorden.Taak.INFORMEREN, Map.of("geinformeerdOp", vandaag, "geinformeerdHoe", "TELEFOON",
        "geinformeerdWat", "Wat er speelt."), "accountmanager-odt");
    stap(dossier, Gevoeligwoorden.Taak.COMMUNICATIE, Map.of("kernboodschap", "Wij houden toezicht.", "woordvoering",
        "De woordvoerder", "vragenEnAntwoorden", "Geen."), "medewerker-odt", "accountmanager-odt");
    stap(dossier, Gevoeligwoorden.Taak.DUIDING, Map.of("duiding", "Vragen uit de raad.", "adviesAan",
        SpinValues.jsonValue("[\"COLLEGE\"]").create(), "adviesInhoud", "Besluit zelf."), og);
    stap(dossier, Gevoeligwoorden.Taak.BRIEFEN, Map.of("gebriefdOp", vandaag, "briefingActief", "Er is nog een keuze.",
        "briefingReactief", "Antwoorden liggen klaar.", "route", "BESLUIT", "volgendOverleg", vandaag), og);
    stap(dossier, Gevoeligwoorden.Taak.BESLUIT, Map.of("besluitOp", vandaag, "besluit", "Handhaven.", "adviesGevolgd", "JA"),
        "college-enschede");
    spel.laatTimersAfgaan(dossier);
    stap(dossier, Gevoeligwoorden.Taak.VOORTGANG, Map.of("stand", "Het OM neemt over.", "route", "STRAFRECHT",
        "volgendOverleg", vandaag), "accountmanager-odt");
    stap(dossier, Gevoeligwoorden.Taak.STRAFRECHT, Map.of("overgedragenOp", vandaag, "overgedragenAan", "Functioneel Parket",
        "overdrachtAfspraken", "Het OM voert het woord."), "accountmanager-odt");
  }

  /** Each task of an overleg, and of a stagnatie: whose it is, and that nobody else takes it. */
  @Test
  @DisplayName("elke taak van uitvoering en overleg is van haar eigen rol, bij haar eigen organisatie")
  void uitvoeringEnOverleg() {
    String og = "ambtelijk-opdrachtgever-enschede";
    String am = "accountmanager-odt";
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance uitvoering = processen.createProcessInstanceQuery().processDefinitionKey(Uitvoeringwoorden.PROCES)
        .processInstanceBusinessKey(opdracht).singleResult();
    mag("stagnatie-melden", "{\"variables\":{\"dossiernummer\":{\"value\":\"" + opdracht + "\"},\"stagnatie\":{\"value\":"
        + "\"Er loopt iets vast.\"},\"gevolg\":{\"value\":\"Uitstel.\"}}}", "medewerker-odt", am);
    spel.werkBij();
    processen.createProcessInstanceModification(uitvoering.getId())
        .cancelActivityInstance(processen.getActivityInstance(uitvoering.getId()).getActivityInstances("Sub_Stagnatie")[0].getId())
        .execute();
    stap(uitvoering, Uitvoeringwoorden.Taak.STAGNATIE, Map.of("analyse", "De markt is krap.", "voorstel", "Anderen inzetten.",
        "binnenKader", "JA"), og, am);

    mag("periodiek-overleg", "{\"variables\":{\"variant\":{\"value\":\"OPDRACHT\"},\"dossiernummer\":{\"value\":\"" + opdracht
        + "\"},\"gepland\":{\"value\":\"2027-01-11\"}}}", og, am);
    spel.werkBij();
    ProcessInstance overleg = processen.createProcessInstanceQuery().processDefinitionKey(Overlegwoorden.PROCES)
        .processInstanceBusinessKey("OVL-" + opdracht + "-2027-01-11").singleResult();
    processen.createProcessInstanceModification(overleg.getId())
        .cancelAllForActivity(Overlegwoorden.Taak.AGENDA_AANVULLEN + "#multiInstanceBody")
        .startBeforeActivity(Overlegwoorden.Taak.CIJFERS).execute();
    stap(overleg, Overlegwoorden.Taak.CIJFERS, Map.of("cijfers", SpinValues.jsonValue("{\"proces\":\"Op tijd.\",\"kwantiteit\":"
        + "\"Genoeg.\",\"kwaliteit\":\"Goed.\"}").create()), "coordinator-odt", am);
    stap(overleg, Overlegwoorden.Taak.HOUDEN, Map.of("gehoudenOp", "2027-01-11", "aanwezigen", "Beiden", "voortgang",
        SpinValues.jsonValue("{\"doelenStatus\":\"OP_SCHEMA\",\"inhoudStatus\":\"OP_SCHEMA\",\"geldStatus\":\"OP_SCHEMA\"}").create(),
        "verslag", "Alles is besproken.", "acties", SpinValues.jsonValue("[{\"omschrijving\":\"Raad informeren\",\"eigenaar\":"
            + "\"enschede\",\"uiterlijk\":\"2027-02-01\"}]").create()), am);
    stap(overleg, Overlegwoorden.Taak.VASTSTELLEN, Map.of("verslagbesluit", "VASTSTELLEN"), og);
    stap(processen.createProcessInstanceQuery().processDefinitionKey(Overlegwoorden.PROCES_ACTIE)
        .processInstanceBusinessKey(overleg.getBusinessKey()).singleResult(), Overlegwoorden.Taak.ACTIE,
        Map.of("actieuitkomst", "GEREED", "actietoelichting", "Gedaan."), og);

    processen.createProcessInstanceModification(uitvoering.getId()).startBeforeActivity("Sub_Afsluiting").execute();
    stap(uitvoering, Uitvoeringwoorden.Taak.RESULTAAT_VOORLEGGEN, Map.of("resultaatBehaald", "JA", "resultaatToelichting",
        "Alles ligt er."), am);
    stap(uitvoering, Uitvoeringwoorden.Taak.RESULTAAT_VASTSTELLEN, Map.of("resultaatbesluit", "AKKOORD"), og);
  }

  /** Who may start this process with this form; nobody of these else. */
  private void mag(String proces, String formulier, String... wie) {
    for (String gebruiker : List.of("medewerker-odt", "coordinator-odt", "accountmanager-odt", "management-odt",
        "ambtelijk-opdrachtgever-enschede", "ambtelijk-opdrachtgever-borne", "college-enschede", "beleid-enschede")) {
      var antwoord = rest.stuur(gebruiker, "/engine-rest/process-definition/key/" + proces + "/submit-form", formulier);
      assertThat(antwoord.status() == 200).as(proces + " als " + gebruiker + ": " + antwoord.tekst())
          .isEqualTo(List.of(wie).contains(gebruiker));
    }
  }

  @Test
  @DisplayName("een financiële rapportage stelt de accountmanager op, en alleen wie de opdracht gaf beoordeelt haar")
  void rapportage() {
    String opdracht = Voorbeeldopdracht.aangenomen(spel, "enschede");
    ProcessInstance rapportage = spel.start("accountmanager-odt", Rapportagewoorden.PROCES,
        Map.of("dossiernummer", opdracht, "periodeTot", "2027-01-08"));
    stap(rapportage, Rapportagewoorden.Taak.OPSTELLEN, Map.of("rapportage", SpinValues.jsonValue(
        "{\"besteed\":1,\"prognose\":140000,\"signaal\":\"OP_KOERS\"}").create()), "accountmanager-odt");
    stap(rapportage, Rapportagewoorden.Taak.BEOORDELEN, Map.of("oordeel", "VRAGEN", "oordeeltoelichting", "Waarom?"),
        "ambtelijk-opdrachtgever-enschede");
    stap(rapportage, Rapportagewoorden.Taak.BESPREKEN, Map.of("besprokenOp", "2027-01-11", "bespreking", "Toegelicht.",
        "besprekinguitkomst", "VASTSTELLEN"), "accountmanager-odt");
  }

  private void stap(ProcessInstance dossier, String soort, Map<String, Object> ingevuld, String... wie) {
    String taak = spel.taak(dossier, soort).getId();
    for (String gebruiker : List.of("medewerker-odt", "coordinator-odt", "accountmanager-odt", "management-odt", "directie-odt",
        "dagelijks-bestuur-odt", "ambtelijk-opdrachtgever-enschede", "ambtelijk-opdrachtgever-borne", "college-enschede",
        "college-borne", "portefeuillehouder-enschede", "bestuurlijk-opdrachtgever-enschede", "management-enschede")) {
      String pad = "/engine-rest/task/" + taak;
      boolean mag = List.of(wie).contains(gebruiker);
      assertThat(rest.stuur(gebruiker, pad + "/claim", "{\"userId\":\"" + gebruiker + "\"}").status())
          .as(soort + " als " + gebruiker).isEqualTo(mag ? 204 : 403);
      if (mag) {
        rest.stuur(gebruiker, pad + "/unclaim", "{}");
      } else {
        assertThat(rest.stuur(gebruiker, pad + "/submit-form", "{\"variables\":{}}").status())
            .as(soort + " afronden als " + gebruiker).isEqualTo(403);
      }
    }
    spel.doe(wie[0], dossier, soort, ingevuld);
  }

  @TestFactory
  @DisplayName("de taken van een afwijking zijn van één rol van één organisatie: alleen het eigen college besluit")
  Stream<DynamicTest> afwijking() {
    return Stream.of("Taak_LegAdviesVast accountmanager-odt", "Taak_Afweging ambtelijk-opdrachtgever-enschede",
        "Taak_BesluitTransparant college-enschede", "Taak_MeldRaad ambtelijk-opdrachtgever-enschede",
        "Taak_MeldIBT ambtelijk-opdrachtgever-enschede", "Taak_MeldOD accountmanager-odt").map(regel -> regel.split(" "))
        .map(regel -> DynamicTest.dynamicTest(regel[0] + ": " + regel[1], () -> {
          ProcessInstance afwijking = spel.start("ambtelijk-opdrachtgever-enschede", Afwijkingwoorden.PROCES,
              Map.of("deelnemer", "enschede", "besluitnummer", "R" + regel[0].replace("_", "-"), "onderwerp", "Proef"));
          processen.setVariable(afwijking.getId(), "besluitdatum", "2027-01-04");
          processen.createProcessInstanceModification(afwijking.getId()).cancelAllForActivity("Taak_LegAdviesVast")
              .startBeforeActivity(regel[0]).execute();
          String taak = spel.taak(afwijking, regel[0]).getId();
          for (String ander : List.of("accountmanager-odt", "ambtelijk-opdrachtgever-enschede", "college-enschede",
              "ambtelijk-opdrachtgever-borne", "college-borne", "directie-odt", "portefeuillehouder-enschede")) {
            if (!ander.equals(regel[1])) {
              assertThat(rest.stuur(ander, "/engine-rest/task/" + taak + "/claim", "{\"userId\":\"" + ander + "\"}")
                  .status()).as(ander).isEqualTo(403);
            }
          }
          assertThat(rest.haal("college-borne", "/engine-rest/task/" + taak).status()).isEqualTo(404);
          assertThat(rest.stuur(regel[1], "/engine-rest/task/" + taak + "/claim", "{\"userId\":\"" + regel[1] + "\"}")
              .status()).isEqualTo(204);
        }));
  }

  /** Each task of strategie, vaststelling and programma: whose it is, with all deelnemers of the region looking on. */
  @TestFactory
  @DisplayName("elke taak van strategie, vaststelling en programma is van haar eigen rol, bij haar eigen organisatie")
  Stream<DynamicTest> beleidscyclus() {
    ProcessInstance cyclus = spel.start("bestuurlijk-opdrachtgever-enschede", Cycluswoorden.PROCES, Map.of("trekker", "enschede",
        "vanJaar", 2024, "totJaar", 2026, "aanleiding", "Proef"));
    processen.setVariables(cyclus.getId(), Map.of("bestuursorganen", "dagelijks-bestuur", "deadline", "2027-12-31", "informeerRaad",
        true, "odAdvies", "Uitvoerbaar.", "strategie", SpinValues.jsonValue("{\"samenvatting\":\"x\",\"vindplaats\":\"y\"}").create()));
    zetOp(cyclus, "Dienst_Voorleggen");
    ProcessInstance vaststelling = processen.createProcessInstanceQuery()
        .processInstanceBusinessKey(cyclus.getBusinessKey() + "-ENSCHEDE").singleResult();
    processen.setVariable(vaststelling.getId(), "vergaderdatum", "2027-01-11");
    jdbc.sql("""
        insert into strategie (dossiernummer, regio, van_jaar, tot_jaar, zegel, trekker, in_werking_op)
        select dossiernummer, 'twente', 2075, 2077, zegel, 'enschede', now() from cyclusdocument where dossiernummer = ?""")
        .param(cyclus.getBusinessKey()).update();
    processen.createMessageCorrelation("msg.jaarkalender.uitvoeringsprogramma").setVariables(Map.of("regio", "twente", "jaar", 2075))
        .correlateStartMessage();
    spel.werkBij();
    jdbc.sql("update strategie set vervallen_op = now() where dossiernummer = ?").param(cyclus.getBusinessKey()).update();
    ProcessInstance programma = processen.createProcessInstanceQuery().processInstanceBusinessKey("UP-TWENTE-2075").singleResult();
    processen.setVariable(programma.getId(), "bestuursorganen", "dagelijks-bestuur");

    Map<String, ProcessInstance> dossiers = Map.of("P01", cyclus, "P02", vaststelling, "P03", programma);
    return Stream.of("P02 Taak_VaststellingAdviseren beleid-enschede ambtelijk-opdrachtgever-enschede",
        "P02 Taak_VaststellingAgenderen portefeuillehouder-enschede", "P02 Taak_VaststellingBesluiten college-enschede",
        "P02 Taak_RaadInformeren ambtelijk-opdrachtgever-enschede", "P01 Taak_CyclusInrichten bestuurlijk-opdrachtgever-enschede",
        "P01 Taak_InbrengLeveren beleid-enschede", "P01 Taak_RisicoanalyseMaken beleid-enschede",
        "P01 Taak_OmAfstemmen beleid-enschede", "P01 Taak_StrategieOpstellen beleid-enschede",
        "P01 Taak_OdAdviseren accountmanager-odt", "P01 Taak_RegionaalAfstemmen ambtelijk-opdrachtgever-enschede",
        "P01 Taak_BestuurOmgevingsdienst dagelijks-bestuur-odt", "P01 Taak_RegionaleTafel bestuurlijk-opdrachtgever-enschede",
        "P03 Taak_WensenLeveren ambtelijk-opdrachtgever-enschede", "P03 Taak_ProgrammaOpstellen accountmanager-odt",
        "P03 Taak_ProgrammaAfstemmen ambtelijk-opdrachtgever-enschede", "P03 Taak_ProgrammaBestuur dagelijks-bestuur-odt",
        "P03 Taak_ProgrammaTafel bestuurlijk-opdrachtgever-enschede").map(regel -> DynamicTest.dynamicTest(regel, () -> {
          List<String> woorden = List.of(regel.split(" "));
          ProcessInstance dossier = dossiers.get(woorden.get(0));
          zetOp(dossier, woorden.get(1));
          List<String> wie = woorden.subList(2, woorden.size());
          String taak = taken.createTaskQuery().processInstanceId(dossier.getId()).taskDefinitionKey(woorden.get(1))
              .taskCandidateGroup(wie.get(0)).singleResult().getId();
          alleen(taak, woorden.get(1), wie);
        }));
  }

  /** Lets the dossier wait at this place, and nowhere else. */
  private void zetOp(ProcessInstance dossier, String plek) {
    var nu = processen.getActivityInstance(dossier.getId());
    var verzet = processen.createProcessInstanceModification(dossier.getId());
    Stream.of(nu.getChildActivityInstances()).forEach(kind -> verzet.cancelActivityInstance(kind.getId()));
    Stream.of(nu.getChildTransitionInstances()).forEach(kind -> verzet.cancelTransitionInstance(kind.getId()));
    boolean vanAllen = List.of("Taak_InbrengLeveren", "Taak_BestuurOmgevingsdienst", "Taak_WensenLeveren", "Taak_ProgrammaBestuur")
        .contains(plek);
    verzet.startBeforeActivity(plek + (vanAllen ? "#multiInstanceBody" : "")).execute();
    spel.werkBij();
  }

  /** Those may claim it, others see it and may not, and outside the region nobody finds it. */
  private void alleen(String taak, String soort, List<String> wie) {
    String pad = "/engine-rest/task/" + taak;
    for (String gebruiker : List.of("medewerker-odt", "accountmanager-odt", "management-odt", "directie-odt", "dagelijks-bestuur-odt",
        "algemeen-bestuur-odt", "ambtelijk-opdrachtgever-enschede", "ambtelijk-opdrachtgever-borne", "beleid-enschede", "beleid-borne",
        "college-enschede", "college-borne", "portefeuillehouder-enschede", "portefeuillehouder-borne",
        "bestuurlijk-opdrachtgever-enschede", "bestuurlijk-opdrachtgever-borne", "management-enschede")) {
      boolean mag = wie.contains(gebruiker);
      assertThat(rest.haal(gebruiker, pad).status()).as(soort + " lezen als " + gebruiker).isEqualTo(200);
      assertThat(rest.stuur(gebruiker, pad + "/claim", "{\"userId\":\"" + gebruiker + "\"}").status())
          .as(soort + " als " + gebruiker).isEqualTo(mag ? 204 : 403);
      if (mag) {
        rest.stuur(gebruiker, pad + "/unclaim", "{}");
      } else {
        assertThat(rest.stuur(gebruiker, pad + "/submit-form", "{\"variables\":{}}").status())
            .as(soort + " afronden als " + gebruiker).isEqualTo(403);
      }
    }
    for (String buiten : List.of("directie-elders", "dagelijks-bestuur-elders", "stelselverantwoordelijke-ienw")) {
      assertThat(rest.haal(buiten, pad).status()).as(soort + " als " + buiten).isEqualTo(404);
      assertThat(rest.stuur(buiten, pad + "/claim", "{\"userId\":\"" + buiten + "\"}").status()).isEqualTo(403);
    }
    assertThat(rest.haal(null, pad).status()).isEqualTo(401);
  }

  private String uitkomst(String gebruiker, String actie, String verwacht) {
    ProcessInstance dossier = spel.start("ambtelijk-opdrachtgever-enschede", Opdrachtwoorden.PROCES,
        Voorbeeldopdracht.startformulier("enschede"));
    String ingevuld = actie.replace("{p}", dossier.getId()).replace("{d}", dossier.getProcessDefinitionId()).replace("{t}", spel.taak(dossier, Taak.FORMULEREN).getId())
        .replace("{u}", String.valueOf(gebruiker)).replace("{n}", dossier.getBusinessKey())
        .replace("{j}", actie.contains("{j}") ? termijn(dossier) : "");
    String[] delen = ingevuld.split(" ", 3);
    String pad = delen[1].startsWith("/rest/") ? delen[1] : "/engine-rest" + delen[1];
    var antwoord = rest.roep(gebruiker, delen[0], pad, delen.length > 2 ? delen[2] : null);
    assertThat(antwoord.tekst()).doesNotContain("\tat ", "Exception:", "stackTrace");
    if (antwoord.status() >= 400) {
      assertThat(antwoord.status()).as(antwoord.tekst()).isLessThan(500);
    }
    if (verwacht.startsWith("[") && antwoord.status() == 200) {
      return "[" + (antwoord.json().isArray() ? antwoord.json().size() : antwoord.json().path("count").asInt()) + "]";
    }
    return verwacht.equals("4xx") && antwoord.status() / 100 == 4 ? "4xx" : String.valueOf(antwoord.status());
  }

  /** The job of a timer of this dossier, of which every party to it knows the id. */
  private String termijn(ProcessInstance dossier) {
    return beheer.createJobQuery().processInstanceId(dossier.getId()).timers().list().get(0).getId();
  }

  private static List<String> cellen(String regel) {
    return Arrays.stream(regel.split("\\|")).map(String::strip).toList();
  }
}

package nl.vthregie.proef;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Many open tasks with a planned reminder each: every row that is kept of one dossier, again for each in proef_plan. */
final class Takenkopie {

  private Takenkopie() {
  }

  /** @param sjabloon a process instance with one open task */
  static void maak(JdbcClient jdbc, String sjabloon) {
    for (String sql : List.of("""
        insert into act_ru_execution
        select (jsonb_populate_record(e, jsonb_build_object('id_', p.taak, 'root_proc_inst_id_', p.taak,
          'proc_inst_id_', p.taak, 'business_key_', p.dossiernummer))).*
        from proef_plan p, act_ru_execution e where e.id_ = :sjabloon""", """
        insert into act_ru_task
        select (jsonb_populate_record(t, jsonb_build_object('id_', p.taak, 'execution_id_', p.taak, 'proc_inst_id_', p.taak,
          'assignee_', p.behandelaar, 'due_date_', p.uiterlijk at time zone 'UTC'))).*
        from proef_plan p, act_ru_task t where t.proc_inst_id_ = :sjabloon""", """
        insert into act_ru_identitylink
        select (jsonb_populate_record(b, jsonb_build_object('id_', p.taak, 'task_id_', p.taak, 'group_id_', p.groep))).*
        from proef_plan p, act_ru_identitylink b join act_ru_task t on t.id_ = b.task_id_
        where t.proc_inst_id_ = :sjabloon""", """
        insert into act_hi_procinst
        select (jsonb_populate_record(h, jsonb_build_object('id_', p.taak, 'proc_inst_id_', p.taak,
          'root_proc_inst_id_', p.taak, 'business_key_', p.dossiernummer))).*
        from proef_plan p, act_hi_procinst h where h.id_ = :sjabloon""", """
        insert into act_hi_taskinst
        select (jsonb_populate_record(t, jsonb_build_object('id_', p.taak, 'execution_id_', p.taak, 'proc_inst_id_', p.taak,
          'root_proc_inst_id_', p.taak, 'assignee_', p.behandelaar, 'due_date_', p.uiterlijk at time zone 'UTC'))).*
        from proef_plan p, act_hi_taskinst t where t.proc_inst_id_ = :sjabloon""", """
        insert into dossier
        select (jsonb_populate_record(d, jsonb_build_object('dossiernummer', p.dossiernummer, 'proces_id', p.taak))).*
        from proef_plan p, dossier d where d.proces_id = :sjabloon""", """
        insert into taaktermijn (taak, dossiernummer, taaksoort, taaknaam, formele_datum, werkdatum, uiterlijk, toelichting,
          spoed)
        select taak, dossiernummer, 'Taak_OpdrachtFormuleren', 'Formuleer opdracht', uiterlijk, uiterlijk, uiterlijk,
          'Twee dagen, voor de proef.', false
        from proef_plan where :sjabloon is not null""", """
        insert into herinnering (taak, soort, dagen, moment, groep, uiterlijk, gepland_op)
        select taak, soort, dagen, moment, verteld, uiterlijk, now() from proef_plan where :sjabloon is not null""")) {
      jdbc.sql(sql).param("sjabloon", sjabloon).update();
    }
    jdbc.sql("analyze").update();
  }
}

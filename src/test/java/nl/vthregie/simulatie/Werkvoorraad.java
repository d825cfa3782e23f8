package nl.vthregie.simulatie;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the jobs that are due in an order of which no random id is part: else the same seed would play other years. */
record Werkvoorraad(ManagementService beheer, JdbcClient jdbc) {

  /** What follows at once from what somebody did. */
  void werkBij() {
    voerUit(() -> beheer.createJobQuery().messages());
  }

  /** That, and every timer whose moment has come. */
  void werkAllesBij() {
    voerUit(beheer::createJobQuery);
  }

  private void voerUit(Supplier<JobQuery> welke) {
    for (List<Job> jobs = rijp(welke); !jobs.isEmpty(); jobs = rijp(welke)) {
      opVolgorde(jobs).forEach(job -> beheer.executeJob(job.getId()));
    }
  }

  private static List<Job> rijp(Supplier<JobQuery> welke) {
    return welke.get().executable().withRetriesLeft().list();
  }

  private List<Job> opVolgorde(List<Job> jobs) {
    if (jobs.size() < 2) {
      return jobs;
    }
    Map<String, Integer> plaats = jdbc.sql("""
        select j.id_, row_number() over (order by j.duedate_, p.business_key_, d.act_id_, j.create_time_, j.sequence_counter_, (
          select min(v.long_) from act_ru_variable v where v.execution_id_ in (e.id_, e.parent_id_) and v.name_ = 'loopCounter'))
        from act_ru_job j join act_ru_execution e on e.id_ = j.execution_id_
        join act_ru_execution p on p.id_ = j.process_instance_id_ join act_ru_jobdef d on d.id_ = j.job_def_id_
        where j.id_ in (:jobs)""").param("jobs", jobs.stream().map(Job::getId).toList())
        .query((rij, nummer) -> Map.entry(rij.getString(1), rij.getInt(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return jobs.stream().sorted(Comparator.comparing(job -> plaats.get(job.getId()))).toList();
  }
}

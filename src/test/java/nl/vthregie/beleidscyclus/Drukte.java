package nl.vthregie.beleidscyclus;

import nl.vthregie.test.Spel;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many people and several nodes that all work at the same moment. */
record Drukte(Spel spel, TaskService taken, FormService formulieren, ManagementService beheer) {

  static Drukte in(ApplicationContext context) {
    return new Drukte(context.getBean(Spel.class), context.getBean(TaskService.class), context.getBean(FormService.class),
        context.getBean(ManagementService.class));
  }

  /** What a person does, and no job with it. */
  void dien(String gebruiker, Task taak, Map<String, Object> ingevuld) {
    spel.als(gebruiker, () -> {
      taken.claim(taak.getId(), gebruiker);
      formulieren.submitTaskForm(taak.getId(), ingevuld);
    });
  }

  /** Everybody at once; throws what any of them saw. */
  void tegelijk(List<Runnable> werk) throws ExecutionException, InterruptedException {
    ExecutorService draden = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> lopend = new ArrayList<>();
      werk.forEach(een -> lopend.add(draden.submit(een)));
      for (Future<?> een : lopend) {
        een.get();
      }
    } finally {
      draden.shutdownNow();
    }
  }

  /** Jobs on several nodes at once; those of one process follow each other, as the engine has it. */
  void werkBij() throws ExecutionException, InterruptedException {
    for (List<Job> jobs = klaar(); !jobs.isEmpty(); jobs = klaar()) {
      tegelijk(jobs.stream().collect(Collectors.groupingBy(Job::getProcessInstanceId)).values().stream()
          .map(vanEen -> (Runnable) () -> vanEen.forEach(this::voerUit)).toList());
    }
  }

  private void voerUit(Job job) {
    try {
      beheer.executeJob(job.getId());
    } catch (RuntimeException fout) {
      // What loses a lock, the engine tries again: it is still there in the next round.
      if (!(fout instanceof OptimisticLockingException) && !String.valueOf(fout.getMessage()).contains("u net voor")) {
        throw fout;
      }
    }
  }

  private List<Job> klaar() {
    return beheer.createJobQuery().messages().executable().withRetriesLeft().list();
  }
}

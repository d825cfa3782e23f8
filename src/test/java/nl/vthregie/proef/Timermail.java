package nl.vthregie.proef;

import nl.vthregie.engine.Modelwoord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.util.concurrent.atomic.AtomicInteger;

/** The reminder of one timer, as short as it can be: no query of its own, no template. */
@Modelwoord("timermail")
@Profile(Timermail.PROFIEL)
public class Timermail implements JavaDelegate {

  static final String PROFIEL = "meting";

  private final JavaMailSender verzender;
  private final AtomicInteger teller = new AtomicInteger();

  Timermail(JavaMailSender verzender) {
    this.verzender = verzender;
  }

  /** For whom the next task waits. */
  public String groep() {
    return Regiomap.groep(teller.getAndIncrement() % Herinneringmeting.GROEPEN);
  }

  @Override
  public void execute(DelegateExecution execution) throws Exception {
    var mail = verzender.createMimeMessage();
    var opsteller = new MimeMessageHelper(mail, "UTF-8");
    opsteller.setFrom("vth-regie@proef.example");
    opsteller.setTo("iemand@proef.example");
    opsteller.setSubject("Herinnering");
    opsteller.setText("Uw taak staat op http://localhost:8080/camunda/app/tasklist/default/#/?task="
        + execution.getProcessInstanceId());
    verzender.send(mail);
  }
}

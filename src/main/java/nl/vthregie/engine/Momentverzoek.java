package nl.vthregie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import nl.vthregie.formulier.lezing.Datumlezing;
import org.camunda.bpm.engine.rest.dto.runtime.JobDuedateDto;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment that does not exist is refused in words (ADR 0027): the engine itself reads 31 February as 3 March. */
@Priority(Priorities.ENTITY_CODER)
final class Momentverzoek implements ReaderInterceptor {

  private static final Set<Class<?>> MET_MOMENT = Set.of(TaskDto.class, JobDuedateDto.class);
  private static final List<String> MOMENTEN = List.of("due", "followUp", "duedate");
  /** As the engine reads it, however large the numbers are; what looks otherwise it refuses itself. */
  private static final Pattern MOMENT = Pattern.compile("(\\d{4,9}-\\d+-\\d+)T(\\d+:\\d+:\\d+).*");
  private static final Pattern TIJD = Pattern.compile("([01]?\\d|2[0-3]):[0-5]?\\d:[0-5]?\\d");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (MET_MOMENT.contains(context.getType())) {
      byte[] tekst = context.getInputStream().readAllBytes();
      controleer(tekst);
      context.setInputStream(new ByteArrayInputStream(tekst));
    }
    return context.proceed();
  }

  private void controleer(byte[] tekst) throws IOException {
    try {
      var verzoek = json.readTree(tekst);
      MOMENTEN.forEach(naam -> controleer(naam, verzoek.path(naam).asText()));
    } catch (JsonProcessingException e) {
      // Whoever reads it next says where it is wrong.
    }
  }

  private static void controleer(String naam, String waarde) {
    Matcher moment = MOMENT.matcher(waarde);
    if (!moment.matches()) {
      return;
    }
    var dag = Datumlezing.lees(moment.group(1));
    if (dag.isGeweigerd()) {
      throw Weigering.ongeldig("Bij '" + naam + "': " + dag.weigering());
    }
    if (!TIJD.matcher(moment.group(2)).matches()) {
      throw Weigering.ongeldig("Bij '" + naam + "': deze tijd bestaat niet. Schrijf een tijd van 00:00:00 "
          + "tot en met 23:59:59.");
    }
  }
}

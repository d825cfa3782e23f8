package nl.vthregie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Speaks Dutch to whoever is refused over HTTP, in the web apps and on {@code /engine-rest} alike. Jersey finds this
 * class by its service file, because the web apps build their own Jersey applications.
 */
public class Foutvertaler implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    context.register(new Weigeringen());
    context.register(new Rechten());
    context.register(new Onverwacht());
    context.register(new Leegverzoek());
    context.register(new Meldingen());
    context.register(new Taakverzoek());
    context.register(new Momentverzoek());
    // A description of every address for every caller helps nobody but an attacker.
    context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
  }

  /** JSON that says {@code null} is no request; the engine's resources do not expect it. */
  static final class Leegverzoek implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
      Object verzoek;
      try {
        verzoek = context.proceed();
      } catch (JsonProcessingException e) {
        throw Weigering.ongeldig("Het verzoek is niet te lezen" + waar(e)
            + ". Stuur JSON, met de velden en de soorten waarden die de REST API van Camunda noemt.");
      }
      if (verzoek == null) {
        throw Weigering.ongeldig("Het verzoek is leeg. Stuur JSON mee.");
      }
      return verzoek;
    }

    private static String waar(JsonProcessingException fout) {
      if (fout instanceof JsonMappingException veld && !veld.getPath().isEmpty()) {
        return " bij '" + veld.getPath().stream()
            .map(stap -> stap.getFieldName() == null ? String.valueOf(stap.getIndex()) : stap.getFieldName())
            .collect(Collectors.joining(".")) + "'";
      }
      return fout.getLocation() == null ? "" : " in regel " + fout.getLocation().getLineNr();
    }
  }

  /** A task can be sent back as it was read, changed or not: the engine reads everything of it but its form. */
  @Priority(Priorities.ENTITY_CODER)
  static final class Taakverzoek implements ReaderInterceptor {

    private static final String FORMULIER = "camundaFormRef";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
      if (context.getType() == TaskDto.class) {
        byte[] tekst = context.getInputStream().readAllBytes();
        context.setInputStream(new ByteArrayInputStream(zonderFormulier(tekst)));
      }
      return context.proceed();
    }

    private byte[] zonderFormulier(byte[] tekst) throws IOException {
      try {
        return json.readTree(tekst) instanceof ObjectNode taak && taak.remove(FORMULIER) != null
            ? json.writeValueAsBytes(taak) : tekst;
      } catch (JsonProcessingException e) {
        // Whoever reads it next says where it is wrong.
        return tekst;
      }
    }
  }

  /** What the engine says to people of their own mistakes, and what nobody else says before it. */
  static final class Meldingen implements ContainerResponseFilter {

    private static final Map<String, String> NEDERLANDS = Map.of(
        "The given authenticated user password is not valid", "Uw eigen wachtwoord klopt niet. Er is niets gewijzigd.",
        "The user already exists", "Deze gebruikersnaam bestaat al. Kies een andere.",
        "The group already exists", "Deze groep bestaat al. Kies een andere naam.");

    @Override
    public void filter(ContainerRequestContext vraag, ContainerResponseContext antwoord) {
      if (antwoord.getEntity() instanceof ExceptionDto fout && fout.getMessage() != null) {
        NEDERLANDS.entrySet().stream().filter(zin -> fout.getMessage().contains(zin.getKey())).findFirst()
            .ifPresent(zin -> fout.setMessage(zin.getValue()));
      }
    }
  }

  static final class Weigeringen implements ExceptionMapper<Weigering> {

    private static final Logger log = LoggerFactory.getLogger(Weigeringen.class);

    @Override
    public Response toResponse(Weigering weigering) {
      log.info("Refused ({}): {}", weigering.soort(), weigering.getMessage());
      return antwoord(weigering.soort().httpStatus(), "Weigering", weigering.getMessage());
    }
  }

  /** The engine's own text names permissions and ids, which helps nobody outside. */
  static final class Rechten implements ExceptionMapper<AuthorizationException> {

    private static final Logger log = LoggerFactory.getLogger(Rechten.class);

    @Override
    public Response toResponse(AuthorizationException fout) {
      log.info("Not authorized: {}", fout.getMessage());
      return antwoord(Response.Status.FORBIDDEN.getStatusCode(), "AuthorizationException",
          "U hebt geen rechten voor deze handeling.");
    }
  }

  /** A mistake of ours: the caller learns that, and the log learns what. */
  static final class Onverwacht implements ExceptionMapper<RuntimeException> {

    private static final Logger log = LoggerFactory.getLogger(Onverwacht.class);

    @Override
    public Response toResponse(RuntimeException fout) {
      // REST wraps whatever the engine throws, the words of the database included.
      if (fout instanceof WebApplicationException bekend
          && bekend.getResponse().getStatus() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
        return bekend.getResponse();
      }
      if (Engineuitleg.isOnbewaarbaar(fout)) {
        return new Weigeringen().toResponse(Engineuitleg.onbewaarbaar());
      }
      log.error("Unexpected failure", fout);
      return antwoord(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), "OnverwachteFout",
          "Er ging iets mis in VTH-Regie. Misschien is uw handeling toch opgeslagen: kijk dat eerst na. Probeer het daarna "
              + "opnieuw, of meld het bij beheer.");
    }
  }

  private static Response antwoord(int status, String soort, String melding) {
    ExceptionDto dto = new ExceptionDto();
    dto.setType(soort);
    dto.setMessage(melding);
    return Response.status(status).entity(dto).type(MediaType.APPLICATION_JSON_TYPE).build();
  }
}

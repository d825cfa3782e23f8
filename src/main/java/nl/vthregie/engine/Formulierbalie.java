package nl.vthregie.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import nl.vthregie.formulier.Formulier;
import nl.vthregie.formulier.Formuliercontrole;
import nl.vthregie.formulier.Formulierlezer;
import nl.vthregie.formulier.Veld;
import nl.vthregie.vertrouwelijk.Antwoord;
import nl.vthregie.vertrouwelijk.Vertrouwelijkearchief;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes in what people fill in: checks it against the form of the step, and hands on values that the engine can keep. */
@Component
class Formulierbalie {

  /** What a form-js field can send; dates travel as text. */
  private static final Set<ValueType> ENKELVOUDIG = Set.of(ValueType.STRING, ValueType.BOOLEAN, ValueType.INTEGER,
      ValueType.SHORT, ValueType.LONG, ValueType.DOUBLE, ValueType.NUMBER, ValueType.NULL);

  private final ObjectMapper json;
  /** Numbers as they were written, and no key twice: another reader could take the other one. */
  private final ObjectReader alles;
  private final Formulierlezer lezer;
  private final Formuliercontrole controle;
  private final Vertrouwelijkearchief archief;
  private final Keuzebronnen keuzebronnen;
  /** Forms by deployment and id: a deployed form never changes. */
  private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();

  Formulierbalie(ObjectMapper json, Formuliercontrole controle, Vertrouwelijkearchief archief,
                 Keuzebronnen keuzebronnen) {
    this.json = json;
    this.alles = json.readerFor(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.lezer = new Formulierlezer(json);
    this.controle = controle;
    this.archief = archief;
    this.keuzebronnen = keuzebronnen;
  }

  /**
   * @param formulier    id of the form that the model names; null when the step has none, and then nothing may be sent
   * @param uitrol       the deployment that the model belongs to
   * @return what was meant by these values, lists and groups as JSON, and what the browser would have sent beside them
   * @throws Weigering when something is not right, in Dutch, with the label of the field
   */
  VariableMap neemAan(String formulier, String uitrol, VariableMap ingediend, VariableScope proces) {
    Map<String, Object> ontvangen = new HashMap<>();
    for (String naam : ingediend.keySet()) {
      ontvangen.put(naam, kaal(naam, ingediend.getValueTyped(naam)));
    }
    if (formulier == null) {
      if (!ontvangen.isEmpty()) {
        throw Weigering.ongeldig("Deze stap heeft geen formulier. Stuur geen gegevens mee ("
            + String.join(", ", ontvangen.keySet()) + ").");
      }
      return Variables.createVariables();
    }
    Formulier definitie = formulier(formulier, uitrol);
    Map<String, Object> waarden = controle.gelezen(definitie, ontvangen);
    Map<String, Object> bekend = bekend(definitie, proces);
    List<String> fouten = controle.fouten(definitie, waarden, bekend);
    if (!fouten.isEmpty()) {
      throw Weigering.ongeldig(String.join(" ", fouten));
    }
    VariableMap bewaard = Variables.createVariables();
    waarden.forEach((naam, waarde) -> bewaard.putValueTyped(naam, alsBewaarbaar(naam, waarde)));
    definitie.keuzevelden().filter(veld -> waarden.get(veld.naam()) instanceof String tekst && !tekst.isBlank())
        .forEach(veld -> bewaard.putValue(veld.naam(),
            keuzebronnen.van(veld.keuzesUit()).kies((String) waarden.get(veld.naam()))));
    controle.weggelaten(definitie, waarden, bekend).forEach(bewaard::putValue);
    definitie.velden().stream().filter(Veld::isVertrouwelijk)
        .forEach(groep -> bergOp(groep, bewaard.remove(groep.naam()) == null ? null : waarden.get(groep.naam()), proces));
    return bewaard;
  }

  /**
   * What only a few roles may read never becomes a variable: variables, their history and the inputs of decisions are open
   * to everybody in the dossier, and to beheer.
   */
  private void bergOp(Veld groep, Object ingevuld, VariableScope proces) {
    if (!(proces instanceof DelegateTask taak)) {
      throw new IllegalStateException("Form group '" + groep.naam() + "' is vertrouwelijk and stands on a start form, where "
          + "there is no dossier yet to keep it with");
    }
    Map<?, ?> antwoorden = ingevuld instanceof Map<?, ?> waarden ? waarden : Map.of();
    archief.bewaar(taak.getExecution().getProcessBusinessKey(), groep.naam(), groep.lezers(), groep.velden().stream()
        .map(veld -> new Antwoord(veld.naam(), veld.label(), tekst(antwoorden.get(veld.naam())))).toList());
  }

  private static String tekst(Object antwoord) {
    return antwoord == null ? "" : String.valueOf(antwoord);
  }

  private Map<String, Object> bekend(Formulier formulier, VariableScope proces) {
    Map<String, Object> bekend = new HashMap<>();
    for (String naam : formulier.namenInVoorwaarden()) {
      if (proces.hasVariable(naam)) {
        Object waarde = proces.getVariable(naam);
        bekend.put(naam, waarde instanceof SpinJsonNode node ? lees(naam, node.toString()) : waarde);
      }
    }
    return bekend;
  }

  /** What was sent, whatever type it travelled under: text, a number, a boolean, or lists and maps of these. */
  private Object kaal(String naam, TypedValue waarde) {
    if (waarde instanceof JsonValue jsonWaarde) {
      return lees(naam, tekst(jsonWaarde));
    }
    if (waarde instanceof ObjectValue object && !object.isDeserialized()) {
      // JSON text may come under the type of an older value; only its text is used, never its class.
      if (!Variables.SerializationDataFormats.JSON.getName().equals(object.getSerializationDataFormat())) {
        throw nietTeLezen(naam);
      }
      return lees(naam, object.getValueSerialized());
    }
    if (waarde instanceof PrimitiveValue<?> && !ENKELVOUDIG.contains(waarde.getType())
        || waarde instanceof SerializableValue andere && !andere.isDeserialized()) {
      throw nietTeLezen(naam);
    }
    Object kaal = waarde.getValue();
    if (kaal instanceof Map || kaal instanceof Collection) {
      return lees(naam, schrijf(naam, kaal));
    }
    if (kaal == null || kaal instanceof String || kaal instanceof Number || kaal instanceof Boolean) {
      return kaal;
    }
    throw nietTeLezen(naam);
  }

  /** Stored is exactly what was checked: no class, no transience and no second key of the same name comes along. */
  private TypedValue alsBewaarbaar(String naam, Object waarde) {
    if (waarde instanceof Map || waarde instanceof Collection) {
      return SpinValues.jsonValue(schrijf(naam, waarde)).create();
    }
    boolean anderGetal = waarde instanceof BigDecimal || waarde instanceof BigInteger || waarde instanceof Float;
    return Variables.untypedValue(anderGetal ? ((Number) waarde).doubleValue() : waarde);
  }

  private String schrijf(String naam, Object waarde) {
    try {
      return json.writeValueAsString(waarde);
    } catch (JsonProcessingException e) {
      throw nietTeLezen(naam);
    }
  }

  private static String tekst(JsonValue waarde) {
    return waarde.isDeserialized() && waarde.getValue() != null ? waarde.getValue().toString()
        : waarde.getValueSerialized();
  }

  private Object lees(String naam, String tekst) {
    try {
      return tekst == null ? null : alles.readValue(tekst);
    } catch (JsonProcessingException e) {
      throw nietTeLezen(naam);
    }
  }

  private static Weigering nietTeLezen(String naam) {
    return Weigering.ongeldig("Het gegeven '" + naam + "' is niet te lezen. Stuur tekst, een getal, true of false, of "
        + "een lijst of groep met type Json.");
  }

  private Formulier formulier(String id, String uitrol) {
    return gelezen.computeIfAbsent(uitrol + "/" + id, sleutel -> lezer.lees(definitie(id, uitrol)));
  }

  private static String definitie(String id, String uitrol) {
    CamundaFormRef verwijzing = new CamundaFormRefImpl(id, "deployment");
    CamundaFormDefinition formulier = intern(new GetCamundaFormDefinitionCmd(verwijzing, uitrol));
    if (formulier == null) {
      throw new IllegalStateException("Deployment " + uitrol + " has no form '" + id + "'");
    }
    try (InputStream tekst = intern(new GetDeploymentResourceCmd(uitrol, formulier.getResourceName()))) {
      return new String(tekst.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T intern(Command<T> opdracht) {
    return Context.getCommandContext().runWithoutAuthorization(() -> opdracht.execute(Context.getCommandContext()));
  }
}

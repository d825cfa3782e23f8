package nl.vthregie.engine;

import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whoever is concerned and did not act himself, in the transaction in which it happens. The model says whom and what, on a
 * sequence flow or an end event: {@code berichtAan} are the groups, {@code berichtOnderwerp} is what happened in a few words, and
 * {@code bericht} are whole sentences. {@code berichtNietAan} names tasks: whoever
 * completed the newest of these knows already. When it comes with a task that begins again, {@code berichtBij} names that task: whoever
 * gets it reads it in the mail about the task, and no second one.
 */
@Component
class Berichtgever extends AbstractBpmnParseListener {

  private static final String AAN = "berichtAan";
  private static final String NIET_AAN = "berichtNietAan";
  private static final String ONDERWERP = "berichtOnderwerp";
  private static final String TEKST = "bericht";
  private static final String BIJ = "berichtBij";
  /** What expressions call the execution itself. */
  private static final String EXECUTION = "execution";

  private final Herinneringsboek boek;
  private final Huidig huidig;
  private final Modelwoordenlijst woorden;

  Berichtgever(Herinneringsboek boek, Huidig huidig, Modelwoordenlijst woorden) {
    this.boek = boek;
    this.huidig = huidig;
    this.woorden = woorden;
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl overgang) {
    vertelt(element).ifPresent(luisteraar -> overgang.addListener(ExecutionListener.EVENTNAME_TAKE, luisteraar));
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl einde) {
    vertelt(element).ifPresent(luisteraar -> einde.addListener(ExecutionListener.EVENTNAME_START, luisteraar));
  }

  private Optional<ExecutionListener> vertelt(Element element) {
    return uitdrukking(element, TEKST).map(tekst -> {
      Expression aan = uitdrukking(element, AAN).orElseThrow();
      Expression onderwerp = uitdrukking(element, ONDERWERP).orElseThrow();
      Optional<String> bij = Modeleigenschap.van(element, BIJ);
      List<String> nietAan = Modeleigenschap.van(element, NIET_AAN).map(Berichtgever::delen).orElse(List.of());
      return uitvoering -> vertel(uitvoering, groepen(aan, nietAan, uitvoering),
          new Aanleiding((String) onderwerp.getValue(bekend(uitvoering)), (String) tekst.getValue(bekend(uitvoering))), bij);
    });
  }

  private void vertel(DelegateExecution uitvoering, List<String> groepen, Aanleiding wat, Optional<String> bij) {
    if (bij.isPresent()) {
      boek.onthoudAanleiding(uitvoering.getProcessInstanceId(), bij.get(), wat, groepen);
    } else {
      boek.vertel(uitvoering.getProcessBusinessKey(), groepen, wat);
    }
  }

  /** Whoever does this himself need not be told. */
  private List<String> groepen(Expression aan, List<String> nietAan, DelegateExecution uitvoering) {
    Optional<Huidig.Gebruiker> wie = huidig.gebruiker();
    List<String> groepen = delen((String) aan.getValue(bekend(uitvoering))).stream()
        .filter(groep -> wie.filter(ik -> ik.isIn(groep)).isEmpty()).toList();
    return nietAan.isEmpty() ? groepen : boek.zonderWieAfrondde(uitvoering.getProcessBusinessKey(), nietAan, groepen);
  }

  /**
   * Beheer can bring a dossier here past the steps that would have said more (a message, a modification, a restart): what nobody
   * has said is empty then, and no reason to fail.
   */
  private VariableScope bekend(DelegateExecution uitvoering) {
    return (VariableScope) Proxy.newProxyInstance(VariableScope.class.getClassLoader(), new Class<?>[]{VariableScope.class},
        (zelf, vraag, gegeven) -> switch (vraag.getName()) {
          case "hasVariable" -> uitvoering.hasVariable((String) gegeven[0]) || !woorden.containsKey(gegeven[0]);
          case "getVariable" -> EXECUTION.equals(gegeven[0]) ? uitvoering : vraag.invoke(uitvoering, gegeven);
          default -> vraag.invoke(uitvoering, gegeven);
        });
  }

  private static List<String> delen(String metKommas) {
    return Stream.of(metKommas.split(",")).map(String::strip).filter(deel -> !deel.isEmpty()).distinct().toList();
  }

  private static Optional<Expression> uitdrukking(Element element, String eigenschap) {
    return Modeleigenschap.van(element, eigenschap)
        .map(Context.getProcessEngineConfiguration().getExpressionManager()::createExpression);
  }
}

package nl.vthregie.engine;

import nl.vthregie.herinnering.Aanleiding;
import nl.vthregie.herinnering.Herinneringsboek;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

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

  private final Herinneringsboek boek;
  private final Huidig huidig;

  Berichtgever(Herinneringsboek boek, Huidig huidig) {
    this.boek = boek;
    this.huidig = huidig;
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
          new Aanleiding((String) onderwerp.getValue(uitvoering), (String) tekst.getValue(uitvoering)), bij);
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
    List<String> groepen = delen((String) aan.getValue(uitvoering)).stream()
        .filter(groep -> wie.filter(ik -> ik.isIn(groep)).isEmpty()).toList();
    return nietAan.isEmpty() ? groepen : boek.zonderWieAfrondde(uitvoering.getProcessBusinessKey(), nietAan, groepen);
  }

  private static List<String> delen(String metKommas) {
    return Stream.of(metKommas.split(",")).map(String::strip).filter(deel -> !deel.isEmpty()).distinct().toList();
  }

  private static Optional<Expression> uitdrukking(Element element, String eigenschap) {
    return Modeleigenschap.van(element, eigenschap)
        .map(Context.getProcessEngineConfiguration().getExpressionManager()::createExpression);
  }
}

package nl.vthregie.engine;

import nl.vthregie.herinnering.Herinneringsboek;
import nl.vthregie.herinnering.Herinneringsoort;
import nl.vthregie.herinnering.Taaktermijn;
import nl.vthregie.herinnering.Vervalreden;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolgroep;
import nl.vthregie.termijn.Datumtekst;
import nl.vthregie.termijn.Herinneringsmoment;
import nl.vthregie.termijn.Taakregel;
import nl.vthregie.termijn.Termijn;
import nl.vthregie.termijn.Termijnberekening;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the ledger of reminders in step with every user task of every model, in the transaction in which the task begins,
 * changes or ends. Who reads a model sees the term; that reminders follow from it is the same for all.
 */
@Component
class Termijnbewaking extends AbstractBpmnParseListener {

  /** Property of a user task: an expression for more groups that are reminded of it, with commas. */
  private static final String HERINNERT_OOK = "herinnertOok";
  /** Property of a user task: nobody moves its due date by hand. Its value tells people why, and what they can do. */
  private static final String NIET_VERPLAATSEN = "nietVerplaatsen";
  /** Property of a user task: an expression for what it is about, which its mails tell when the dossier does not. */
  private static final String ONDERWERP_IN_MAIL = "onderwerpInMail";
  /** Property of a user task: an expression for the organisation for which it is done, when each of several has one. */
  private static final String NAMENS = "namens";
  /** Property of a user task: what happens when its term passes, when that is not being late. */
  private static final String NA_TERMIJN = "naTermijn";

  private final Termijnwoord termijnen;
  private final Termijntimers timers;
  private final Termijnberekening berekening;
  private final Herinneringsboek boek;
  private final Map<String, Rolgroep> rolgroepen;
  private final Map<String, Rol> rollen;
  private final Huidig huidig;
  private final JdbcClient jdbc;
  private final Clock klok;

  Termijnbewaking(Termijnwoord termijnen, Termijntimers timers, Termijnberekening berekening,
                  Herinneringsboek boek, Regiogegevens regio, Huidig huidig, JdbcClient jdbc, Clock klok) {
    this.termijnen = termijnen;
    this.timers = timers;
    this.berekening = berekening;
    this.boek = boek;
    this.rolgroepen = regio.rolgroepen();
    this.rollen = regio.rollen().stream().collect(Collectors.toMap(Rol::code, Function.identity()));
    this.huidig = huidig;
    this.jdbc = jdbc;
    this.klok = klok;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activiteit) {
    TaskDefinition taak = ((UserTaskActivityBehavior) activiteit.getActivityBehavior()).getTaskDefinition();
    Optional<Expression> ook = uitdrukking(element, HERINNERT_OOK);
    var zegt = new Mailwoorden(uitdrukking(element, NAMENS), uitdrukking(element, ONDERWERP_IN_MAIL),
        Modeleigenschap.van(element, NA_TERMIJN).orElse(null));
    Optional<String> verbod = Modeleigenschap.van(element, NIET_VERPLAATSEN);
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, begin -> begint(begin, ook, zegt));
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, wijziging -> verandert(wijziging, verbod, ook));
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::krijgtBehandelaar);
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
        klaar -> boek.afgerond(klaar.getId(), huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse(null)));
    taak.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE,
        weg -> boek.vervalt(weg.getId(), Vervalreden.TAAK_VERVALLEN));
  }

  private static Optional<Expression> uitdrukking(Element element, String eigenschap) {
    return Modeleigenschap.van(element, eigenschap)
        .map(Context.getProcessEngineConfiguration().getExpressionManager()::createExpression);
  }

  private void begint(DelegateTask taak, Optional<Expression> ook, Mailwoorden zegt) {
    Taakregel regel = termijnen.regelVoor(taak.getTaskDefinitionKey(), taak);
    Termijn termijn = termijnen.van(taak.getExecution());
    taak.setDescription(metToelichting(termijn.toelichting(), taak.getDescription()));
    boolean moetWeten = boek.open(new Taaktermijn(taak.getId(), taak.getProcessInstanceId(), dossiernummer(taak),
        taak.getTaskDefinitionKey(), taak.getName(), termijn, taak.getDueDate().toInstant(), regel.herinneringen().spoed(), regel.niveau().orElse(null),
        waarde(zegt.namens(), taak), waarde(zegt.onderwerp(), taak), zegt.naTermijn()),
        momenten(regel, termijn.werkdatum()), groepen(taak).toList());
    herinnerOok(taak, ook, momenten(regel, termijn.werkdatum()));
    if (moetWeten || regel.herinneringen().spoed() || wilMail(taak, Rol.Mail.NIEUWE_TAAK) && !isVoorWieHetDeed(taak)) {
      boek.meldNu(taak.getId(), Herinneringsoort.NIEUWE_TAAK, null);
    }
  }

  private static String waarde(Optional<Expression> uitdrukking, DelegateTask taak) {
    return uitdrukking.map(bekend -> (String) bekend.getValue(taak)).orElse(null);
  }

  private void verandert(DelegateTask taak, Optional<String> verbod, Optional<Expression> ook) {
    PropertyChange verzet = ((TaskEntity) taak).getPropertyChanges().get(TaskEntity.DUE_DATE);
    if (verzet != null) {
      if (verbod.isPresent() && !Termijnbesluit.wordtUitgevoerd()) {
        throw Weigering.verboden(verbod.get());
      }
      verplaats((TaskEntity) taak, ((Date) verzet.getOrgValue()).toInstant(), taak.getDueDate());
      LocalDate werkdatum = LocalDate.ofInstant(taak.getDueDate().toInstant(), Termijnberekening.TIJDZONE);
      herinnerOok(taak, ook, momenten(termijnen.regelVoor(taak.getTaskDefinitionKey(), taak), werkdatum));
    }
  }

  private void herinnerOok(DelegateTask taak, Optional<Expression> ook, List<Herinneringsmoment> momenten) {
    ook.map(groepen -> (String) groepen.getValue(taak)).stream().flatMap(groepen -> Stream.of(groepen.split(",")))
        .forEach(groep -> boek.herinnerOok(taak.getId(), groep.strip(), taak.getDueDate().toInstant(), momenten));
  }

  private void verplaats(TaskEntity taak, Instant van, Date naar) {
    if (naar == null) {
      throw Weigering.ongeldig("Een taak heeft altijd een uiterste datum. Kies een andere datum in plaats van geen datum.");
    }
    if (!naar.toInstant().isAfter(klok.instant())) {
      throw Weigering.ongeldig("Deze uiterste datum is al voorbij. Kies een datum in de toekomst.");
    }
    ZonedDateTime einde = naar.toInstant().atZone(Termijnberekening.TIJDZONE);
    String door = huidig.gebruiker().map(Huidig.Gebruiker::naam).orElse(null);
    String toelichting = toelichting(einde, van.atZone(Termijnberekening.TIJDZONE).toLocalDate(), naam(door));
    boek.verplaats(taak.getId(), van, naar.toInstant(), door, einde.toLocalDate(), toelichting,
        momenten(termijnen.regelVoor(taak.getTaskDefinitionKey(), taak), einde.toLocalDate()));
    // Not as a change of its own in the audit trail: the date is what was changed.
    taak.setDescriptionWithoutCascade(metToelichting(toelichting, zonderToelichting(taak.getDescription())));
    timers.verzet(taak);
  }

  /** As people know him: this stands in the task and in its mails. */
  private String naam(String gebruiker) {
    return gebruiker == null ? null : jdbc.sql("select naam from gebruikersnaam where gebruiker = :gebruiker")
        .param("gebruiker", gebruiker).query(String.class).optional().orElse(gebruiker);
  }

  private void krijgtBehandelaar(DelegateTask taak) {
    PropertyChange wissel = ((TaskEntity) taak).getPropertyChanges().get(TaskEntity.ASSIGNEE);
    if (wissel != null && wissel.getOrgValue() != null) {
      boek.vervaltToewijzing(taak.getId());
    }
    String behandelaar = taak.getAssignee();
    boolean zelf = huidig.gebruiker().map(Huidig.Gebruiker::naam).filter(naam -> naam.equals(behandelaar)).isPresent();
    if (behandelaar != null && !zelf && wilMail(taak, Rol.Mail.TOEGEWEZEN)) {
      boek.meldNu(taak.getId(), Herinneringsoort.TOEGEWEZEN, null);
    }
  }

  private List<Herinneringsmoment> momenten(Taakregel regel, LocalDate werkdatum) {
    return regel.herinneringen().momenten(werkdatum, berekening.kalender());
  }

  private boolean wilMail(DelegateTask taak, Rol.Mail mail) {
    return groepen(taak).map(rolgroepen::get).filter(Objects::nonNull)
        .anyMatch(groep -> rollen.get(groep.rol()).mails().contains(mail));
  }

  /** Whoever started or completed what led to this task sees it at once, and needs no mail about it. */
  private boolean isVoorWieHetDeed(DelegateTask taak) {
    return huidig.gebruiker().filter(wie -> groepen(taak).anyMatch(wie::isIn)).isPresent();
  }

  private static Stream<String> groepen(DelegateTask taak) {
    return taak.getCandidates().stream().filter(band -> IdentityLinkType.CANDIDATE.equals(band.getType()))
        .map(band -> band.getGroupId()).filter(Objects::nonNull);
  }

  private static String dossiernummer(DelegateTask taak) {
    String nummer = taak.getExecution().getProcessBusinessKey();
    return nummer == null ? taak.getProcessInstanceId() : nummer;
  }

  private static String toelichting(ZonedDateTime einde, LocalDate was, String door) {
    LocalTime tijd = einde.toLocalTime();
    boolean gewoon = Termijnwoord.tijdstip(einde.toLocalDate()).equals(einde.toInstant());
    return "Uiterlijk " + Datumtekst.kort(einde.toLocalDate())
        + (gewoon ? "" : " om %02d:%02d uur".formatted(tijd.getHour(), tijd.getMinute()))
        + " (verplaatst" + (door == null ? "" : " door " + door) + ", was " + Datumtekst.kort(was) + ")";
  }

  private static String metToelichting(String toelichting, String omschrijving) {
    return omschrijving == null || omschrijving.isBlank() ? toelichting : toelichting + "\n\n" + omschrijving;
  }

  private static String zonderToelichting(String omschrijving) {
    int einde = omschrijving == null ? -1 : omschrijving.indexOf("\n\n");
    return einde < 0 ? null : omschrijving.substring(einde + 2);
  }

  /** What the mails of a task say beside its name and its dossier. */
  private record Mailwoorden(Optional<Expression> namens, Optional<Expression> onderwerp, String naTermijn) {
  }
}

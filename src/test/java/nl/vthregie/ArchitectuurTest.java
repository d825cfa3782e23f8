package nl.vthregie;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.opdracht.Opdracht;
import nl.vthregie.test.Modellen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rooms of the house (ontwerp §2), each rule with its reason. */
@AnalyzeClasses(packages = "nl.vthregie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectuurTest {

  /** What stands in processes/, with a model of its own: a new familie is under every rule from its first day. */
  private static final String[] FAMILIES = Modellen.processen().keySet().stream()
      .map(model -> Path.of("processes").relativize(model).getName(0)).distinct()
      .map(familie -> ".." + familie + "..").toArray(String[]::new);
  /** These set up, guard or show the whole house, so they may lean on it. */
  private static final String[] OM_HET_HUIS = {"..engine..", "..webapps..", "..beveiliging..", "..start..", "..demo..",
      "..werk..", "..controle.."};
  private static final DescribedPredicate<JavaClass> EEN_KAMER = describe("a room below the families", klasse ->
      klasse.getPackageName().startsWith("nl.vthregie.")
          && !resideInAnyPackage(FAMILIES).test(klasse) && !resideInAnyPackage(OM_HET_HUIS).test(klasse));
  /** What only the demonstration and the tests have on their class path. */
  private static final DescribedPredicate<JavaClass> ALLEEN_DEMO =
      resideInAnyPackage("com.icegreen..", "io.zonky.test..");

  private static final DescribedPredicate<JavaClass> CAMUNDA = resideInAPackage("org.camunda..");
  private static final DescribedPredicate<JavaClass> FEEL =
      resideInAnyPackage("org.camunda.feel..", "camundajar.impl.scala..");
  /** What a model calls by name; its inner classes too. */
  private static final DescribedPredicate<JavaClass> SPREEKT_MET_EEN_MODEL = describe("words of a model", klasse ->
      buitenste(klasse).isAnnotatedWith(Modelwoord.class)
          || buitenste(klasse).isAssignableTo("org.camunda.bpm.engine.delegate.JavaDelegate")
          || buitenste(klasse).isAssignableTo("org.camunda.bpm.engine.delegate.ExecutionListener")
          || buitenste(klasse).isAssignableTo("org.camunda.bpm.engine.delegate.TaskListener"));

  @ArchTest
  static final ArchRule camundaInEnkeleKamers = noClasses()
      .that().resideOutsideOfPackages("..engine..", "..webapps..", "..formulier..", "db.migration..")
      .and(DescribedPredicate.not(SPREEKT_MET_EEN_MODEL))
      .should().dependOnClassesThat(CAMUNDA)
      .because("a step to another engine (Operaton, CIB seven) must stay small (ontwerp decision 1); webapps mends what "
          + "Camunda ships");

  @ArchTest
  static final ArchRule formulierKentAlleenFeel = noClasses().that().resideInAPackage("..formulier..")
      .should().dependOnClassesThat(CAMUNDA.and(DescribedPredicate.not(FEEL)))
      .because("the form check is about forms; of Camunda it needs the language of the conditions only");

  @ArchTest
  static final ArchRule termijnIsZuiver = noClasses().that().resideInAPackage("..termijn..")
      .should().dependOnClassesThat(CAMUNDA.or(resideInAPackage("org.springframework..")))
      .because("a date must be calculable in a test without starting anything (ontwerp §2)");

  @ArchTest
  static final ArchRule lezingIsZuiver = noClasses().that().resideInAPackage("..formulier.lezing..")
      .should().dependOnClassesThat(CAMUNDA.or(resideInAPackage("org.springframework..")))
      .because("forms, REST and data files read dates and numbers by one rule, and none of them brings its own framework");

  @ArchTest
  static final ArchRule dossierrecordsZijnZuiver = noClasses()
      .that(belongToAnyOf(Opdracht.class)).should().dependOnClassesThat(
          CAMUNDA.or(resideInAPackage("org.springframework..")))
      .because("a dossier outlives the engine that happens to move it");

  @ArchTest
  static final ArchRule familiesKennenElkaarNiet = slices().matching("nl.vthregie.(*)..").as("families")
      .should().notDependOnEachOther()
      .ignoreDependency(DescribedPredicate.not(resideInAnyPackage(FAMILIES)), DescribedPredicate.alwaysTrue())
      .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(resideInAnyPackage(FAMILIES)))
      .because("families meet through call activities and messages, so that one can change without the others");

  @ArchTest
  static final ArchRule kamersKennenGeenFamilieEnGeenEngine = noClasses().that(EEN_KAMER)
      .should().dependOnClassesThat().resideInAnyPackage(metEngine())
      .because("the rooms below carry every family, so they may lean on none, and not on how the engine is set up");

  @ArchTest
  static final ArchRule werkKentGeenFamilie = noClasses().that().resideInAPackage("..werk..")
      .should().dependOnClassesThat().resideInAnyPackage(FAMILIES)
      .because("what there is to do, and where a dossier stands, is told of every family alike");

  @ArchTest
  static final ArchRule alleenDeDemonstratieKentHaarHulpstukken = noClasses().that().resideOutsideOfPackage("..demo..")
      .should().dependOnClassesThat(ALLEEN_DEMO.or(resideInAPackage("..demo..")))
      .because("the packaged jar has no embedded database or mail server, and must never ask for one");

  @ArchTest
  static final ArchRule termijnStaatOpZichzelf = noClasses().that().resideInAPackage("..termijn..")
      .should().dependOnClassesThat(resideInAPackage("nl.vthregie..")
          .and(DescribedPredicate.not(resideInAPackage("..termijn.."))))
      .because("it is the lowest room");

  @ArchTest
  static final ArchRule engineKentGeenFamilie = noClasses().that().resideInAPackage("..engine..")
      .should().dependOnClassesThat().resideInAnyPackage(FAMILIES)
      .because("a new family must not ask for a change in how the engine is set up");

  @ArchTest
  static final ArchRule geenOudeDatums = noClasses()
      .that().resideOutsideOfPackage("..engine..").and(DescribedPredicate.not(SPREEKT_MET_EEN_MODEL))
      .should().dependOnClassesThat(belongToAnyOf(Date.class, Calendar.class))
      .because("they hide the time zone; only the engine's own interfaces ask for them");

  @ArchTest
  static final ArchRule geenVeldinjectie = noFields()
      .should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class)
      .orShould().beAnnotatedWith("jakarta.inject.Inject").orShould().beAnnotatedWith("jakarta.annotation.Resource")
      .because("a constructor says what a class needs, and a test can give it that");

  @ArchTest
  static final ArchRule geenStandaarduitvoer = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
      .because("what an operator must read belongs in the log");

  @ArchTest
  static final ArchRule sprekendeNamen = noClasses()
      .should().haveNameMatching(".*(Service|Manager|Utils?|Helper|Impl)")
      .because("such a name says nothing about what is in it, and everything ends up there");

  private static String[] metEngine() {
    String[] kamers = Arrays.copyOf(FAMILIES, FAMILIES.length + 1);
    kamers[FAMILIES.length] = "..engine..";
    return kamers;
  }

  private static JavaClass buitenste(JavaClass klasse) {
    return klasse.getEnclosingClass().map(ArchitectuurTest::buitenste).orElse(klasse);
  }
}

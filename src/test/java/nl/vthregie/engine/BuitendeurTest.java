package nl.vthregie.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of the door against everything that is on the class path: engine, REST, web apps and starter alike. */
@DisplayName("De buitendeur van de engine")
class BuitendeurTest {

  private static final String KLASSEN = "classpath*:org/camunda/**/*.class";
  /**
   * Commands without a class of their own. The first is a helper for tests, the second runs in a job: nobody who is logged in
   * gives them, and the door refuses what it does not know.
   */
  private static final Set<String> ZONDER_KLASSE = Set.of("org.camunda.bpm.engine.impl.test.TestHelper",
      "org.camunda.bpm.engine.impl.batch.removaltime.ProcessSetRemovalTimeResultHandler");

  private final Deurbeleid beleid = new Deurbeleid(new ObjectMapper());

  @Test
  @DisplayName("elke opdracht die de engine kent is toegestaan, of met opzet alleen voor beheer")
  void alleOpdrachten() throws IOException {
    Set<String> gevonden = new TreeSet<>();
    for (Resource bestand : klassen()) {
      Class<?> klasse = klasse(bestand);
      if (klasse != null && Command.class.isAssignableFrom(klasse) && !Modifier.isAbstract(klasse.getModifiers())) {
        gevonden.add(klasse.getName());
      }
    }
    assertThat(gevonden).as("the scan sees the engine and the web apps").hasSizeGreaterThan(350)
        .anyMatch(naam -> naam.startsWith("org.camunda.bpm.cockpit."));
    Set<String> beslist = beleid.opdrachten().stream().map(Class::getName).collect(Collectors.toSet());
    assertThat(new TreeSet<>(beslist)).as("decide in engine/deur.yaml who may").isEqualTo(gevonden);
  }

  @Test
  @DisplayName("een opdracht zonder eigen klasse komt er alleen bij wie zij met opzet staat")
  void opdrachtenZonderKlasse() throws IOException {
    Set<String> gevonden = new TreeSet<>();
    for (Resource bestand : klassen()) {
      try (InputStream inhoud = bestand.getInputStream()) {
        var zoeker = new Zoeker();
        new ClassReader(inhoud).accept(zoeker, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (zoeker.gevonden) {
          gevonden.add(zoeker.naam);
        }
      }
    }
    assertThat(gevonden).isEqualTo(new TreeSet<>(ZONDER_KLASSE));
  }

  @Test
  @DisplayName("wat niemand kent komt er alleen voor beheer door, en wordt aangetekend")
  void onbekend() {
    Command<Void> vanOnszelf = context -> null;
    assertThat(beleid.voor(vanOnszelf.getClass()).iedereen()).isTrue();

    Deurregel regel = beleid.voor(String.class);
    assertThat(regel.iedereen()).isFalse();
    assertThat(regel.weigering()).startsWith("Dit kan alleen beheer.");
    assertThat(regel.aantekening()).isEqualTo(Ingreepsoort.ANDERS);
  }

  private static Resource[] klassen() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources(KLASSEN);
  }

  /** @return null when it needs what is not on the class path: then it cannot run either */
  private static Class<?> klasse(Resource bestand) throws IOException {
    try (InputStream inhoud = bestand.getInputStream()) {
      return Class.forName(new ClassReader(inhoud).getClassName().replace('/', '.'), false,
          BuitendeurTest.class.getClassLoader());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return null;
    }
  }

  /** Looks for lambdas that are commands. */
  private static final class Zoeker extends ClassVisitor {

    private String naam;
    private boolean gevonden;

    private Zoeker() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(int versie, int toegang, String klasse, String handtekening, String ouder, String[] interfaces) {
      naam = klasse.replace('/', '.');
    }

    @Override
    public MethodVisitor visitMethod(int toegang, String methode, String soort, String handtekening, String[] fouten) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(String wat, String soort, Handle hoe, Object... gegevens) {
          gevonden |= Type.getReturnType(soort).getClassName().equals(Command.class.getName());
        }
      };
    }
  }
}

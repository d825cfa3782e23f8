package nl.vthregie.test;

import nl.vthregie.herinnering.Proefpost;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The real application on a real PostgreSQL, with its port open; jobs run when the test says so. All tests share one of it,
 * so whatever a test needs beside it stands here: the web apps and REST ask a static registry for the engine, and a second
 * engine in the same process would answer for the first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Proefdatabase.class, Proefklok.Configuration.class, Proefregio.class, Dekking.class, Dekking.Knopen.class, Spel.class,
    Telwoord.class, Proefpost.Configuration.class})
@ExtendWith(Beginstand.class)
public @interface Procestest {
}

package nl.vthregie.test;

import nl.vthregie.demo.DemoPostvakProef;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mailbox of the demonstration on its own, with its port open. Without the engine, of which one process can have only
 * one at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DemoPostvakProef.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vthregie.demo.postvak-map=target/postvak/${random.uuid}")
@ActiveProfiles({"test", "postvak"})
public @interface Postvaktest {
}

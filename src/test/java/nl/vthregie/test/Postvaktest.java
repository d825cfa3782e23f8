package nl.vthregie.test;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A process test with the mailbox of the demonstration beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Procestest
@ActiveProfiles({"test", "postvak"})
@TestPropertySource(properties = "vthregie.demo.postvak-map=target/postvak/${random.uuid}")
public @interface Postvaktest {
}

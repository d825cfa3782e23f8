package nl.vthregie.demo;

import org.springframework.context.annotation.Profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On what exists in the demonstration only. The profile {@code postvak} is for tests, which bring a database of their own;
 * in productie neither counts.
 */
@Profile("(demo | postvak) & !productie")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AlleenInDemonstratie {
}

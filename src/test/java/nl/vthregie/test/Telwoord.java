package nl.vthregie.test;

import nl.vthregie.engine.Modelwoord;

import java.util.concurrent.atomic.AtomicInteger;

/** A word that models may say and that does nothing but count: a test sees by it whether an expression was evaluated. */
@Modelwoord("telwoord")
public class Telwoord {

  private final AtomicInteger geteld = new AtomicInteger();

  public String tel() {
    geteld.incrementAndGet();
    return "x";
  }

  public void begin() {
    geteld.set(0);
  }

  public int geteld() {
    return geteld.get();
  }
}

package nl.vthregie.gegevens;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A short name that lasts, in lower kebab case: it becomes part of groups, kringen and dossiernummers.
 *
 * @param maximaal   how many characters fit in the narrowest place that it comes to
 * @param bezet      codes that mean something already
 */
public record Code(int maximaal, Set<String> bezet) implements Kolomsoort<String> {

  private static final Pattern VORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Code(int maximaal) {
    this(maximaal, Set.of());
  }

  @Override
  public String lees(String waarde) {
    if (!VORM.matcher(waarde).matches()) {
      throw new Kolomfout("mag alleen kleine letters, cijfers en koppeltekens hebben.");
    }
    if (waarde.length() > maximaal) {
      throw new Kolomfout("is " + waarde.length() + " tekens lang. Hoogstens " + maximaal + " tekens.");
    }
    if (bezet.contains(waarde)) {
      throw new Kolomfout("gebruikt VTH-Regie zelf al. Kies een andere code.");
    }
    return waarde;
  }
}

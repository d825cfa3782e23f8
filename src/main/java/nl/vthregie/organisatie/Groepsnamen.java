package nl.vthregie.organisatie;

import nl.vthregie.gegevens.Gegevensregel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the groups that roles and organisations will make together, before the engine does. */
final class Groepsnamen {

  private static final String CAMUNDA_BEHEER = "camunda-admin";

  private final List<Rol> rollen;
  /** Per group what it means. */
  private final Map<String, String> betekenissen = new HashMap<>();

  Groepsnamen(List<Rol> rollen) {
    this.rollen = rollen;
    betekenissen.put(CAMUNDA_BEHEER, "het beheer van Camunda");
    rollen.forEach(rol -> betekenissen.put(rol.code(), "de rol '" + rol.code() + "'"));
  }

  /** Reports at the line of an organisation what would not fit, or would let one group be two. */
  void controleer(List<Organisatie> organisaties, Map<String, Gegevensregel> regels) {
    for (Organisatie organisatie : organisaties) {
      List<String> codes = rollen.stream().filter(rol -> rol.hoortBij(organisatie)).map(Rol::code).toList();
      Gegevensregel regel = regels.get(organisatie.code());
      codes.stream().max(Comparator.comparing(String::length)).ifPresent(rol -> pastHet(organisatie.code(), rol, regel));
      codes.forEach(rol -> betekentHetEen(organisatie.code(), rol, regel));
    }
  }

  private static void pastHet(String organisatie, String rol, Gegevensregel regel) {
    String groep = Rolvervulling.groep(rol, organisatie);
    if (groep.length() > Kolommen.ID) {
      regel.fout("code '" + organisatie + "' is te lang bij de rol '" + rol + "': samen zijn zij een groep van " + groep.length()
          + " tekens. Kort de code in tot hoogstens " + (Kolommen.ID - rol.length() - 1) + " tekens, of kies een kortere code voor"
          + " de rol.");
    }
  }

  private void betekentHetEen(String organisatie, String rol, Gegevensregel regel) {
    String groep = Rolvervulling.groep(rol, organisatie);
    String eerder = betekenissen.putIfAbsent(groep, "de rol '" + rol + "' bij '" + organisatie + "'");
    if (eerder != null) {
      regel.fout("code '" + organisatie + "' geeft bij de rol '" + rol + "' de groep '" + groep + "', en dat is al " + eerder
          + ". Kies een andere code.");
    }
  }
}

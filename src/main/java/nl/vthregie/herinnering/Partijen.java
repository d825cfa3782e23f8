package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Mailinhoud.Partij;
import nl.vthregie.organisatie.Organisatie;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.overzicht.Dossiers;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Names whose dossier it is as the reader knows it: his own organisation when it is one of them, and not another. */
@Component
class Partijen {

  private final Regiogegevens regio;

  Partijen(Regiogegevens regio) {
    this.regio = regio;
  }

  /** @param lezer the organisations for which the receiver reads his mail */
  Partij voor(Set<String> lezer, Dossierpartijen dossier) {
    if (dossier.rol() == null) {
      return null;
    }
    List<String> opdrachtgevers = dossier.kring().stream().filter(this::isOpdrachtgever).toList();
    String eigen = eigen(lezer, dossier, opdrachtgevers);
    if (dossier.rol().equals(Dossiers.OPDRACHTGEVER)) {
      return new Partij(dossier.rol(), naam(eigen == null ? dossier.opdrachtgever() : eigen),
          Math.max(0, opdrachtgevers.size() - 1), null);
    }
    boolean zelf = eigen == null || eigen.equals(dossier.opdrachtgever());
    return new Partij(dossier.rol(), naam(dossier.opdrachtgever()), 0, zelf ? null : naam(eigen));
  }

  private String eigen(Set<String> lezer, Dossierpartijen dossier, List<String> opdrachtgevers) {
    if (dossier.namens() != null && opdrachtgevers.contains(dossier.namens())) {
      return dossier.namens();
    }
    List<String> eigen = opdrachtgevers.stream().filter(lezer::contains).filter(dossier.zijden()::contains).toList();
    return eigen.size() == 1 ? eigen.get(0) : null;
  }

  private boolean isOpdrachtgever(String code) {
    return regio.organisatie(code).filter(Organisatie::isOpdrachtgever).isPresent();
  }

  private String naam(String code) {
    return regio.organisatie(code).map(Organisatie::naam).orElse(code);
  }
}

package nl.vthregie.organisatie;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that the data files of a region say, checked as a whole: nobody sees a half of it.
 *
 * @param vrijeDagen the days, beside weekends and holidays, on which the organisations together are closed
 * @param jaarkalender what begins by itself; whatever stands not in it begins when somebody starts it
 */
public record Regiogegevens(List<Regio> regios, List<Organisatie> organisaties, List<Rol> rollen,
                            List<Persoon> personen, List<Rolvervulling> rolverdeling,
                            List<Vertegenwoordiging> vertegenwoordigingen, Set<LocalDate> vrijeDagen,
                            List<Kalenderregel> jaarkalender) {

  public Regiogegevens {
    regios = List.copyOf(regios);
    organisaties = List.copyOf(organisaties);
    rollen = List.copyOf(rollen);
    personen = List.copyOf(personen);
    rolverdeling = List.copyOf(rolverdeling);
    vertegenwoordigingen = List.copyOf(vertegenwoordigingen);
    vrijeDagen = Set.copyOf(vrijeDagen);
    jaarkalender = List.copyOf(jaarkalender);
  }

  /** Bad codes come from models or from callers outside, so the answer is the caller's to refuse in its own words. */
  public Optional<Organisatie> organisatie(String code) {
    return organisaties.stream().filter(o -> o.code().equals(code)).findFirst();
  }

  public Optional<Rol> rol(String code) {
    return rollen.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  public Optional<Regio> regio(String code) {
    return regios.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  /** Those who can give an opdracht, by name. */
  public List<Organisatie> opdrachtgevers() {
    return organisaties.stream().filter(Organisatie::isOpdrachtgever)
        .sorted(Comparator.comparing(Organisatie::naam)).toList();
  }

  /**
   * All bestuursorganen that take part in the omgevingsdienst of a region, by name: what the law lets them do together, none of
   * them can leave out (Omgevingsbesluit 13.5 lid 2).
   */
  public List<Organisatie> deelnemers(String regio) {
    return opdrachtgevers().stream().filter(o -> o.regio().equals(regio) && o.isDeelnemer()).toList();
  }

  /** All omgevingsdiensten of the country, that of this region included, by name. */
  public List<Organisatie> omgevingsdiensten() {
    return organisaties.stream().filter(Organisatie::isOmgevingsdienst)
        .sorted(Comparator.comparing(Organisatie::naam)).toList();
  }

  /** Those who share every dossier about an omgevingsdienst. */
  public List<Organisatie> stelsel() {
    return organisaties.stream().filter(Organisatie::isVanHetStelsel).toList();
  }

  /** Every group that there can be: each role at each organisation on its side, and beheer. */
  public Map<String, Rolgroep> rolgroepen() {
    Map<String, Rolgroep> groepen = new TreeMap<>();
    for (Rol rol : rollen) {
      if (rol.zijden().contains(Rol.Zijde.BEHEER)) {
        groepen.put(rol.code(), new Rolgroep(rol.code(), null, rol.naam()));
      }
      organisaties.stream().filter(rol::hoortBij).forEach(o -> groepen.put(Rolvervulling.groep(rol.code(), o.code()),
          new Rolgroep(rol.code(), o.code(), rol.naam() + " " + o.naam())));
    }
    return groepen;
  }

  public Optional<Vertegenwoordiging> vertegenwoordigingVan(String deelnemer, LocalDate dag) {
    return vertegenwoordigingen.stream()
        .filter(v -> v.deelnemer().equals(deelnemer) && v.geldtOp(dag)).findFirst();
  }
}

package nl.vthregie.opdracht;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An opdracht: "een concreet gedefinieerd te bereiken resultaat" (Handreiking OGON, 'Verstrekken van de opdracht'), in
 * its eleven onderdelen. Anything may be missing: it is filled in by people, and {@link #legeOnderdelen()} says what is.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Opdracht(String aanleiding, Scope scope, String doel, List<Activiteit> activiteiten, String resultaat,
                       Planning planning, Bemensing bemensing, Financien financien,
                       MonitoringEnAfsluiting monitoringEnAfsluiting,
                       StakeholdersEnGovernance stakeholdersEnGovernance,
                       RisicosEnBeheersmaatregelen risicosEnBeheersmaatregelen) {

  public Opdracht {
    activiteiten = lijst(activiteiten);
  }

  /** The VTHA-takenpakket. */
  public enum Taakveld { VERGUNNINGVERLENING, TOEZICHT, HANDHAVING, ADVISERING }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Scope(String binnen, String buiten) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Activiteit(Taakveld taakveld, String omschrijving) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Planning(LocalDate start, LocalDate einde, List<Mijlpaal> mijlpalen) {
    public Planning {
      mijlpalen = lijst(mijlpalen);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Mijlpaal(String omschrijving, LocalDate datum) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Bemensing(BigDecimal fteOpdrachtgever, BigDecimal fteOpdrachtnemer, String rolverdeling,
                          String sturingsvorm) {
  }

  /** @param budget in euro */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Financien(BigDecimal budget, String dekking, String extraCapaciteit, BigDecimal extraMiddelen) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record MonitoringEnAfsluiting(String wijze, String frequentie, String afsluiting) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record StakeholdersEnGovernance(List<Stakeholder> stakeholders, String governance) {
    public StakeholdersEnGovernance {
      stakeholders = lijst(stakeholders);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Stakeholder(String naam, String belang) {
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RisicosEnBeheersmaatregelen(List<Risico> risicos, String verwachtingenmanagement) {
    public RisicosEnBeheersmaatregelen {
      risicos = lijst(risicos);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Risico(String risico, String kans, String effect, String beheersmaatregel) {
  }

  /** Which of the eleven say nothing, in the order of the handreiking. */
  public Set<Onderdeel> legeOnderdelen() {
    Set<Onderdeel> leeg = EnumSet.noneOf(Onderdeel.class);
    leegAls(leeg, Onderdeel.AANLEIDING, isLeeg(aanleiding));
    leegAls(leeg, Onderdeel.SCOPE, scope == null || isLeeg(scope.binnen()));
    leegAls(leeg, Onderdeel.DOEL, isLeeg(doel));
    leegAls(leeg, Onderdeel.ACTIVITEITEN, activiteiten.stream().allMatch(a -> isLeeg(a.omschrijving())));
    leegAls(leeg, Onderdeel.RESULTAAT, isLeeg(resultaat));
    leegAls(leeg, Onderdeel.PLANNING, planning == null || planning.start() == null || planning.einde() == null);
    leegAls(leeg, Onderdeel.BEMENSING, bemensing == null || isLeeg(bemensing.rolverdeling()));
    leegAls(leeg, Onderdeel.FINANCIEN, financien == null || financien.budget() == null);
    leegAls(leeg, Onderdeel.MONITORING, monitoringEnAfsluiting == null || isLeeg(monitoringEnAfsluiting.wijze())
        || isLeeg(monitoringEnAfsluiting.frequentie()));
    leegAls(leeg, Onderdeel.STAKEHOLDERS, stakeholdersEnGovernance == null
        || isLeeg(stakeholdersEnGovernance.governance()) || stakeholdersEnGovernance.stakeholders().isEmpty());
    leegAls(leeg, Onderdeel.RISICOS, risicosEnBeheersmaatregelen == null
        || risicosEnBeheersmaatregelen.risicos().isEmpty());
    return leeg;
  }

  /** Whether the planning begins before it ends; true as well when one of both is still open. */
  public boolean planningKlopt() {
    return planning == null || planning.start() == null || planning.einde() == null
        || !planning.einde().isBefore(planning.start());
  }

  /** The parts of the VTHA-takenpakket that no activiteit is about. */
  public Set<Taakveld> ontbrekendeTaakvelden() {
    Set<Taakveld> genoemd = activiteiten.stream().map(Activiteit::taakveld).filter(Objects::nonNull)
        .collect(Collectors.toSet());
    return Stream.of(Taakveld.values()).filter(t -> !genoemd.contains(t))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Taakveld.class)));
  }

  /** What the opdracht costs in euro; null when it does not say. */
  public BigDecimal budget() {
    return financien == null ? null : financien.budget();
  }

  private static void leegAls(Set<Onderdeel> leeg, Onderdeel onderdeel, boolean isLeeg) {
    if (isLeeg) {
      leeg.add(onderdeel);
    }
  }

  private static boolean isLeeg(String tekst) {
    return tekst == null || tekst.isBlank();
  }

  private static <T> List<T> lijst(List<T> lijst) {
    return lijst == null ? List.of() : lijst.stream().filter(Objects::nonNull).toList();
  }
}

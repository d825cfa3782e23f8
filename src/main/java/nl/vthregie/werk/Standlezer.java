package nl.vthregie.werk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads where a dossier is, for whoever may see it. */
@Repository
class Standlezer {

  private final JdbcClient jdbc;

  Standlezer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return empty when there is no such dossier for this reader */
  @Transactional(readOnly = true)
  public Optional<Stand> vanDossier(String dossiernummer, Kijker kijker) {
    return jdbc.sql("""
        select * from dossierproces where dossiernummer = :nummer and (:alles or kring = any (:kringen))
        order by begonnen desc, proces_id limit 1""")
        .param("nummer", dossiernummer).param("alles", kijker.zietAlles()).param("kringen", rij(kijker.kringen()))
        .query(Standlezer::proces).optional().map(proces -> stand(proces, kijker));
  }

  /** @param procesId the process that somebody has just started, or in which he has just completed something */
  @Transactional(readOnly = true)
  public Optional<Stand> vanProces(String procesId, Kijker kijker) {
    return jdbc.sql("select * from dossierproces where proces_id = :id and (:alles or kring = any (:kringen))")
        .param("id", procesId).param("alles", kijker.zietAlles()).param("kringen", rij(kijker.kringen()))
        .query(Standlezer::proces).optional().map(proces -> stand(proces, kijker));
  }

  private Stand stand(Proces gevraagd, Kijker kijker) {
    List<Proces> lopend = lopend(gevraagd);
    String[] ids = lopend.stream().map(Proces::id).toArray(String[]::new);
    Klussen klussen = klussen(ids);
    List<Stand.Taak> taken = taken(ids, kijker);
    List<String> wachtOp = jdbc.sql("select distinct naam from proceswacht where proces_id = any (:ids) order by naam")
        .param("ids", ids).query(String.class).list();
    if (taken.isEmpty() && wachtOp.isEmpty() && !lopend.isEmpty()) {
      // Whatever it waits for, something is open as long as a process runs.
      wachtOp = lopend.stream().map(proces -> "het vervolg van ‘" + proces.naam() + "’").distinct().toList();
    }
    return new Stand(gevraagd.dossiernummer(), titel(gevraagd), gevraagd.naam(), gevraagd.geeindigd(), einden(gevraagd),
        klussen.bezig(), klussen.mislukt(), taken, wachtOp);
  }

  /** The dossier of a process that has ended may go on in another: that of its opdracht, or the one that called it. */
  private List<Proces> lopend(Proces van) {
    List<Proces> lopend = new ArrayList<>(jdbc.sql("""
        select * from dossierproces where geeindigd is null and (proces_id = :id or dossiernummer = :nummer)""")
        .param("id", van.id()).param("nummer", van.dossiernummer()).query(Standlezer::proces).list());
    if (lopend.isEmpty() && van.ouder() != null) {
      jdbc.sql("select * from dossierproces where proces_id = :id and kring = :kring")
          .param("id", van.ouder()).param("kring", van.kring()).query(Standlezer::proces).optional()
          .ifPresent(ouder -> lopend.addAll(lopend(ouder)));
    }
    return lopend;
  }

  private String titel(Proces proces) {
    return jdbc.sql("select titel from dossier where dossiernummer = :nummer").param("nummer", proces.dossiernummer())
        .query(String.class).optional().orElse(null);
  }

  /** Whoever withdraws an opdracht ends two processes: his own, and that of the opdracht. */
  private List<String> einden(Proces proces) {
    return proces.geeindigd() ? jdbc.sql("""
        select einde.naam from dossierproces ander
        join proceseinde einde on einde.proces_id = ander.proces_id
        join dossierproces dit on dit.proces_id = :id
        where ander.proces_id = dit.proces_id
          or ander.dossiernummer = dit.dossiernummer and ander.geeindigd >= dit.begonnen
        order by ander.geeindigd, einde.naam""").param("id", proces.id()).query(String.class).list() : List.of();
  }

  private Klussen klussen(String[] ids) {
    return jdbc.sql("""
        select coalesce(bool_or(not mislukt), false) as bezig, coalesce(bool_or(mislukt), false) as mislukt
        from procesklus where proces_id = any (:ids)""").param("ids", ids)
        .query((rij, i) -> new Klussen(rij.getBoolean("bezig"), rij.getBoolean("mislukt"))).single();
  }

  private List<Stand.Taak> taken(String[] ids, Kijker kijker) {
    Map<String, List<Open>> opNaam = new LinkedHashMap<>();
    jdbc.sql("""
        select t.taak, t.naam, t.uiterlijk, t.behandelaar, g.groep, coalesce(n.naam, g.naam) as bij
        from open_taak t
        left join taakgroep g on g.taak = t.taak and t.behandelaar is null
        left join gebruikersnaam n on n.gebruiker = t.behandelaar
        where t.proces_id = any (:ids) order by t.uiterlijk, t.begonnen, t.taak, bij""").param("ids", ids)
        .query(Standlezer::open).list()
        .forEach(taak -> opNaam.computeIfAbsent(taak.naam(), naam -> new ArrayList<>()).add(taak));
    return opNaam.values().stream().map(taken -> samen(taken, kijker)).toList();
  }

  private static Stand.Taak samen(List<Open> taken, Kijker kijker) {
    return new Stand.Taak(taken.get(0).naam(),
        taken.stream().map(Open::bij).filter(Objects::nonNull).distinct().toList(), taken.get(0).uiterlijk(),
        taken.stream().filter(taak -> taak.isVan(kijker)).map(Open::taak).findFirst().orElse(null));
  }

  private static String[] rij(Collection<String> waarden) {
    return waarden.toArray(String[]::new);
  }

  private static Proces proces(ResultSet rij, int nummer) throws SQLException {
    return new Proces(rij.getString("proces_id"), rij.getString("dossiernummer"), rij.getString("kring"),
        rij.getString("proces"), rij.getString("ouder"), rij.getTimestamp("geeindigd") != null);
  }

  private static Open open(ResultSet rij, int nummer) throws SQLException {
    Timestamp uiterlijk = rij.getTimestamp("uiterlijk");
    return new Open(rij.getString("taak"), rij.getString("naam"), rij.getString("behandelaar"), rij.getString("groep"),
        rij.getString("bij"), uiterlijk == null ? null : uiterlijk.toInstant());
  }

  private record Proces(String id, String dossiernummer, String kring, String naam, String ouder, boolean geeindigd) {
  }

  private record Klussen(boolean bezig, boolean mislukt) {
  }

  private record Open(String taak, String naam, String behandelaar, String groep, String bij, Instant uiterlijk) {

    private boolean isVan(Kijker kijker) {
      return behandelaar == null ? groep != null && kijker.groepen().contains(groep)
          : behandelaar.equals(kijker.gebruiker());
    }
  }
}

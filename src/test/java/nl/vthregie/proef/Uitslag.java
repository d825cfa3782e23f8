package nl.vthregie.proef;

import nl.vthregie.proef.Verwacht.Paar;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures of a run, and which of its pass marks it missed. */
final class Uitslag {

  /** What must hold, what was found, and whether that is enough. */
  record Eis(String wat, String grens, String gevonden, boolean gehaald) {
  }

  private final Map<String, String> cijfers = new LinkedHashMap<>();
  private final List<Eis> eisen = new ArrayList<>();

  private Uitslag() {
  }

  static Uitslag bepaal(Proefmaat maat, Verwacht verwacht, Mailteller mailteller, List<Knooppunt> knooppunten,
                        int postgresHerstarts, Duration naloop, Duration grens, JdbcClient jdbc) {
    var uitslag = new Uitslag();
    int gedood = knooppunten.stream().mapToInt(Knooppunt::gedood).sum();
    uitslag.cijfer("reminders planned", verwacht.herinneringen());
    uitslag.cijfer("pairs of a reminder and a receiver", verwacht.paren().size());
    uitslag.cijfer("receivers", verwacht.ontvangers());
    uitslag.cijfer("nodes killed with SIGKILL", gedood);
    uitslag.cijfer("of which while still starting", knooppunten.stream().mapToInt(Knooppunt::gedoodVoorGereed).sum());
    uitslag.cijfer("nodes that gave up starting because PostgreSQL was away, and were started again",
        knooppunten.stream().mapToInt(Knooppunt::zelfGestopt).sum());
    uitslag.cijfer("PostgreSQL stopped in immediate mode", postgresHerstarts);
    uitslag.cijfer("mail server down, seconds", maat.mailserverWeg().toSeconds());
    uitslag.vergelijk(verwacht, mailteller, gedood + postgresHerstarts);
    uitslag.database(mailteller, jdbc);
    uitslag.eis("outbox empty after the last reminder, seconds", "<= " + grens.toSeconds(), naloop.toSeconds(),
        naloop.compareTo(grens) <= 0);
    return uitslag;
  }

  private void vergelijk(Verwacht verwacht, Mailteller mailteller, int onderbrekingen) {
    List<Ontvangst> ontvangen = mailteller.ontvangen();
    Map<Paar, Set<String>> messageIds = new HashMap<>();
    Map<Paar, Instant> eerste = new HashMap<>();
    Map<String, Integer> perMail = new HashMap<>();
    Set<Paar> onverwacht = new HashSet<>();
    int vergeefs = 0;
    for (Ontvangst mail : ontvangen) {
      perMail.merge(mail.messageId() + " " + mail.ontvanger(), 1, Integer::sum);
      for (String taak : mail.taken()) {
        var paar = new Paar(taak, mail.ontvanger());
        if (verwacht.paren().containsKey(paar)) {
          messageIds.computeIfAbsent(paar, p -> new HashSet<>()).add(mail.messageId());
          eerste.merge(paar, mail.op(), (a, b) -> a.isBefore(b) ? a : b);
        } else if (verwacht.vergeefs().contains(taak)) {
          vergeefs++;
        } else if (taak.startsWith("proef-")) {
          onverwacht.add(paar);
        }
      }
    }
    long verloren = verwacht.paren().keySet().stream().filter(paar -> !messageIds.containsKey(paar)).count();
    long andereId = messageIds.values().stream().filter(ids -> ids.size() > 1).count();
    int dubbel = perMail.values().stream().mapToInt(n -> n - 1).sum();

    cijfer("mails accepted", ontvangen.size());
    cijfer("different mails", perMail.size());
    cijfer("most reminders in one mail", ontvangen.stream().mapToInt(mail -> mail.taken().size()).max().orElse(0));
    cijfer("deliveries refused for now (451)", mailteller.geweigerd());
    cijfer("connections broken between DATA and 250 (RFC 1047)", mailteller.verbroken());
    List<Long> vertraging = eerste.entrySet().stream()
        .map(e -> Duration.between(verwacht.paren().get(e.getKey()), e.getValue()).toMillis()).sorted().toList();
    if (!vertraging.isEmpty()) {
      cijfer("from due to accepted, seconds, median", seconden(vertraging, 0.5));
      cijfer("from due to accepted, seconds, 95 of 100", seconden(vertraging, 0.95));
      cijfer("from due to accepted, seconds, longest", seconden(vertraging, 1));
      eis("mails before their time", "0", vertraging.stream().filter(ms -> ms < 0).count(), vertraging.get(0) >= 0);
    }
    eis("lost: a receiver who was not told", "0", verloren, verloren == 0);
    eis("told twice in different mails (another Message-ID)", "0", andereId, andereId == 0);
    int grens = onderbrekingen + mailteller.verbroken();
    eis("delivered twice, same Message-ID", "<= " + grens + " (kills, PostgreSQL stops, broken connections)", dubbel,
        dubbel <= grens);
    eis("told somebody whom it does not concern", "0", onverwacht.size(), onverwacht.isEmpty());
    eis("told of a task that was done before", "0", vergeefs, vergeefs == 0);
  }

  private void database(Mailteller mailteller, JdbcClient jdbc) {
    Map<String, Long> nodig = tel(jdbc, """
        select concat_ws(' ', h.status, h.reden), count(*)
        from herinnering h join proef_plan p using (taak) where not p.vergeefs group by 1""");
    Map<String, Long> vergeefs = tel(jdbc, """
        select concat_ws(' ', h.status, h.reden), count(*)
        from herinnering h join proef_plan p using (taak) where p.vergeefs group by 1""");
    Map<String, Long> berichten = tel(jdbc, "select status, count(*) from bericht group by 1");
    eis("ledger: reminders", "all VERZONDEN", nodig, nodig.keySet().equals(Set.of("VERZONDEN")));
    // Their tasks went by SQL, past the engine, which would have said TAAK_AFGEROND.
    eis("ledger: reminders of tasks done before", "all VERVALLEN TAAK_VERVALLEN", vergeefs,
        vergeefs.keySet().equals(Set.of("VERVALLEN TAAK_VERVALLEN")));
    eis("outbox: mails", "all VERZONDEN", berichten, berichten.keySet().equals(Set.of("VERZONDEN")));
    Set<String> bekend = new HashSet<>(jdbc.sql("select message_id from bericht").query(String.class).list());
    long onbekend = mailteller.ontvangen().stream().filter(mail -> !bekend.contains(mail.messageId())).count();
    eis("accepted mails that the outbox does not know", "0", onbekend, onbekend == 0);
    cijfer("attempts per mail, most",
        jdbc.sql("select coalesce(max(pogingen), 0) from bericht").query(Integer.class).single());
  }

  private static Map<String, Long> tel(JdbcClient jdbc, String sql) {
    Map<String, Long> tellingen = new TreeMap<>();
    jdbc.sql(sql).query(rij -> {
      tellingen.put(rij.getString(1), rij.getLong(2));
    });
    return tellingen;
  }

  private static String seconden(List<Long> gesorteerd, double deel) {
    return "%.1f".formatted(gesorteerd.get((int) Math.ceil(deel * gesorteerd.size()) - 1) / 1000.0);
  }

  private void cijfer(String wat, Object waarde) {
    cijfers.put(wat, waarde.toString());
  }

  private void eis(String wat, String grens, Object gevonden, boolean gehaald) {
    eisen.add(new Eis(wat, grens, gevonden.toString(), gehaald));
  }

  List<Eis> tekortkomingen() {
    return eisen.stream().filter(eis -> !eis.gehaald()).toList();
  }

  List<Eis> eisen() {
    return eisen;
  }

  Map<String, String> cijfers() {
    return cijfers;
  }
}

package nl.vthregie.herinnering;

import nl.vthregie.herinnering.Berichten.Bericht;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Sends what is in the outbox. Several nodes do so at once: each claims a few mails for a while, and holds no
 * transaction while the mail server thinks. A node that dies between the answer of the mail server and the row that
 * says so, is the one way to a second copy; that copy has the same Message-ID.
 */
@Component
class Verzender {

  private static final Logger log = LoggerFactory.getLogger(Verzender.class);
  private static final Duration ADEMPAUZE = Duration.ofMillis(250);

  private final Berichten berichten;
  private final Keuring keuring;
  private final Mailopmaak opmaak;
  private final Bezorger bezorger;
  private final Storingen storingen;
  private final TransactionOperations transactie;
  private final Herinneringinstellingen instellingen;
  private final String knooppunt =
      ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID().toString().substring(0, 8);
  private volatile boolean gestopt;
  private volatile boolean serverWeg;

  Verzender(Berichten berichten, Keuring keuring, Mailopmaak opmaak, Bezorger bezorger, Storingen storingen,
            TransactionOperations transactie, Herinneringinstellingen instellingen) {
    this.berichten = berichten;
    this.keuring = keuring;
    this.opmaak = opmaak;
    this.bezorger = bezorger;
    this.storingen = storingen;
    this.transactie = transactie;
    this.instellingen = instellingen;
  }

  /** The mail in hand is finished, the others are given back. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    gestopt = true;
  }

  /** Sends until the outbox has nothing more that may go now; with help when there is more than one claim of it. */
  void verzend() {
    long begin = System.nanoTime();
    List<Bericht> greep = berichten.claim(knooppunt);
    int helpers = greep.size() < instellingen.greep() ? 0 : instellingen.tegelijk() - 1;
    List<CompletableFuture<Void>> hulp = IntStream.range(0, helpers)
        .mapToObj(nummer -> CompletableFuture.runAsync(this::verzendRest, werk -> new Thread(werk, "post-" + nummer).start()))
        .toList();
    try {
      if (!greep.isEmpty() && verzend(new ArrayDeque<>(greep), begin)) {
        verzendRest();
      }
    } finally {
      hulp.forEach(Verzender::wachtOp);
    }
  }

  private void verzendRest() {
    boolean verder = true;
    while (verder && !gestopt) {
      long begin = System.nanoTime();
      List<Bericht> greep = berichten.claim(knooppunt);
      verder = !greep.isEmpty() && verzend(new ArrayDeque<>(greep), begin);
    }
  }

  /** As if the work had been done in this thread. */
  private static void wachtOp(CompletableFuture<Void> hulp) {
    try {
      hulp.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fout ? fout : e;
    }
  }

  /** @return whether it makes sense to claim more */
  private boolean verzend(Deque<Bericht> greep, long begin) {
    try {
      long gekeurd = System.nanoTime();
      Map<Long, Mailinhoud> mails = keuring.keur(greep);
      while (!greep.isEmpty()) {
        // A lease that may have lapsed is no lease: another node could be sending the same mail.
        if (gestopt || sinds(begin).compareTo(instellingen.geduld()) > 0) {
          return true;
        }
        if (sinds(gekeurd).compareTo(instellingen.vers()) > 0) {
          gekeurd = System.nanoTime();
          mails = keuring.keur(greep);
        }
        Bericht bericht = greep.poll();
        if (!verzend(bericht, mails.get(bericht.id()))) {
          return false;
        }
      }
      return true;
    } finally {
      berichten.geefTerug(greep);
    }
  }

  /** @return whether the mail server is there */
  private boolean verzend(Bericht bericht, Mailinhoud inhoud) {
    if (inhoud == null) {
      berichten.vervallen(bericht);
      return true;
    }
    Brief brief = null;
    try {
      brief = opmaak.maakOp(inhoud);
      bezorger.bezorg(bericht, brief);
    } catch (Mailfout fout) {
      return verwerk(fout, bericht, brief, inhoud);
    } catch (RuntimeException fout) {
      // A mistake of ours in one mail must not keep all others back.
      log.error("Mail {} could not be made", bericht.id(), fout);
      return verwerk(new Mailfout(Mailfout.Soort.DEFINITIEF, "fout in VTH-Regie: " + fout, fout), bericht, brief, inhoud);
    }
    meldVerzonden(bericht, brief.onderwerp());
    serverIsEr();
    return true;
  }

  /** The mail has gone; whoever does not get this written sends it again, so it is tried until the lease has passed. */
  private void meldVerzonden(Bericht bericht, String onderwerp) {
    long begin = System.nanoTime();
    while (true) {
      try {
        berichten.verzonden(bericht, onderwerp);
        return;
      } catch (DataAccessException | TransactionException fout) {
        if (gestopt || sinds(begin).compareTo(instellingen.huur()) > 0) {
          log.error("Mail {} was sent and that could not be written down: it will be sent again, with the same Message-ID",
              bericht.id());
          throw fout;
        }
        wacht();
      }
    }
  }

  private static void wacht() {
    try {
      Thread.sleep(ADEMPAUZE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database was away", e);
    }
  }

  private boolean verwerk(Mailfout fout, Bericht bericht, Brief brief, Mailinhoud inhoud) {
    boolean serverIsEr = true;
    switch (fout.soort()) {
      case SERVER_WEG -> {
        Duration pauze = pauze(bericht.vergeven() + 1);
        Duration langste = instellingen.serverpauze();
        berichten.probeerLater(bericht, pauze.compareTo(langste) > 0 ? langste : pauze, fout.uitleg(), true);
        serverIsWeg(fout);
        serverIsEr = false;
      }
      case AFGEBROKEN -> {
        probeerLaterOfNiet(fout, bericht, brief, inhoud);
        serverIsWeg(fout);
        serverIsEr = false;
      }
      case TIJDELIJK -> probeerLaterOfNiet(fout, bericht, brief, inhoud);
      case DEFINITIEF -> mislukt(fout, bericht, brief, inhoud);
    }
    return serverIsEr;
  }

  private void probeerLaterOfNiet(Mailfout fout, Bericht bericht, Brief brief, Mailinhoud inhoud) {
    if (bericht.eigenPogingen() > instellingen.pauzes().size()) {
      mislukt(fout, bericht, brief, inhoud);
    } else {
      berichten.probeerLater(bericht, pauze(bericht.eigenPogingen()), fout.uitleg(), false);
    }
  }

  private Duration pauze(int poging) {
    return instellingen.pauzes().get(Math.min(poging, instellingen.pauzes().size()) - 1);
  }

  private void mislukt(Mailfout fout, Bericht bericht, Brief brief, Mailinhoud inhoud) {
    String onderwerp = brief == null ? null : brief.onderwerp();
    log.error("Mail {} failed after {} tries: {}", bericht.id(), bericht.pogingen(), fout.getMessage());
    try {
      transactie.executeWithoutResult(status -> {
        String incident = storingen.meld(inhoud.taken().get(0).taak(),
            "De mail aan " + Regeltekst.van(bericht.ontvanger()) + " is niet aangekomen. " + fout.uitleg());
        if (!berichten.mislukt(bericht, onderwerp, fout.uitleg(), incident)) {
          status.setRollbackOnly();
        }
      });
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("No incident for mail {}", bericht.id(), e);
      berichten.mislukt(bericht, onderwerp, fout.uitleg(), null);
    }
  }

  private void serverIsWeg(Mailfout fout) {
    if (!serverWeg) {
      serverWeg = true;
      log.warn("The mail server does not take mail; reminders wait: {}", fout.getMessage());
    }
  }

  private void serverIsEr() {
    if (serverWeg) {
      serverWeg = false;
      log.info("The mail server takes mail again");
    }
  }

  private static Duration sinds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}

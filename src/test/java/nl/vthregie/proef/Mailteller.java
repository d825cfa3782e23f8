package nl.vthregie.proef;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The mail server of the receivers: it keeps and counts what it accepts, and is as unreliable as it is asked to be. */
final class Mailteller implements AutoCloseable {

  /** What befalls a delivery. */
  enum Lot { AANVAARD, GEWEIGERD_BIJ_ONTVANGER, GEWEIGERD_NA_INHOUD, VERBROKEN_NA_INHOUD }

  private final Random toeval;
  private final double weigerkans;
  private final double breekkans;
  private final int poort;
  private final List<Ontvangst> ontvangen = new CopyOnWriteArrayList<>();
  private final Set<Socket> verbindingen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger geweigerd = new AtomicInteger();
  private final AtomicInteger verbroken = new AtomicInteger();
  private volatile ServerSocket deur;

  /**
   * @param weigerkans the part of the deliveries that is refused for now (451)
   * @param breekkans  the part that is accepted while the sender never hears so: the gap of RFC 1047
   */
  Mailteller(long zaad, double weigerkans, double breekkans) throws IOException {
    this.toeval = new Random(zaad);
    this.weigerkans = weigerkans;
    this.breekkans = breekkans;
    open(0);
    this.poort = deur.getLocalPort();
  }

  private void open(int poort) throws IOException {
    var nieuw = new ServerSocket();
    nieuw.setReuseAddress(true);
    nieuw.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), poort), 200);
    deur = nieuw;
    draad("mailteller", () -> {
      while (!nieuw.isClosed()) {
        try {
          neemAan(nieuw.accept());
        } catch (IOException e) {
          // The door is closed: nobody comes in any more.
        }
      }
    });
  }

  private void neemAan(Socket verbinding) {
    verbindingen.add(verbinding);
    draad("mailgesprek", () -> {
      try (verbinding) {
        new Mailgesprek(verbinding, this).voer();
      } catch (IOException e) {
        // The sender was killed, or this server was: what was not accepted is not kept.
      } finally {
        verbindingen.remove(verbinding);
      }
    });
  }

  private static void draad(String naam, Runnable werk) {
    var draad = new Thread(werk, naam);
    draad.setDaemon(true);
    draad.start();
  }

  int poort() {
    return poort;
  }

  /** Gone from the network, also for those who were talking. */
  void omlaag() throws IOException {
    deur.close();
    for (Socket verbinding : verbindingen) {
      verbinding.close();
    }
  }

  void omhoog() throws IOException {
    open(poort);
  }

  Lot lot() {
    synchronized (toeval) {
      double worp = toeval.nextDouble();
      if (worp < weigerkans) {
        return toeval.nextBoolean() ? Lot.GEWEIGERD_BIJ_ONTVANGER : Lot.GEWEIGERD_NA_INHOUD;
      }
      return worp < weigerkans + breekkans ? Lot.VERBROKEN_NA_INHOUD : Lot.AANVAARD;
    }
  }

  void telGeweigerd() {
    geweigerd.incrementAndGet();
  }

  void neemInOntvangst(Ontvangst ontvangst, boolean verbreekt) {
    ontvangen.add(ontvangst);
    if (verbreekt) {
      verbroken.incrementAndGet();
    }
  }

  List<Ontvangst> ontvangen() {
    return List.copyOf(ontvangen);
  }

  int geweigerd() {
    return geweigerd.get();
  }

  int verbroken() {
    return verbroken.get();
  }

  @Override
  public void close() throws IOException {
    omlaag();
  }
}

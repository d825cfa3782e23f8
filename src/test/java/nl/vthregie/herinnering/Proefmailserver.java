package nl.vthregie.herinnering;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A mail server that misbehaves as a test tells it to. It answers every command with what {@code antwoord} makes of it,
 * or with "fine" when that is null; a test can have it say nothing, or hang up.
 */
final class Proefmailserver implements Closeable {

  static final String ZWIJG = "(zwijg)";
  static final String HANG_OP = "(hang op)";

  private final ServerSocket deur;
  private final List<Socket> verbindingen = new CopyOnWriteArrayList<>();
  private final Queue<String> aangenomen = new ConcurrentLinkedQueue<>();
  private final CountDownLatch begonnen = new CountDownLatch(1);
  private volatile UnaryOperator<String> antwoord = opdracht -> null;

  Proefmailserver() {
    try {
      deur = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread portier = new Thread(this::laatBinnen, "proefmailserver");
    portier.setDaemon(true);
    portier.start();
  }

  /** @param antwoord gets the command, or "." for the end of a mail, or "" for the greeting */
  Proefmailserver antwoordt(UnaryOperator<String> antwoord) {
    this.antwoord = antwoord;
    return this;
  }

  /** @return the Message-IDs of mails that came whole, whatever the answer to them was */
  List<String> aangenomen() {
    return List.copyOf(aangenomen);
  }

  /** @return opens when the first mail has come whole */
  CountDownLatch begonnen() {
    return begonnen;
  }

  int poort() {
    return deur.getLocalPort();
  }

  private void laatBinnen() {
    while (!deur.isClosed()) {
      try {
        Socket verbinding = deur.accept();
        verbindingen.add(verbinding);
        Thread gesprek = new Thread(() -> spreek(verbinding), "proefmailserver");
        gesprek.setDaemon(true);
        gesprek.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void spreek(Socket verbinding) {
    try (verbinding) {
      var in = new BufferedReader(new InputStreamReader(verbinding.getInputStream(), StandardCharsets.UTF_8));
      OutputStream uit = verbinding.getOutputStream();
      if (!zeg(uit, "", "220 proef")) {
        return;
      }
      for (String regel = in.readLine(); regel != null; regel = in.readLine()) {
        String opdracht = regel.toUpperCase(Locale.ROOT);
        boolean mailVolgt = opdracht.startsWith("DATA") && antwoord.apply(opdracht) == null;
        if (!zeg(uit, opdracht, mailVolgt ? "354 ga uw gang" : "250 goed")) {
          return;
        }
        if (mailVolgt && (!ontvang(in) || !zeg(uit, ".", "250 aangenomen"))) {
          return;
        }
      }
    } catch (IOException e) {
      // The other side hung up; that is its good right.
    }
  }

  /** @return whether the mail came whole */
  private boolean ontvang(BufferedReader in) throws IOException {
    String kenmerk = "";
    String regel = in.readLine();
    while (regel != null && !regel.equals(".")) {
      if (kenmerk.isEmpty() && regel.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
        kenmerk = regel.substring(regel.indexOf(':') + 1).strip();
      }
      regel = in.readLine();
    }
    if (regel != null) {
      aangenomen.add(kenmerk);
      begonnen.countDown();
    }
    return regel != null;
  }

  /** @return whether the conversation goes on */
  private boolean zeg(OutputStream uit, String opdracht, String goed) throws IOException {
    String anders = antwoord.apply(opdracht);
    if (HANG_OP.equals(anders)) {
      return false;
    }
    if (!ZWIJG.equals(anders)) {
      uit.write(((anders == null ? goed : anders) + "\r\n").getBytes(StandardCharsets.UTF_8));
      uit.flush();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    deur.close();
    for (Socket verbinding : verbindingen) {
      verbinding.close();
    }
  }
}

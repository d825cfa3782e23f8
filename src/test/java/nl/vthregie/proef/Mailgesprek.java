package nl.vthregie.proef;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection, by the order of commands of RFC 5321. */
final class Mailgesprek {

  private static final String TIJDELIJK = "451 4.3.0 Nu even niet, probeer het later";

  private final InputStream in;
  private final OutputStream uit;
  private final Mailteller teller;
  private boolean begroet;
  private boolean afzender;
  private Mailteller.Lot lot;
  private final List<String> ontvangers = new ArrayList<>();

  Mailgesprek(Socket verbinding, Mailteller teller) throws IOException {
    verbinding.setSoTimeout(120_000);
    this.in = new BufferedInputStream(verbinding.getInputStream());
    this.uit = verbinding.getOutputStream();
    this.teller = teller;
  }

  void voer() throws IOException {
    zeg("220 proef.example ESMTP");
    while (true) {
      String regel = new String(lees(), StandardCharsets.UTF_8);
      String opdracht = regel.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      switch (opdracht) {
        case "EHLO" -> {
          begroet = true;
          wis();
          zeg("250-proef.example");
          zeg("250-8BITMIME");
          zeg("250 SIZE 20971520");
        }
        case "HELO" -> {
          begroet = true;
          wis();
          zeg("250 proef.example");
        }
        case "MAIL" -> mail();
        case "RCPT" -> rcpt(regel);
        case "DATA" -> {
          if (!data()) {
            return;
          }
        }
        case "RSET" -> {
          wis();
          zeg("250 2.0.0 Goed");
        }
        case "NOOP" -> zeg("250 2.0.0 Goed");
        case "QUIT" -> {
          zeg("221 2.0.0 Tot ziens");
          return;
        }
        default -> zeg("500 5.5.1 Onbekend");
      }
    }
  }

  private void mail() throws IOException {
    if (!begroet || afzender) {
      zeg("503 5.5.1 Niet nu");
      return;
    }
    afzender = true;
    lot = teller.lot();
    zeg("250 2.1.0 Goed");
  }

  private void rcpt(String regel) throws IOException {
    if (!afzender) {
      zeg("503 5.5.1 Eerst MAIL");
    } else if (lot == Mailteller.Lot.GEWEIGERD_BIJ_ONTVANGER) {
      teller.telGeweigerd();
      zeg(TIJDELIJK);
    } else {
      ontvangers.add(regel.substring(regel.indexOf('<') + 1, regel.indexOf('>')));
      zeg("250 2.1.5 Goed");
    }
  }

  /** @return false when the connection ends here */
  private boolean data() throws IOException {
    if (ontvangers.isEmpty()) {
      zeg("503 5.5.1 Eerst RCPT");
      return true;
    }
    zeg("354 Tot een regel met alleen een punt");
    byte[] inhoud = leesInhoud();
    if (lot == Mailteller.Lot.GEWEIGERD_NA_INHOUD) {
      teller.telGeweigerd();
      wis();
      zeg(TIJDELIJK);
      return true;
    }
    boolean verbreekt = lot == Mailteller.Lot.VERBROKEN_NA_INHOUD;
    for (String ontvanger : ontvangers) {
      teller.neemInOntvangst(Ontvangst.lees(ontvanger, inhoud, Instant.now()), verbreekt);
    }
    wis();
    if (!verbreekt) {
      zeg("250 2.0.0 Aanvaard");
    }
    return !verbreekt;
  }

  private byte[] leesInhoud() throws IOException {
    var inhoud = new ByteArrayOutputStream();
    while (true) {
      byte[] regel = lees();
      if (regel.length == 1 && regel[0] == '.') {
        return inhoud.toByteArray();
      }
      int vanaf = regel.length > 0 && regel[0] == '.' ? 1 : 0;
      inhoud.write(regel, vanaf, regel.length - vanaf);
      inhoud.write('\r');
      inhoud.write('\n');
    }
  }

  private byte[] lees() throws IOException {
    var regel = new ByteArrayOutputStream(100);
    for (int teken = in.read(); ; teken = in.read()) {
      if (teken < 0) {
        throw new EOFException();
      }
      if (teken == '\n') {
        byte[] gelezen = regel.toByteArray();
        int lengte = gelezen.length > 0 && gelezen[gelezen.length - 1] == '\r' ? gelezen.length - 1 : gelezen.length;
        return java.util.Arrays.copyOf(gelezen, lengte);
      }
      regel.write(teken);
    }
  }

  private void wis() {
    afzender = false;
    lot = null;
    ontvangers.clear();
  }

  private void zeg(String regel) throws IOException {
    uit.write((regel + "\r\n").getBytes(StandardCharsets.US_ASCII));
    uit.flush();
  }
}

package nl.vthregie.proef;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The page that a run leaves behind. */
final class Proefverslag {

  private Proefverslag() {
  }

  static String schrijf(Proefmaat maat, Uitslag uitslag) throws IOException, InterruptedException {
    var tekst = new StringBuilder("""
        # Reminders while everything fails, measured

        `mvn -B verify -Pproef-herinneringen` starts two nodes of the packaged jar as in `docker-compose.yml`, one PostgreSQL 17
        (fsync and synchronous_commit on) and a mail server that counts. While %d reminders fall due in %s minutes, a random
        node is killed with SIGKILL every 10 to 20 seconds and started again at once, PostgreSQL is stopped in immediate mode
        %d times, the mail server refuses %s of the deliveries at random with 451, breaks %s of the connections after it
        has accepted the mail, and is gone altogether for %d seconds. Then what was planned is compared with what the mail
        server accepted. `-Dproef.minuten=2 -Dproef.herinneringen=1000` gives a short run, `-Dproef.zaad=…` the same plan of
        disturbances again.

        Shortened, so that retries fit in the run: the outbox is looked at every second, a node may hold a mail for %d
        seconds, pauses between attempts are 1 to 8 seconds, SMTP time-outs 5 seconds, and the rate limit is off. Every
        other setting is that of production.

        Run of %s, %s, commit %s, seed %d.

        | pass mark | limit | found | |
        | --- | --- | --- | --- |
        """.formatted(maat.herinneringen(), minuten(maat), maat.postgresHerstarts(), procent(maat.weigerkans()),
        procent(maat.breekkans()), maat.mailserverWeg().toSeconds(), maat.huur().toSeconds(),
        LocalDate.now(ZoneId.of("Europe/Amsterdam")), machine(), versie(), maat.zaad()));
    for (var eis : uitslag.eisen()) {
      tekst.append("| %s | %s | %s | %s |\n".formatted(eis.wat(), eis.grens(), eis.gevonden(),
          eis.gehaald() ? "met" : "**missed**"));
    }
    tekst.append("\n| figure | |\n| --- | --- |\n");
    uitslag.cijfers().forEach((wat, waarde) -> tekst.append("| %s | %s |\n".formatted(wat, waarde)));
    return tekst.toString();
  }

  static void bewaar(String tekst, Path bestand) throws IOException {
    Files.createDirectories(bestand.toAbsolutePath().getParent());
    Files.writeString(bestand, tekst);
  }

  private static String minuten(Proefmaat maat) {
    return String.format(Locale.ROOT, "%.1f", maat.duur().toSeconds() / 60.0).replaceFirst("\\.0$", "");
  }

  private static String procent(double deel) {
    return String.format(Locale.ROOT, "%.1f", deel * 100).replaceFirst("\\.0$", "") + " %";
  }

  static String machine() {
    return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
        + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version");
  }

  static String versie() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
        .redirectErrorStream(true).start();
    String versie = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 ? versie : "unknown";
  }
}

package nl.vthregie.controle;

import nl.vthregie.organisatie.Regiomap;
import org.springframework.boot.logging.LoggingSystem;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The command {@code --controleer}: reads the folder of a region as the start does, says what is wrong with it, and stops. */
public final class Controleopdracht {

  private static final String OPTIE = "--controleer";
  private static final String INSTELLING = "VTHREGIE_REGIO_MAP";
  private static final String UITLEG = "Elke kolom staat uitgelegd in docs/beheer/gegevens-van-de-regio.md.";

  private final Function<String, String> omgeving;
  private final Optional<String> voorbeeldmap;
  private final PrintStream uit;

  /**
   * @param omgeving     the settings of the environment by name
   * @param voorbeeldmap what to look at when nobody names a folder; empty in productie
   */
  Controleopdracht(Function<String, String> omgeving, Optional<String> voorbeeldmap, PrintStream uit) {
    this.omgeving = omgeving;
    this.voorbeeldmap = voorbeeldmap;
    this.uit = uit;
  }

  public static boolean isGevraagd(String... argumenten) {
    return Arrays.stream(argumenten).anyMatch(argument -> argument.equals(OPTIE) || argument.startsWith(OPTIE + "="));
  }

  /** @return what the process is to end with: 0 when everything is right, 1 when something is not */
  public static int voerUit(String... argumenten) {
    // Libraries would log, each in its own words; here nothing runs that is worth a line.
    LoggingSystem.get(Controleopdracht.class.getClassLoader()).beforeInitialize();
    // UTF-8 whatever the locale is: without one Java prints a question mark for each Dutch letter with an accent.
    try (var uit = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      return new Controleopdracht(System::getenv, demonstratie(), uit).controleer(argumenten);
    }
  }

  int controleer(String... argumenten) {
    Optional<String> gevraagd = map(argumenten);
    if (gevraagd.isEmpty()) {
      uit.println("Welke map? Schrijf " + OPTIE + "=/pad/naar/de/map, of zet " + INSTELLING + ".");
      return 1;
    }
    String naam = gevraagd.get();
    uit.println("VTH-Regie kijkt de gegevens in " + naam + " na; er wordt niets gestart.");
    uit.println();
    if (!naam.startsWith("classpath:") && !isMap(naam)) {
      uit.println("'" + naam + "' is geen map op deze machine die VTH-Regie kan lezen.");
      return 1;
    }
    Mapcontrole controle = Mapcontrole.van(Regiomap.van(naam).plaats());
    schrijf(controle);
    return controle.bevindingen().isEmpty() ? 0 : 1;
  }

  private void schrijf(Mapcontrole controle) {
    List<String> bevindingen = controle.bevindingen();
    controle.opmerkingen().forEach(uit::println);
    if (bevindingen.isEmpty()) {
      uit.println("Alles klopt. VTH-Regie kan met deze gegevens starten.");
      return;
    }
    uit.println((bevindingen.size() == 1 ? "1 ding klopt" : bevindingen.size() + " dingen kloppen") + " niet:");
    bevindingen.forEach(bevinding -> uit.println("  - " + bevinding));
    uit.println();
    uit.println("Met deze gegevens start VTH-Regie niet. " + UITLEG);
  }

  private Optional<String> map(String... argumenten) {
    for (int i = 0; i < argumenten.length; i++) {
      if (argumenten[i].startsWith(OPTIE + "=") && argumenten[i].length() > OPTIE.length() + 1) {
        return Optional.of(argumenten[i].substring(OPTIE.length() + 1));
      }
      // As many write it, without the sign between.
      if (argumenten[i].equals(OPTIE) && i + 1 < argumenten.length && !argumenten[i + 1].startsWith("--")) {
        return Optional.of(argumenten[i + 1]);
      }
    }
    return Optional.ofNullable(omgeving.apply(INSTELLING)).filter(naam -> !naam.isBlank()).or(() -> voorbeeldmap);
  }

  private static boolean isMap(String naam) {
    try {
      return Files.isDirectory(Path.of(naam)) && Files.isReadable(Path.of(naam));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<String> demonstratie() {
    boolean vanDeBroncode = Controleopdracht.class.getResource("/io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class") != null;
    return vanDeBroncode ? Optional.of("classpath:regio/twente/") : Optional.empty();
  }
}

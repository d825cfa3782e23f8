package nl.vthregie.handleiding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text of the product that can stand on a screen: names in the models, labels and texts of the forms, the words of the web
 * apps, what our pages, mails and mends say, and what the code puts there.
 */
final class Schermtekst {

  private static final Path HIER = Path.of("src/main");
  private static final Path APPS = HIER.resolve("resources/META-INF/resources/webjars/camunda");
  private static final Pattern NAAM = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern TUSSEN_TAGS = Pattern.compile(">([^<>]+)<");
  private static final Pattern ATTRIBUUT = Pattern.compile("(?:title|placeholder|aria-label|alt|value|data-kop|caption)=\"([^\"]*)\"");
  private static final Pattern TEKST = Pattern.compile("'([^'\\n]*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`([^`]*)`");
  private static final Pattern TUSSEN_AANHALING = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern VET = Pattern.compile("\\*\\*([^*]+)\\*\\*");

  private final Set<String> teksten = new HashSet<>();

  Schermtekst() {
    var json = new ObjectMapper();
    bestanden(Path.of("processes"), "bpmn").forEach(model -> neem(NAAM, model));
    Stream.concat(bestanden(Path.of("forms"), "form").stream(), bestanden(Path.of("forms"), "json").stream())
        .forEach(formulier -> formulier(boom(json, formulier)));
    bestanden(APPS, "nl.json").forEach(taal -> blad(boom(json, taal)));
    Stream.of("mustache", "html").flatMap(soort -> bestanden(HIER.resolve("resources"), soort).stream()).forEach(pagina -> {
      neem(TUSSEN_TAGS, lees(pagina).replaceAll("\\{\\{[^}]*}}", "<>"));
      neem(ATTRIBUUT, pagina);
    });
    bestanden(APPS, "js").forEach(script -> {
      neem(TEKST, script);
      neem(TUSSEN_TAGS, lees(script).replaceAll("\\{\\{[^}]*}}", "<>"));
    });
    bestanden(HIER.resolve("java"), "java").forEach(klasse -> neem(TEKST, klasse));
    bestanden(HIER.resolve("resources/webapps"), "yaml").forEach(mend -> {
      String tekst = lees(mend).replace("''", "'").replace("\\'", "'").replace("\\n", " ");
      neem(TUSSEN_TAGS, tekst);
      neem(TUSSEN_AANHALING, tekst);
    });
    bestanden(HIER.resolve("resources/regio"), "csv").forEach(gegevens -> lees(gegevens).lines()
        .flatMap(regel -> Stream.of(regel.split(";"))).forEach(this::voegToe));
  }

  /** Whether exactly this stands on a screen somewhere; a full stop, a colon or a star behind it is no matter. */
  boolean kent(String naam) {
    return teksten.contains(kaal(naam));
  }

  private void formulier(JsonNode deel) {
    for (String eigenschap : List.of("label", "dateLabel", "timeLabel", "description", "addLabel", "text", "suffixAdorner")) {
      if (deel.isObject() && deel.path(eigenschap).isTextual()) {
        voegToe(deel.path(eigenschap).asText());
        neem(VET, deel.path(eigenschap).asText());
        deel.path(eigenschap).asText().lines().forEach(regel -> voegToe(regel.replaceAll("^[#*>-]+ ", "")));
      }
    }
    if (deel.path("appearance").isObject()) {
      formulier(deel.path("appearance"));
    }
    deel.forEach(onder -> {
      if (onder.isContainerNode()) {
        formulier(onder);
      }
    });
  }

  private void blad(JsonNode deel) {
    if (deel.isTextual()) {
      voegToe(deel.asText());
    }
    deel.forEach(this::blad);
  }

  private void neem(Pattern patroon, Path bestand) {
    neem(patroon, lees(bestand));
  }

  private void neem(Pattern patroon, String tekst) {
    Matcher gevonden = patroon.matcher(tekst);
    while (gevonden.find()) {
      for (int groep = 1; groep <= gevonden.groupCount(); groep++) {
        if (gevonden.group(groep) != null) {
          voegToe(gevonden.group(groep));
        }
      }
    }
  }

  private void voegToe(String tekst) {
    String kaal = kaal(tekst);
    if (kaal.length() > 1) {
      teksten.add(kaal);
    }
  }

  private static String kaal(String tekst) {
    return tekst.replace("&#10;", " ").replace("&#xA;", " ").replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&")
        .replaceAll("\\s+", " ").strip().replaceAll("[.:*]+$", "").strip();
  }

  private static JsonNode boom(ObjectMapper json, Path bestand) {
    try {
      return json.readTree(bestand.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String lees(Path bestand) {
    try {
      return Files.readString(bestand);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> bestanden(Path map, String einde) {
    try (Stream<Path> alle = Files.walk(map)) {
      return alle.filter(pad -> pad.toString().endsWith(einde.contains(".") ? "/" + einde : "." + einde)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.vthregie.beleidscyclus;

import com.fasterxml.jackson.core.type.TypeReference;
import nl.vthregie.beleidscyclus.Cyclusdocument.Onderdeel;
import nl.vthregie.beleidscyclus.Jaarverslagwoorden.Gegeven;
import nl.vthregie.engine.Json;
import nl.vthregie.engine.Modelwoord;
import nl.vthregie.overzicht.Dossiers;
import nl.vthregie.overzicht.Getaltekst;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the model of the jaarverslag asks, and what its listeners share. */
@Modelwoord("jaarverslagen")
public class Jaarverslagen {

  private static final TypeReference<Jaarverslag> JAARVERSLAG = new TypeReference<>() {
  };
  private static final TypeReference<Jaaroverzicht> JAARGEGEVENS = new TypeReference<>() {
  };
  private static final TypeReference<List<Jaarverslagboek.Toets>> TOETSEN = new TypeReference<>() {
  };
  private static final String JA = "JA";

  private final Beleidscycli cycli;
  private final Dossiers dossiers;
  private final Json json;

  Jaarverslagen(Beleidscycli cycli, Dossiers dossiers, Json json) {
    this.cycli = cycli;
    this.dossiers = dossiers;
    this.json = json;
  }

  /** The first programma that can still change: that of next year. */
  public int programmajaar() {
    return cycli.vandaag().getYear() + 1;
  }

  /** Who wants it changed, and how. */
  public String bezwarenInWoorden(VariableScope uitvoering) {
    return json.lees(uitvoering, Gegeven.TOETSEN, TOETSEN).orElse(List.of()).stream().filter(toets -> !toets.akkoord())
        .map(toets -> toets.naam() + ": " + toets.toelichting()).collect(Collectors.joining("\n"));
  }

  /** Its dossiernummer, whether it has begun or not. */
  public String programmanummer(VariableScope dossier) {
    return String.join("-", Programmawoorden.SOORT,
        Beleidscycli.tekst(dossier, Programmawoorden.Gegeven.REGIO).toUpperCase(Locale.ROOT), String.valueOf(programmajaar()));
  }

  Jaarverslag jaarverslag(VariableScope dossier) {
    return json.lees(dossier, Gegeven.JAARVERSLAG, JAARVERSLAG).orElseThrow();
  }

  Jaargegevens gegevens(VariableScope dossier) {
    return json.lees(dossier, Gegeven.JAARGEGEVENS, JAARGEGEVENS).orElseThrow().gegevens();
  }

  /** The strategy that the year was about, as it was written. */
  Strategie strategie(VariableScope dossier) {
    return cycli.strategie(dossiers.zoek(Beleidscycli.tekst(dossier, Programmawoorden.Gegeven.STRATEGIE_REF)).orElseThrow().inhoud());
  }

  static boolean isJa(VariableScope dossier, String gegeven) {
    return JA.equals(dossier.getVariable(gegeven));
  }

  /** The text that lies before the bevoegde gezagen: what was written, what was collected, and what follows from it. */
  Cyclusdocument alsDocument(VariableScope dossier) {
    Jaarverslag verslag = jaarverslag(dossier);
    Jaargegevens gegevens = gegevens(dossier);
    List<Onderdeel> onderdelen = new ArrayList<>();
    onderdelen.add(new Onderdeel("Opdrachten", gegevens.opdrachten().isEmpty() ? "Geen" : gegevens.opdrachten().stream()
        .map(o -> o.nummer() + " " + o.titel() + " (" + o.status().toLowerCase(Locale.ROOT) + "): begroot " + Getaltekst.euro(o.begroot())
            + ", besteed " + Getaltekst.euro(o.besteed()) + ", afwijking " + Getaltekst.procent(o.afwijking())).collect(Collectors.joining("; "))));
    onderdelen.add(new Onderdeel("Wat de opdrachten hebben opgeleverd", gegevens.resultaten().isEmpty() ? "Nog geen opdracht afgesloten"
        : gegevens.resultaten().stream().map(r -> r.nummer() + " " + r.titel() + ": " + r.behaald().toLowerCase(Locale.ROOT) + ". "
            + r.toelichting()).collect(Collectors.joining("; "))));
    onderdelen.add(new Onderdeel("Financiële besteding", "Begroot " + gegevens.begrootInWoorden() + ", besteed "
        + gegevens.besteedInWoorden() + ". " + verslag.financieel()));
    onderdelen.add(new Onderdeel("Aantallen", verslag.kwantiteit().stream().map(k -> k.onderwerp() + ": "
        + Getaltekst.getal(k.aantal()) + tussenHaakjes(k.toelichting())).collect(Collectors.joining("; "))));
    onderdelen.add(new Onderdeel("Doelbereik", verslag.doelen().stream().map(d -> d.omschrijving() + ": "
        + Getaltekst.procent(d.doelbereik()) + ". " + d.outcome() + tussenHaakjes(d.toelichting())).collect(Collectors.joining("; "))));
    verslag.deelverslagen().forEach(deel -> onderdelen.add(new Onderdeel("Specifieke opdracht van " + deel.deelnemer(),
        deel.verslag())));
    onderdelen.add(new Onderdeel("Overleg en bijsturing", gegevens.overleggen() + " overleggen, " + gegevens.openActies()
        + " open acties; " + gegevens.wijzigingenDoorgevoerd() + " wijzigingen doorgevoerd, " + gegevens.wijzigingenAfgewezen()
        + " afgewezen, " + gegevens.wijzigingenLopend() + " in behandeling; " + gegevens.escalaties() + " escalaties; " + gegevens.afwijkingen()
        + " besluiten die afwijken van een advies van de omgevingsdienst"));
    onderdelen.add(new Onderdeel("Leerpunten", verslag.leerpunten()));
    onderdelen.add(new Onderdeel("Strategie bezien", (isJa(dossier, Gegeven.STRATEGIE_BIJSTELLEN)
        ? "Bijstellen. " : "Niet bijstellen. ") + Beleidscycli.tekst(dossier, Gegeven.STRATEGIE_MOTIVERING)));
    onderdelen.add(new Onderdeel("Aanbeveling voor het volgende programma", isJa(dossier, Gegeven.PROGRAMMA_BIJSTELLEN)
        ? Beleidscycli.tekst(dossier, Gegeven.AANBEVELING) : "Geen"));
    return new Cyclusdocument(Beleidscycli.tekst(dossier, Gegeven.TITEL), verslag.samenvatting(), verslag.vindplaats(), onderdelen);
  }

  private static String tussenHaakjes(String toelichting) {
    return toelichting == null || toelichting.isBlank() ? "" : " (" + toelichting.strip() + ")";
  }
}

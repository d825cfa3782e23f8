package nl.vthregie.robuustheid;

import nl.vthregie.engine.Keuzebron;
import nl.vthregie.engine.Weigering;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** A ronde that is known, and in which a dienst can still begin. Who may start this watches over all. */
@Component
class Rondekeuze implements Keuzebron {

  private final Ronderegister rondes;
  private final Robuustheidboek boek;

  Rondekeuze(Ronderegister rondes, Robuustheidboek boek) {
    this.rondes = rondes;
    this.boek = boek;
  }

  @Override
  public String naam() {
    return "ronde";
  }

  @Override
  public Keuzes keuzes(String zoek) {
    List<Keuze> keuzes = rondes.alle().stream().filter(this::kanBeginnen)
        .map(ronde -> new Keuze(ronde.code() + " · " + ronde.naam(), ronde.code()))
        .filter(keuze -> keuze.label().toLowerCase(Locale.ROOT).contains(zoek.toLowerCase(Locale.ROOT))).toList();
    return new Keuzes(keuzes, false, keuzes.isEmpty() && zoek.isEmpty() ? "VTH-Regie kent nu geen ronde waaraan nog een "
        + "omgevingsdienst kan beginnen. Maak een nieuwe ronde, of laad er een uit een bestand op de pagina Robuustheid." : null);
  }

  @Override
  public String kies(String ingevuld) {
    return ronde(ingevuld).code();
  }

  Ronde ronde(String ingevuld) {
    String code = ingevuld.strip().toUpperCase(Locale.ROOT);
    Ronde ronde = rondes.zoek(code).orElseThrow(() -> Weigering.ongeldig("'Ronde' "
        + code.substring(0, Math.min(code.length(), Ronde.MAX_CODE)) + " is geen ronde die VTH-Regie kent. Kies een ronde uit de "
        + "lijst, of kies 'Een nieuwe ronde'."));
    if (!kanBeginnen(ronde)) {
      throw bezet(boek.bezet(code, ronde.diensten()));
    }
    return ronde;
  }

  static Weigering bezet(List<String> diensten) {
    return new Weigering(Weigering.Soort.CONFLICT, "Deze omgevingsdiensten doen deze ronde al, of zijn nog bezig met een "
        + "andere: " + String.join(", ", diensten) + ". Laat ze weg; er is niets gestart.");
  }

  private boolean kanBeginnen(Ronde ronde) {
    return boek.bezet(ronde.code(), ronde.diensten()).size() < ronde.diensten().size();
  }
}

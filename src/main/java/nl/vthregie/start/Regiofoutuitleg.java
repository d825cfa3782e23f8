package nl.vthregie.start;

import nl.vthregie.organisatie.Regiofout;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong in the data files of the region: file, line and what is expected, and nothing of our own code. */
public class Regiofoutuitleg extends AbstractFailureAnalyzer<Regiofout> {

  @Override
  protected FailureAnalysis analyze(Throwable geheel, Regiofout fout) {
    return new FailureAnalysis("De gegevens van de regio kloppen niet; er is niets geladen.\n"
        + Startweigeringsuitleg.opsomming(fout.meldingen()),
        "Verbeter deze regels en start opnieuw. Elke kolom staat uitgelegd in docs/beheer/gegevens-van-de-regio.md.",
        fout);
  }
}

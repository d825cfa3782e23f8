package nl.vthregie.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in Dutch that the start failed; Boot's own English reporter is switched off in application.yaml. */
public class Startfoutmelder implements FailureAnalysisReporter {

  private static final Logger log = LoggerFactory.getLogger(Startfoutmelder.class);

  @Override
  public void report(FailureAnalysis uitleg) {
    log.error("VTH-Regie start niet.\n\nWat er mis is:\n{}\n\nWat u kunt doen:\n{}\n", ingesprongen(uitleg.getDescription()),
        ingesprongen(uitleg.getAction()));
  }

  private static String ingesprongen(String tekst) {
    return tekst == null ? "  Zie de melding hierboven." : tekst.stripTrailing().lines()
        .map(regel -> regel.startsWith("  ") ? regel : "  " + regel).reduce((een, ander) -> een + "\n" + ander).orElse("");
  }
}

package nl.vthregie.engine;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** For beheer: which running dossiers are behind their model, and the command that brings them over. */
@RestController
@RequestMapping(path = "/rest/migraties", produces = MediaType.APPLICATION_JSON_VALUE)
class MigratieRest {

  private static final int MEESTAL = 100;
  private static final int MEESTE = 1000;

  private final Migratie migratie;

  MigratieRest(Migratie migratie) {
    this.migratie = migratie;
  }

  @GetMapping
  List<Migratie.Achterblijver> achterblijvers() {
    return migratie.achterblijvers();
  }

  @PostMapping("/{proces}")
  ResponseEntity<Migratie.Verslag> voerUit(@PathVariable String proces, @RequestParam(defaultValue = "" + MEESTAL) int hoogstens,
                                           @RequestParam(defaultValue = "false") boolean proef) {
    return ResponseEntity.of(migratie.voerUit(proces, Math.max(0, Math.min(hoogstens, MEESTE)), proef));
  }
}

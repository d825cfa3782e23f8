package nl.vthregie.engine;

import nl.vthregie.overzicht.Ingreep;
import nl.vthregie.overzicht.Ingrepen;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.termijn.Datumtekst;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What beheer did past a form or a besluit, for everybody who may see the dossier: a page, and what the takenlijst shows. */
@Controller
class Ingrepenpagina {

  private final Ingrepen ingrepen;
  private final Toegang toegang;
  private final HistoryService historie;
  private final Clock klok;
  private final boolean demonstratie;

  Ingrepenpagina(Ingrepen ingrepen, Toegang toegang, HistoryService historie, Clock klok,
                 @Value("${vthregie.omgeving}") String omgeving) {
    this.ingrepen = ingrepen;
    this.toegang = toegang;
    this.historie = historie;
    this.klok = klok;
    this.demonstratie = omgeving.equals("demo");
  }

  @GetMapping("/ingrepen")
  String pagina(@RequestParam(defaultValue = "") String dossier, Authentication lezer, Model model) {
    String nummer = dossier.isBlank() ? null : dossier.strip().toUpperCase(Locale.ROOT);
    List<Regel> regels = regels(nummer, lezer);
    model.addAttribute("titel", "Ingrepen van beheer");
    model.addAttribute("demonstratie", demonstratie);
    model.addAttribute("dossier", nummer);
    model.addAttribute("regels", regels);
    model.addAttribute("heeftRegels", !regels.isEmpty());
    return "ingrepen/lijst";
  }

  /** For the takenlijst, which knows the process of a task and not its dossier. */
  @GetMapping(path = "/ingrepen/proces/{procesId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<Regel>> vanProces(@PathVariable String procesId, Authentication lezer) {
    var lid = toegang.lidmaatschapVan(lezer.getName());
    HistoricProcessInstance proces = historie.createHistoricProcessInstanceQuery().processInstanceId(procesId).singleResult();
    // A dossier that he may not see is not there, with or without a line.
    if (proces == null || !lid.groepen().contains(Rol.BEHEER) && !lid.kringen().contains(proces.getTenantId())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String nummer = proces.getBusinessKey();
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(nummer == null ? List.of() : regels(nummer, lezer));
  }

  private List<Regel> regels(String nummer, Authentication lezer) {
    var lid = toegang.lidmaatschapVan(lezer.getName());
    return ingrepen.lees(nummer, lid.kringen(), lid.groepen().contains(Rol.BEHEER)).stream().map(this::regel).toList();
  }

  private Regel regel(Ingreep ingreep) {
    return new Regel(ingreep.dossiernummer(), Datumtekst.metTijd(ingreep.op(), klok.getZone()), ingreep.wie(), ingreep.soort(),
        ingreep.omschrijving());
  }

  record Regel(String dossiernummer, String op, String wie, String soort, String omschrijving) {
  }
}

package nl.vthregie.engine;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever types only the address wants the takenlijst. */
@Controller
class Startpagina {

  @GetMapping({"/", "/camunda", "/camunda/"})
  String takenlijst() {
    return "redirect:/camunda/app/tasklist/default/";
  }
}

package nl.vthregie.herinnering;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands in every mail.
 *
 * @param adres where users reach VTH-Regie with their browser
 * @param mail  whose address mails come from
 */
@ConfigurationProperties("vthregie")
record Mailinstellingen(String adres, Mail mail) {

  record Mail(String afzender) {
  }

  String afzender() {
    return mail.afzender();
  }

  /** What a Message-ID ends with. */
  String domein() {
    return afzender().substring(afzender().indexOf('@') + 1);
  }

  /** Opens exactly this task. */
  String link(String taak) {
    return takenlijst() + "?task=" + taak;
  }

  String takenlijst() {
    return pagina("/camunda/app/tasklist/default/#/");
  }

  /** @param pad begins with a slash */
  String pagina(String pad) {
    return (adres.endsWith("/") ? adres.substring(0, adres.length() - 1) : adres) + pad;
  }
}

package nl.vthregie.test;

import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person at the takenlijst: everything is found by the words that stand on the screen. */
public final class Browser implements AutoCloseable {

  private static final Duration GEDULD = Duration.ofSeconds(30);
  private static final int[] BREEDTES = {1280, 390};
  private static final Path BEELD = Path.of("target", "beeld");

  private final ChromeDriver driver;
  private String groep = "";
  private final String basis;

  private Browser(ChromeDriver driver, int poort) {
    this.driver = driver;
    this.basis = "http://localhost:" + poort;
  }

  /** Whether this machine has what a browser test needs; CI always has. */
  public static boolean isAanwezig() {
    return programma("chromium").isPresent() && programma("chromedriver").isPresent();
  }

  public static Browser open(int poort) {
    ChromeOptions opties = new ChromeOptions();
    opties.setBinary(programma("chromium").orElseThrow().toFile());
    opties.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        "--window-size=1280,900", "--lang=nl-NL");
    ChromeDriverService dienst = new ChromeDriverService.Builder()
        .usingDriverExecutable(programma("chromedriver").orElseThrow().toFile()).withSilent(true).build();
    return new Browser(new ChromeDriver(dienst, opties), poort);
  }

  private static java.util.Optional<Path> programma(String naam) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(map -> Path.of(map, naam))
        .filter(Files::isExecutable).findFirst();
  }

  /** A browser in Amsterdam, at this moment: for pictures in which the dates agree with each other. Before the first page. */
  public void leefOp(Instant nu) {
    driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/Amsterdam"));
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
        (() => {
          const Echt = Date;
          const verschil = %d - Echt.now();
          window.Date = class extends Echt {
            constructor(...delen) { if (delen.length) { super(...delen); } else { super(Echt.now() + verschil); } }
            static now() { return Echt.now() + verschil; }
          };
        })();""".formatted(nu.toEpochMilli())));
  }

  public void meldAan(String gebruiker) {
    driver.manage().deleteAllCookies();
    driver.get(basis + "/");
    vulAanmeldingIn(gebruiker);
    wacht(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".start-process-action")));
  }

  /** Follows the link of a mail: to one task, past the log-in. */
  public void openTaakVan(String gebruiker, String taak) {
    gaAls(gebruiker, "/camunda/app/tasklist/default/#/?task=" + taak);
    wacht(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[cam-tasklist-task-meta]")));
  }

  /** Follows the link of a mail without a session, and logs in where that is asked. */
  public void gaAls(String gebruiker, String pad) {
    driver.manage().deleteAllCookies();
    driver.get("about:blank");
    driver.get(basis + pad);
    vulAanmeldingIn(gebruiker);
  }

  /** The page moves the cursor while it is being built, and then a fast typist has typed in the wrong field. */
  private void vulAanmeldingIn(String gebruiker) {
    wacht(ExpectedConditions.elementToBeClickable(By.cssSelector("input[type=text]")));
    wacht(d -> typ(By.cssSelector("input[type=text]"), gebruiker) && typ(By.cssSelector("input[type=password]"), "demo")
        && gebruiker.equals(d.findElement(By.cssSelector("input[type=text]")).getDomProperty("value")));
    driver.findElement(By.cssSelector("button[type=submit]")).click();
  }

  private boolean typ(By waar, String waarde) {
    WebElement veld = driver.findElement(waar);
    veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), waarde);
    return waarde.equals(veld.getDomProperty("value"));
  }

  public boolean kanDatumVerplaatsen() {
    return !driver.findElements(By.cssSelector(".due-date[cam-widget-inline-field]")).isEmpty();
  }

  /** Chooses another day in the month that the date picker shows. */
  public void verplaatsDatumNaar(int dag) {
    klik(By.cssSelector(".due-date[cam-widget-inline-field]"));
    klik(By.xpath("//*[contains(@class,'datepicker')]//td//button[not(.//*[contains(@class,'text-muted')]) and normalize-space(.)='"
        + dag + "']"));
    klik(By.cssSelector(".field-control button[ng-click*='applyChange'], .cam-widget-inline-field button[ng-click*='applyChange']"));
  }

  public void kiesTabblad(String naam) {
    klik(By.xpath("//*[contains(@class,'nav-tabs')]//a[normalize-space(.)='" + naam + "']"));
  }

  /** Types an address of this application. */
  public void ga(String pad) {
    driver.get(basis + pad);
  }

  /** Follows the first link whose text holds this. */
  public void volg(String tekst) {
    klik(By.partialLinkText(tekst));
  }

  /** Chooses from a select of a page of ours. */
  public void kiesUitKeuzelijst(String label, String optie) {
    new Select(bijLabel(label)).selectByVisibleText(optie);
  }

  /** Types in a field of a page of ours. */
  public void typ(String label, String waarde) {
    bijLabel(label).clear();
    bijLabel(label).sendKeys(waarde);
  }

  private WebElement bijLabel(String label) {
    return driver.findElement(By.id(driver.findElement(By.xpath("//label[normalize-space(.)='" + label + "']"))
        .getDomAttribute("for")));
  }

  /** What can be read in the frame of a page. */
  public String tekstInKader() {
    wacht(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.tagName("iframe")));
    try {
      return tekst();
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  public void volgInKader(String link) {
    wacht(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.tagName("iframe")));
    driver.findElement(By.linkText(link)).click();
    driver.switchTo().defaultContent();
  }

  /** The addresses of all windows that are open. */
  public List<String> vensters() {
    String dit = driver.getWindowHandle();
    List<String> adressen = driver.getWindowHandles().stream()
        .map(venster -> driver.switchTo().window(venster).getCurrentUrl()).toList();
    driver.switchTo().window(dit);
    return adressen;
  }

  /**
   * Looks at a page of ours as on a desk and as on a phone, and keeps both in target/beeld.
   *
   * @return what would keep somebody from using it (toegankelijkheid.js), and what the browser itself found wrong
   */
  public List<String> bekijk(String naam) {
    List<String> bezwaren = new ArrayList<>();
    for (int breedte : BREEDTES) {
      breedte(breedte);
      maakBeeld(naam + "-" + breedte);
      bezwaren().forEach(bezwaar -> bezwaren.add(breedte + " wide: " + bezwaar));
    }
    breedte(BREEDTES[0]);
    // How the log-in page asks whether somebody is logged in: "no" is a 404.
    consolefouten().stream().filter(fout -> !fout.contains("/admin/auth/user/")).forEach(bezwaren::add);
    return bezwaren;
  }

  private void breedte(int pixels) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  @SuppressWarnings("unchecked")
  private List<String> bezwaren() {
    try (InputStream controle = Browser.class.getResourceAsStream("/toegankelijkheid.js")) {
      return (List<String>) driver.executeScript(new String(controle.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at the takenlijst through another screen, a desk's or a telephone's. */
  public void kijkMet(int breedte) {
    breedte(breedte);
  }

  /** What axe-core finds that keeps somebody from using what is on the screen: rule and place. */
  @SuppressWarnings("unchecked")
  public List<String> toegankelijkheid() {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
      return (List<String>) driver.executeAsyncScript("""
          const klaar = arguments[arguments.length - 1];
          axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(
            r => klaar(r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.html.slice(0, 160)))),
            fout => klaar([String(fout)]));""");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many tasks a filter says that it has. */
  public int telling(String filter) {
    String teller = driver.findElement(By.xpath("//*[contains(@class,'task-filter')]//h4[contains(., '" + filter
        + "')]//*[contains(@class,'counter')]")).getText();
    return Integer.parseInt(teller.replaceAll("\\D", ""));
  }

  /** The cards of the list as they can be read. */
  public List<String> kaarten() {
    return driver.findElements(By.cssSelector("[cam-tasks] li.task")).stream().map(WebElement::getText).toList();
  }

  /** The upper and lower side of what is found first, in pixels of the screen. */
  public int[] plaats(String css) {
    WebElement element = wacht(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    List<?> plaats = (List<?>) driver.executeScript(
        "const r = arguments[0].getBoundingClientRect(); return [Math.round(r.top), Math.round(r.bottom)]", element);
    return new int[] {((Number) plaats.get(0)).intValue(), ((Number) plaats.get(1)).intValue()};
  }

  /** Whether the field can be read without scrolling. */
  public boolean isInBeeld(String label) {
    return (boolean) driver.executeScript(
        "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= window.innerHeight;",
        driver.findElement(By.xpath(veldpad(label))));
  }

  public boolean isTeZien(String css) {
    return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
  }

  /** Presses keys wherever the keyboard is. */
  public void toets(CharSequence... toetsen) {
    driver.switchTo().activeElement().sendKeys(toetsen);
  }

  /** The words of whatever has the keyboard. */
  public String heeftToetsenbord() {
    return driver.switchTo().activeElement().getText();
  }

  public String adres() {
    return driver.getCurrentUrl();
  }

  /** Opens a whole address, as somebody does who was sent one. */
  public void openAdres(String adres) {
    driver.get("about:blank");
    driver.get(adres);
  }

  /** Starts a process from the takenlijst and sends its start form. */
  public void startProces(String naam, Runnable vulIn) {
    By proces = By.xpath("//*[contains(@class,'modal')]//a[normalize-space(.)='" + naam + "']");
    klik(By.cssSelector(".start-process-action a"));
    klik(proces);
    // The window slides in: a click while it moves, as only a machine can give it, lands beside what it was aimed at.
    wacht(d -> {
      if (!d.findElements(By.cssSelector(".modal .fjs-container")).isEmpty()) {
        return true;
      }
      d.findElements(proces).forEach(WebElement::click);
      return null;
    });
    vulIn.run();
  }

  public void kiesFilter(String naam) {
    klik(By.xpath("//*[contains(concat(' ',@class,' '),' task-filters ')]//h4/a[starts-with(normalize-space(.),'" + naam + "')]"));
  }

  /** Opens the task of this name in this dossier; looks through the pages of the list for it, as a user does. */
  public void openTaak(String naam, String dossiernummer) {
    // In double quotes: a name may have an apostrophe.
    By taak = By.xpath("//*[contains(@class,'tasks-list')]//li[.//*[normalize-space(.)=\"" + naam + "\"] and contains(., '"
        + dossiernummer + "')]//*[normalize-space(.)=\"" + naam + "\"]");
    By volgendePagina = By.cssSelector(".tasks-list .pagination-next:not(.disabled) a");
    By eerstePagina = By.cssSelector(".tasks-list .pagination-page:not(.active) a");
    wacht(d -> {
      if (!d.findElements(taak).isEmpty()) {
        return true;
      }
      List<WebElement> verder = new ArrayList<>(d.findElements(volgendePagina));
      verder.addAll(d.findElements(eerstePagina));
      verder.stream().findFirst().ifPresent(WebElement::click);
      return null;
    });
    klik(taak);
  }

  public void neemOp() {
    klik(By.cssSelector("[cam-tasklist-task-meta] .claim"));
    wacht(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[cam-tasklist-task-meta] .unclaim")));
  }

  /**
   * Types as fast as only a machine can; when the form redraws itself at that very moment the text is gone, and a person
   * would see that and type it again.
   */
  public void vulIn(String label, String waarde) {
    wacht(d -> {
      try {
        WebElement veld = veld(label, "*[self::input or self::textarea]");
        veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), waarde);
        driver.executeScript("arguments[0].blur()", veld);
        String getoond = veld(label, "*[self::input or self::textarea]").getDomProperty("value");
        // A number is shown as people write it: 140.000.
        return waarde.equals(getoond) || waarde.equals(getoond.replace(".", ""));
      } catch (StaleElementReferenceException e) {
        return false;
      }
    });
  }

  public void maakLeeg(String label) {
    WebElement veld = veld(label, "*[self::input or self::textarea]");
    veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    driver.executeScript("arguments[0].blur()", veld);
  }

  /** How a text comes to be in a field. */
  public enum Invoerwijze { TYPEN, PLAKKEN, SLEPEN, VANZELF }

  /**
   * Puts a text in a field in one of the ways in which that can be done, and leaves the field.
   *
   * @return what the field then holds
   */
  public String vulIn(Invoerwijze wijze, String label, String tekst) {
    WebElement veld = veld(label, "input");
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", veld);
    switch (wijze) {
      case TYPEN -> veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, tekst);
      case PLAKKEN -> {
        driver.executeCdpCommand("Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        driver.executeAsyncScript("navigator.clipboard.writeText(arguments[0]).then(arguments[1])", tekst);
        veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "v"));
      }
      case SLEPEN -> sleep(veld, tekst);
      // As a password manager does it: no key, no focus.
      case VANZELF -> driver.executeScript("""
          const zet = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          zet.call(arguments[0], arguments[1]);
          arguments[0].dispatchEvent(new Event('input', {bubbles: true}));
          arguments[0].dispatchEvent(new Event('change', {bubbles: true}));""", veld, tekst);
    }
    driver.executeScript("arguments[0].focus(); arguments[0].blur()", veld);
    return veld(label, "input").getDomProperty("value");
  }

  /** Puts the cursor in a field. */
  public void gaNaar(String label) {
    WebElement veld = veld(label, "*[self::input or self::textarea]");
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", veld);
    veld.click();
  }

  /** Types where the cursor is, over what stands there, and leaves the field. */
  public void typ(String tekst) {
    driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), tekst, Keys.TAB);
  }

  private void sleep(WebElement veld, String tekst) {
    veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    @SuppressWarnings("unchecked")
    List<Number> midden = (List<Number>) driver.executeScript("""
        const vak = arguments[0].getBoundingClientRect();
        return [vak.x + vak.width / 2, vak.y + vak.height / 2];""", veld);
    Map<String, Object> last = Map.of("items", List.of(Map.of("mimeType", "text/plain", "data", tekst)),
        "dragOperationsMask", 1);
    for (String gebeurtenis : List.of("dragEnter", "dragOver", "drop")) {
      driver.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", gebeurtenis, "x", midden.get(0), "y", midden.get(1),
          "data", last));
    }
  }

  /** What is said at a field of what is wrong with it; empty when nothing is. */
  public String foutenBij(String label) {
    return driver.findElements(By.xpath(veldpad(label) + "//*[contains(@class,'fjs-form-field-error')]")).stream()
        .map(WebElement::getText).reduce("", String::concat);
  }

  /** Reads a module of ours in this page, and calls a function with it. */
  public Object metModule(String module, String functie, Object... gegevens) {
    Object[] alles = Stream.concat(Stream.of("/camunda/assets/vth/" + module + ".js"), Stream.of(gegevens)).toArray();
    return driver.executeAsyncScript("""
        const klaar = arguments[arguments.length - 1];
        const [adres, ...gegevens] = Array.from(arguments).slice(0, -1);
        import(adres).then((m) => klaar((%s)(m, ...gegevens)), (fout) => klaar(String(fout)));""".formatted(functie), alles);
  }

  public void vulDatumIn(String label, String waarde) {
    WebElement veld = veld(label, "input");
    veld.sendKeys(Keys.chord(Keys.CONTROL, "a"), waarde, Keys.TAB);
  }

  /** Chooses one option of a radio or checklist by its own text; what the form has chosen already, stays. */
  public void kies(String vraag, String optie) {
    if (isAangevinkt(vraag, optie)) {
      return;
    }
    klik(By.xpath(veldpad(vraag) + "//label[normalize-space(.)='" + optie + "']"));
  }

  /** How many options of a radio or checklist are chosen. */
  public long gekozen(String vraag) {
    return driver.findElements(By.xpath(veldpad(vraag) + "//input")).stream().filter(WebElement::isSelected).count();
  }

  public void kiesUitLijst(String label, String optie) {
    By keuzes = By.xpath(veldpad(label) + "//*[contains(@class,'fjs-dropdownlist-item') and normalize-space(.)='" + optie
        + "']");
    wacht(d -> {
      if (d.findElements(keuzes).isEmpty()) {
        klik(By.xpath(veldpad(label) + "//*[contains(@class,'fjs-input-group')]"));
        return false;
      }
      d.findElement(keuzes).click();
      return true;
    });
  }

  /** Types in a list of choices, and chooses the first that holds what was typed. */
  public void zoekEnKies(String label, String zoek) {
    By keuzes = By.xpath(veldpad(label) + "//*[contains(@class,'fjs-dropdownlist-item') and contains(.,\"" + zoek + "\")]");
    wacht(d -> {
      veld(label, "input").sendKeys(Keys.chord(Keys.CONTROL, "a"), zoek);
      return !d.findElements(keuzes).isEmpty();
    });
    wacht(d -> {
      if (!d.findElements(keuzes).isEmpty()) {
        d.findElement(keuzes).click();
      }
      return veld(label, "input").getDomProperty("value").contains(zoek) && d.findElements(keuzes).isEmpty();
    });
  }

  /** Whether this option of a checklist or radio is chosen. */
  public boolean isAangevinkt(String vraag, String optie) {
    return wacht(ExpectedConditions.presenceOfElementLocated(By.xpath(veldpad(vraag) + "//label[normalize-space(.)='" + optie
        + "']//input"))).isSelected();
  }

  /** Whether the button of a start form can be used. */
  public boolean kanStarten() {
    return driver.findElement(By.xpath("//*[contains(@class,'modal')]//button[normalize-space(.)='Starten']")).isEnabled();
  }

  /** Keeps what is on the screen as on a desk and as on a phone. */
  public void beelden(String naam) {
    for (int breedte : BREEDTES) {
      breedte(breedte);
      maakBeeld(naam + "-" + breedte);
    }
    breedte(BREEDTES[0]);
  }

  /** Opens a list of choices, and chooses nothing. */
  public void openKeuzelijst(String label) {
    klik(By.xpath(veldpad(label) + "//*[contains(@class,'fjs-input-group')]"));
    wacht(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fjs-dropdownlist")));
  }

  /** Adds a row to the list under this heading. */
  public void voegToe(String lijst) {
    klik(By.xpath("(//*[contains(@class,'fjs-form-field-dynamiclist')][.//label[starts-with(normalize-space(.),'" + lijst
        + "')]])[last()]//button[contains(@class,'add') or contains(., 'toevoegen') or contains(., 'Toevoegen')]"));
  }

  public void klikOp(String knop) {
    klik(By.xpath("//button[normalize-space(.)='" + knop + "']"));
  }

  /** Polls until the answer is there, for what happens behind the screen. */
  public <T> T tot(java.util.function.Supplier<T> antwoord) {
    return wacht(d -> antwoord.get());
  }

  public void rondAf() {
    wachtTotAfrondenKan();
    klik(By.cssSelector(".form-actions .btn-primary"));
  }

  /** F5. */
  public void vernieuw() {
    driver.navigate().refresh();
  }

  public void terug() {
    driver.navigate().back();
  }

  public void druk(CharSequence toets) {
    driver.switchTo().activeElement().sendKeys(toets);
  }

  /** Beside a window that stands over the page. */
  public void klikNaastVenster() {
    new Actions(driver).moveByOffset(5, 450).click().perform();
    new Actions(driver).moveByOffset(-5, -450).perform();
  }

  /** As when somebody pulls out the cable, or puts it back. */
  public void verbinding(boolean er) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", !er, "latency", 0,
        "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** As when the server has forgotten the session. */
  public void verliesSessie() {
    driver.manage().deleteAllCookies();
  }

  /** Logs in on the page that is open now, without opening another. */
  public void meldOpnieuwAan(String gebruiker) {
    vulAanmeldingIn(gebruiker);
  }

  public void meldAf() {
    driver.executeScript("document.querySelector('[ng-click=\"logout()\"]').click()");
    wacht(ExpectedConditions.elementToBeClickable(By.cssSelector("input[type=password]")));
  }

  /** Does what makes the browser ask something, and says yes or no. @return the question */
  public String antwoordOpVraag(boolean ja, Runnable doe) {
    try {
      doe.run();
    } catch (UnhandledAlertException e) {
      // The question came while the click was still being waited for.
    }
    Alert vraag = wacht(ExpectedConditions.alertIsPresent());
    String tekst = vraag.getText();
    if (ja) {
      vraag.accept();
    } else {
      vraag.dismiss();
    }
    return tekst;
  }

  public void nieuwTabblad() {
    driver.switchTo().newWindow(WindowType.TAB);
  }

  /** @param nummer in the order in which they were opened, from nought */
  public void naarTabblad(int nummer) {
    driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(nummer));
  }

  public Object voerUit(String script) {
    return driver.executeScript(script);
  }

  /** What stands in a field now. */
  public String waarde(String label) {
    return wacht(d -> veld(label, "*[self::input or self::textarea]").getDomProperty("value"));
  }

  /** Waits until this stands in a field, and says what stood there when it does not come. */
  public void leest(String label, String waarde) {
    new WebDriverWait(driver, GEDULD).ignoring(StaleElementReferenceException.class)
        .withMessage(() -> label + " holds '" + waarde(label) + "' and not '" + waarde + "'")
        .until(d -> waarde.equals(waarde(label)));
  }

  /** Waits until this text has gone. */
  public void zietNietMeer(String tekst) {
    wacht(d -> !d.findElement(By.tagName("body")).getText().contains(tekst));
  }

  /** Waits until this text can be read somewhere on the page. */
  public void ziet(String tekst) {
    wacht(d -> d.findElement(By.tagName("body")).getText().contains(tekst));
  }

  public String tekst() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** How many of these stand in the form of the task. */
  public int aantalInFormulier(String css) {
    return driver.findElements(By.cssSelector(".fjs-container")).stream()
        .mapToInt(formulier -> formulier.findElements(By.cssSelector(css)).size()).sum();
  }

  public boolean kanAfronden() {
    return driver.findElement(By.cssSelector(".form-actions .btn-primary")).isEnabled();
  }

  public void wachtTotAfrondenKan() {
    new WebDriverWait(driver, GEDULD).withMessage(() -> "the form still says: " + formulierfouten())
        .until(d -> kanAfronden());
  }

  /** Every field that the form finds wrong, with what it says about it. */
  public List<String> formulierfouten() {
    return driver.findElements(By.cssSelector(".fjs-has-errors, .fjs-form-field-error")).stream()
        .map(fout -> fout.findElement(By.xpath("./ancestor-or-self::*[contains(@class,'fjs-form-field')][1]/..")).getText()
            .replace('\n', ' ')).distinct().toList();
  }

  /** Keeps what is on the screen in target/beeld. */
  public void maakBeeld(String naam) {
    try {
      Files.createDirectories(BEELD.resolve(naam).getParent());
      Files.write(BEELD.resolve(naam + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser complained about, for instance a script that does not load. */
  public List<String> consolefouten() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(regel -> regel.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
        .map(regel -> regel.getMessage()).toList();
  }

  public void naarVeld(String label) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", driver.findElement(By.xpath(veldpad(label))));
  }

  private WebElement veld(String label, String element) {
    return wacht(ExpectedConditions.elementToBeClickable(By.xpath(veldpad(label) + "//" + element)));
  }

  /** Looks for fields in the group of this name only: the same question may stand in several. */
  public void inGroep(String naam, Runnable doe) {
    groep = "//*[contains(@class,'fjs-form-field-group')][./label[normalize-space(.)=\"" + naam + "\"]]";
    try {
      doe.run();
    } finally {
      groep = "";
    }
  }

  /** The last one: in a list that is the row that was added last. */
  private String veldpad(String label) {
    return "(" + groep + "//*[contains(concat(' ',@class,' '),' fjs-form-field ') and not(contains(@class,'-group')) and not(contains(@class,'dynamiclist'))]"
        + "[.//label[starts-with(normalize-space(.),\"" + label + "\")]])[last()]";
  }

  private void klik(By waar) {
    WebElement element = wacht(ExpectedConditions.presenceOfElementLocated(waar));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    wacht(d -> {
      d.findElement(waar).click();
      return true;
    });
  }

  private <T> T wacht(ExpectedCondition<T> op) {
    // A page that is just being replaced is looked at again, and one with a notification over it when that has gone.
    return new WebDriverWait(driver, GEDULD).ignoring(StaleElementReferenceException.class,
        ElementNotInteractableException.class).until(d -> {
          try {
            return op.apply(d);
          } catch (WebDriverException e) {
            // How the driver says of an element that it is stale while a page makes place for another.
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
              return null;
            }
            throw e;
          }
        });
  }

  @Override
  public void close() {
    driver.quit();
  }
}

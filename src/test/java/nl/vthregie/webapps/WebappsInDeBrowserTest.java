package nl.vthregie.webapps;

import nl.vthregie.test.Procestest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A mistake in a script of ours leaves a whole app blank, and nobody sees that without a browser. */
@Procestest
@DisplayName("De web apps in een browser")
class WebappsInDeBrowserTest {

  private static final Duration GEDULD = Duration.ofSeconds(30);
  private static final Pattern SLEUTEL = Pattern.compile("\\b[A-Z]{2,}[A-Z0-9]*(_[A-Z0-9]+)+\\b");
  private static final Pattern ENGELS = Pattern.compile("(?i)\\b(the|sign (in|out)|log ?out|username|password|tasklist|"
      + "welcome|loading|settings|search|users|groups|tenants|authorizations?|running|deployed|deployments|decisions|"
      + "human tasks|dashboard|jobs|actions|null|my (profile|tasks)|create|edit|shortcuts|start process|no tasks?|time zone|powered by|migrate)\\b");
  /** How the apps ask whether somebody is logged in, and whether there are rules for passwords: "no" is a 404. */
  private static final Pattern GEEN_FOUT = Pattern.compile("/admin/auth/user/|/identity/password-policy");

  @LocalServerPort
  private int poort;
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    Optional<File> chromium = programma("chromium");
    Optional<File> chromedriver = programma("chromedriver");
    assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "No chromium and chromedriver on the PATH: skipped");
    LoggingPreferences logboek = new LoggingPreferences();
    logboek.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions opties = new ChromeOptions();
    opties.setBinary(chromium.get());
    // An English browser, as many offices have: the apps must not follow it.
    opties.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-US",
        "--window-size=1280,900");
    opties.setCapability(ChromeOptions.LOGGING_PREFS, logboek);
    browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).build(), opties);
  }

  @AfterEach
  void sluit() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @CsvSource({"tasklist, Mijn taken", "cockpit, Lopende procesinstanties", "admin, Lijst van gebruikers",
      "welcome, Toepassingen"})
  @DisplayName("starten na het aanmelden, in het Nederlands en zonder fouten")
  void start(String app, String kenmerk) {
    browser.get("http://localhost:" + poort + "/camunda/app/" + app + "/default/");
    wacht().until(ExpectedConditions.elementToBeClickable(By.cssSelector("input[type=text]"))).sendKeys("beheer");
    isNederlands();
    assertThat(tekst()).contains("Gebruikersnaam", "Wachtwoord", "DEMONSTRATIE", "accountmanager-odt");

    browser.findElement(By.cssSelector("input[type=password]")).sendKeys("demo");
    browser.findElement(By.cssSelector("button[type=submit]")).click();
    wacht().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), kenmerk));

    isNederlands();
    assertThat(tekst()).contains("DEMONSTRATIE – geen echte gegevens").doesNotContain("accountmanager-odt");
    assertThat(browser.getTitle()).startsWith("VTH-Regie");
    assertThat(browser.findElements(By.cssSelector(".ce-eol-banner"))).isEmpty();
    assertThat(fouten()).isEmpty();
  }

  private void isNederlands() {
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("nl");
    assertThat(SLEUTEL.matcher(tekst()).results().map(r -> r.group())).as("keys without a text").isEmpty();
    assertThat(ENGELS.matcher(tekst()).results().map(r -> r.group())).as("English words").isEmpty();
  }

  private String tekst() {
    return browser.findElement(By.tagName("body")).getText();
  }

  private List<String> fouten() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(regel -> regel.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(melding -> !GEEN_FOUT.matcher(melding).find())
        .toList();
  }

  private WebDriverWait wacht() {
    return new WebDriverWait(browser, GEDULD);
  }

  private static Optional<File> programma(String naam) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(map -> Path.of(map, naam))
        .filter(Files::isExecutable).map(Path::toFile).findFirst();
  }
}

package nl.vthregie.engine;

import nl.vthregie.organisatie.Persoon;
import nl.vthregie.organisatie.Regiogegevens;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.organisatie.Rolvervulling;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the engine's users and groups equal to the region's data files. Users that beheer made in Admin are left alone;
 * a person who has disappeared from the files loses every role and keeps no way in.
 */
@Component
class Gebruikersinrichting {

  private static final Logger log = LoggerFactory.getLogger(Gebruikersinrichting.class);

  /** Group of every member of the role, at whatever organisation: rights hang on it. */
  private static final String SOORT_ROL = "rol";
  private static final String SOORT_ROLGROEP = "rol bij organisatie";

  private final IdentityService identiteiten;
  private final JdbcClient jdbc;
  private final Regiogegevens regio;
  private final Omgeving omgeving;

  Gebruikersinrichting(IdentityService identiteiten, JdbcClient jdbc, Regiogegevens regio, Omgeving omgeving) {
    this.identiteiten = identiteiten;
    this.jdbc = jdbc;
    this.regio = regio;
    this.omgeving = omgeving;
  }

  @Transactional
  public void richtIn() {
    groepen();
    gebruikers();
    eersteBeheerder();
    lidmaatschappen();
  }

  private void groepen() {
    Map<String, Group> bestaand = identiteiten.createGroupQuery().list().stream()
        .collect(Collectors.toMap(Group::getId, Function.identity()));
    Map<String, String[]> gewenst = new TreeMap<>();
    regio.rollen().forEach(r -> gewenst.put(r.code(), new String[] {r.naam(), SOORT_ROL}));
    gewenst.put(Groups.CAMUNDA_ADMIN, new String[] {"Beheer (Camunda)", Groups.GROUP_TYPE_SYSTEM});
    regio.rolgroepen().forEach((id, groep) -> gewenst.putIfAbsent(id, new String[] {groep.naam(), SOORT_ROLGROEP}));
    gewenst.forEach((id, naamEnSoort) -> {
      Group groep = bestaand.containsKey(id) ? bestaand.get(id) : identiteiten.newGroup(id);
      if (!Objects.equals(groep.getName(), naamEnSoort[0]) || !Objects.equals(groep.getType(), naamEnSoort[1])) {
        groep.setName(naamEnSoort[0]);
        groep.setType(naamEnSoort[1]);
        identiteiten.saveGroup(groep);
      }
    });
  }

  private void gebruikers() {
    Map<String, User> bestaand = identiteiten.createUserQuery().list().stream()
        .collect(Collectors.toMap(User::getId, Function.identity()));
    for (Persoon persoon : regio.personen()) {
      User gebruiker = bestaand.get(persoon.gebruiker());
      if (gebruiker == null) {
        gebruiker = identiteiten.newUser(persoon.gebruiker());
        gebruiker.setPassword(eersteWachtwoord(persoon.gebruiker()));
      }
      boolean zelfde = Objects.equals(gebruiker.getFirstName(), persoon.voornaam())
          && Objects.equals(gebruiker.getLastName(), persoon.achternaam())
          && Objects.equals(gebruiker.getEmail(), persoon.email());
      if (!zelfde) {
        gebruiker.setFirstName(persoon.voornaam());
        gebruiker.setLastName(persoon.achternaam());
        gebruiker.setEmail(persoon.email());
        identiteiten.saveUser(gebruiker);
      }
    }
  }

  private void lidmaatschappen() {
    Set<Lid> gewenst = new HashSet<>();
    for (Rolvervulling vervulling : regio.rolverdeling()) {
      gewenst.add(new Lid(vervulling.gebruiker(), vervulling.rol()));
      gewenst.add(new Lid(vervulling.gebruiker(), vervulling.groep()));
      if (vervulling.rol().equals(Rol.BEHEER)) {
        // Camunda offers its first-admin set-up for as long as this group of its own is empty.
        gewenst.add(new Lid(vervulling.gebruiker(), Groups.CAMUNDA_ADMIN));
      }
    }
    omgeving.eersteBeheerder().ifPresent(beheerder -> gewenst.add(new Lid(beheerder.gebruiker(), Rol.BEHEER)));
    Set<Lid> bestaand = new HashSet<>(jdbc.sql("select user_id_ gebruiker, group_id_ groep from act_id_membership")
        .query(Lid.class).list());
    gewenst.stream().filter(lid -> !bestaand.contains(lid))
        .forEach(lid -> identiteiten.createMembership(lid.gebruiker(), lid.groep()));
    Set<String> uitBestanden = beheerdeGebruikers();
    bestaand.stream().filter(lid -> uitBestanden.contains(lid.gebruiker()) && !gewenst.contains(lid)).forEach(lid -> {
      log.info("{} is no longer in {}", lid.gebruiker(), lid.groep());
      identiteiten.deleteMembership(lid.gebruiker(), lid.groep());
    });
  }

  /** Those in the files now, and those who once were. */
  private Set<String> beheerdeGebruikers() {
    regio.personen().forEach(p -> jdbc.sql("insert into persoon (gebruiker) values (:g) on conflict do nothing")
        .param("g", p.gebruiker()).update());
    return new HashSet<>(jdbc.sql("select gebruiker from persoon").query(String.class).list());
  }

  /** Somebody must be able to give the others their passwords; he may stand in the files, and need not. */
  private void eersteBeheerder() {
    omgeving.eersteBeheerder().ifPresent(beheerder -> {
      if (identiteiten.createUserQuery().userId(beheerder.gebruiker()).count() == 0) {
        User gebruiker = identiteiten.newUser(beheerder.gebruiker());
        gebruiker.setFirstName("Beheer");
        gebruiker.setLastName("VTH-Regie");
        gebruiker.setPassword(beheerder.wachtwoord());
        identiteiten.saveUser(gebruiker);
      }
    });
  }

  private String eersteWachtwoord(String gebruiker) {
    if (omgeving.isDemo()) {
      return Omgeving.DEMOWACHTWOORD;
    }
    return omgeving.eersteBeheerder().filter(beheerder -> beheerder.gebruiker().equals(gebruiker))
        .map(Omgeving.Beheerder::wachtwoord).orElseGet(Gebruikersinrichting::onraadbaar);
  }

  /** In productie nobody can log in until beheer has given a first password. */
  private static String onraadbaar() {
    byte[] willekeurig = new byte[32];
    new SecureRandom().nextBytes(willekeurig);
    return Base64.getEncoder().encodeToString(willekeurig);
  }

  private record Lid(String gebruiker, String groep) {
  }
}

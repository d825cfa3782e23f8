package nl.vthregie.beveiliging;

import jakarta.servlet.DispatcherType;
import nl.vthregie.engine.Aangemeld;
import nl.vthregie.organisatie.Rol;
import nl.vthregie.webapps.Paginabeleid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in. Everything is closed unless it stands here; the demonstration alone has one door more, to its mailbox
 * (package demo). The engine itself decides what somebody who is in may see and do.
 */
@Configuration(proxyBeanMethods = false)
class BeveiligingConfiguration {

  /** Patterns are of whole paths: the REST APIs stand beside Spring's own servlet, where its shorter patterns miss them. */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean helePaden() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  /** {@code /engine-rest} and our own {@code /rest}: for integrations, with Basic authentication at every call and never with a session cookie. */
  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http, Wachtwoordcontrole wachtwoorden, Aangemeld aangemeld) throws Exception {
    return http.securityMatcher("/engine-rest", "/engine-rest/**", "/rest", "/rest/**")
        .authorizeHttpRequests(wie -> wie
            .requestMatchers(HttpMethod.POST, "/engine-rest/deployment/create", "/engine-rest/engine/*/deployment/create")
            .access(alleenBeheer(aangemeld))
            // REST turns every refusal of the engine into a failure of its own here.
            .requestMatchers(HttpMethod.POST, "/engine-rest/job/*/execute", "/engine-rest/engine/*/job/*/execute")
            .access(alleenBeheer(aangemeld))
            // Our own reads know no kringen: they show everybody's work.
            .requestMatchers("/rest", "/rest/**").access(alleenBeheer(aangemeld))
            .anyRequest().authenticated())
        .httpBasic(basic -> basic.realmName("VTH-Regie").authenticationEntryPoint(Weigeringsantwoord::meldAanMetBasic))
        .exceptionHandling(fout -> fout.authenticationEntryPoint(Weigeringsantwoord::meldAanMetBasic)
            .accessDeniedHandler(Weigeringsantwoord::verboden))
        .authenticationProvider(wachtwoorden)
        .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie identifies the caller here, so another site cannot ride on one.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(BeveiligingConfiguration::koppen)
        .addFilterAfter(new Restaanmelding(aangemeld), AuthorizationFilter.class)
        .build();
  }

  /** The web apps and our own pages: the login of the web apps is the one login, and its session counts for all. */
  @Bean
  @Order(2)
  SecurityFilterChain web(HttpSecurity http, Aangemeld aangemeld) throws Exception {
    return http
        .authorizeHttpRequests(wie -> wie
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            // The first-admin set-up of Camunda is open to anyone who finds it first.
            .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**").denyAll()
            .requestMatchers(HttpMethod.GET, "/", "/favicon.ico", "/camunda", "/camunda/", "/camunda/app/**",
                "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico", "/camunda/api/*/plugin/*/static/**",
                "/actuator/health/**").permitAll()
            // The log-in page asks for the name of the engine before there is anybody to log in.
            .requestMatchers(HttpMethod.GET, "/camunda/api/engine/engine/").permitAll()
            .requestMatchers("/camunda/api/admin/auth/user/*", "/camunda/api/admin/auth/user/*/login/*",
                "/camunda/api/admin/auth/user/*/logout").permitAll()
            .requestMatchers(HttpMethod.POST, "/camunda/api/engine/engine/*/deployment/create",
                "/camunda/api/engine/engine/*/job/*/execute").hasAuthority(Rol.BEHEER)
            .requestMatchers("/camunda/api/**").authenticated()
            .requestMatchers("/beheer/**").hasAuthority(Rol.BEHEER)
            .anyRequest().authenticated())
        .exceptionHandling(fout -> fout.authenticationEntryPoint(Weigeringsantwoord::meldAan)
            .accessDeniedHandler(Weigeringsantwoord::verboden))
        .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(sessie -> sessie.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // The web apps check their own token on everything below /camunda/api.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
        // The files of the web apps are the same for everyone and say themselves how long they may be kept.
        .headers(headers -> koppen(headers).cacheControl(cache -> cache.disable()))
        .addFilterBefore(new Sessieaanmelding(aangemeld), AuthorizationFilter.class)
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> alleenBeheer(Aangemeld aangemeld) {
    return (aanmelding, context) -> new AuthorizationDecision(aanmelding.get().isAuthenticated()
        && aangemeld.groepenVan(aanmelding.get().getName()).contains(Rol.BEHEER));
  }

  /** On every answer, refusals included. The page of a web app brings a stricter policy of its own (Paginas). */
  private static HeadersConfigurer<HttpSecurity> koppen(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(verwijzer -> verwijzer.policy(ReferrerPolicy.SAME_ORIGIN))
        .contentSecurityPolicy(beleid -> beleid.policyDirectives(Paginabeleid.STANDAARD));
  }
}

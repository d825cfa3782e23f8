package nl.vthregie.webapps;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

  /** Camunda's auto-configuration leaves no other way to replace its initializer. */
  @Bean
  static BeanPostProcessor webappstart(ObjectProvider<CamundaBpmProperties> instellingen, ResourceLoader laadt,
                                       ObjectProvider<HersteldeBestanden> bestanden,
                                       ObjectProvider<Omgevingsmerk> merk) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String naam) {
        if (!(bean instanceof CamundaBpmWebappInitializer)) {
          return bean;
        }
        return new Webappstart(instellingen.getObject(), new Paginas(bestanden.getObject(), merk.getObject(), laadt,
            instellingen.getObject().getWebapp()));
      }
    };
  }
}

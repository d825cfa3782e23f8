// A draft of a form stays in this browser so that a lost session loses no work. Whoever logs out takes it along:
// the next user of a shared computer must not find it.

import { bijFormulieren } from './formulier.js';

const CONCEPT = /^(camunda-form:|camForm:)/;

const sleutel = ({ scope, taak, processleutel }) =>
  `camunda-form:${[scope.$root.authentication?.name, taak || processleutel].join(':')}`;

bijFormulieren({
  openen(form) {
    Object.assign(form.gegevens, JSON.parse(window.localStorage.getItem(sleutel(form)) || '{}'));
  },
  geopend(form) {
    form.scope.$on('authentication.login.required', () => {
      window.localStorage.setItem(sleutel(form), JSON.stringify(form.uitkomst().waarden));
    });
  },
  bewaren(form, waarden) {
    window.localStorage.setItem(sleutel(form), JSON.stringify(waarden));
  },
  verstuurd(form) {
    window.localStorage.removeItem(sleutel(form));
  },
});

function wisConcepten() {
  Object.keys(window.localStorage).filter((naam) => CONCEPT.test(naam))
    .forEach((naam) => window.localStorage.removeItem(naam));
}

const naam = document.querySelector('base')?.getAttribute('app-name');
window.angular?.module(`cam.${naam}.custom`).run(['$rootScope', ($rootScope) => {
  let afgemeld = false;
  // An open form takes the end of every session for a lost one and writes its draft then: wipe once more after it.
  const wisNaAfmelden = () => afgemeld && window.setTimeout(wisConcepten);

  $rootScope.$on('authentication.logout.success', () => {
    afgemeld = true;
    wisConcepten();
  });
  $rootScope.$on('authentication.login.required', wisNaAfmelden);
  $rootScope.$on('$routeChangeSuccess', wisNaAfmelden);
  $rootScope.$on('authentication.login.success', () => {
    afgemeld = false;
  });
}]);

export default undefined;

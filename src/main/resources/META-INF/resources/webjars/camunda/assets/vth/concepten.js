// A draft of a form stays in this browser so that a lost session loses no work. Whoever logs out takes it along:
// the next user of a shared computer must not find it.

const CONCEPT = /^(camunda-form:|camForm:)/;

function wisConcepten() {
  Object.keys(window.localStorage).filter((sleutel) => CONCEPT.test(sleutel))
    .forEach((sleutel) => window.localStorage.removeItem(sleutel));
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

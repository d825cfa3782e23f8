// A draft of a form stays in this browser so that a lost session loses no work. Whoever logs out takes it along:
// the next user of a shared computer must not find it.

const CONCEPT = /^(camunda-form:|camForm:)/;

function wisConcepten() {
  Object.keys(window.localStorage).filter((sleutel) => CONCEPT.test(sleutel))
    .forEach((sleutel) => window.localStorage.removeItem(sleutel));
}

const naam = document.querySelector('base')?.getAttribute('app-name');
window.angular?.module(`cam.${naam}.custom`).run(['$rootScope', ($rootScope) => {
  $rootScope.$on('authentication.logout.success', wisConcepten);
}]);

export default undefined;

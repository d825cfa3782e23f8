// The term of a task: why it is due then, and another date for those who may give it one. The server decides who may;
// here it is only about not offering what will be refused.

const TOELICHTING = /^Uiterlijk [^\n]+/;

const module = window.angular?.module('cam.tasklist.custom');

module?.filter('vthToelichting', () => (omschrijving) => (TOELICHTING.exec(omschrijving || '') || [''])[0]);

module?.run(['$rootScope', '$http', ($rootScope, $http) => {
  $rootScope.$watch('authentication.name', (gebruiker) => {
    $rootScope.vthMagVerplaatsen = false;
    if (gebruiker) {
      $http.get(new URL('../../../../mijn-rechten', document.baseURI).href).then(({ data }) => {
        $rootScope.vthMagVerplaatsen = data.verplaatstTermijnen;
      }, () => {});
    }
  });
}]);

export default undefined;

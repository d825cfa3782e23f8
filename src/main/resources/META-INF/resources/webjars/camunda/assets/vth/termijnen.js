// The term of a task: why it is due then, and another date for those who may give it one. The server decides who may;
// here it is only about not offering what will be refused.

const TOELICHTING = /^Uiterlijk [^\n]+/;

const module = window.angular?.module('cam.tasklist.custom');

module?.filter('vthToelichting', () => (omschrijving) => (TOELICHTING.exec(omschrijving || '') || [''])[0]);

/** In days of the calendar, as people count and as the mails do: an afternoon in two weeks is no fifteen days away. */
module?.filter('vthOver', () => (moment) => {
  const dag = (tijd) => new Date(tijd).setHours(12, 0, 0, 0);
  const dagen = Math.round((dag(moment) - dag(Date.now())) / 86400000);
  const gezegd = { '-1': 'gisteren', 0: 'vandaag', 1: 'morgen' }[dagen];
  return gezegd || (dagen > 0 ? `over ${dagen} dagen` : `${-dagen} dagen geleden`);
});

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

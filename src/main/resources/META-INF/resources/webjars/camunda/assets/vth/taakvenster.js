// The pane of one task. On a telephone it takes the place of filters and list, with a way back; and whoever opens something
// else no longer needs to read what became of the last one.

const TERUG = `
<p class="vth-terug"><button type="button" class="btn btn-default" ng-click="terug()">Terug naar de lijst</button></p>`;

const module = window.angular?.module('cam.tasklist.custom');

module?.directive('vthTaakvenster', ['$rootScope', 'search', ($rootScope, search) => ({
  template: TERUG,
  link(scope) {
    const data = scope.tasklistData.newChild(scope);
    let vorige;

    function toon(taak) {
      const inBeeld = Boolean(taak || $rootScope.vthAfgerond);
      const wasInBeeld = document.body.classList.contains('vth-taak-in-beeld');
      document.body.classList.toggle('vth-taak-in-beeld', inBeeld);
      if (inBeeld !== wasInBeeld) {
        document.querySelector('.page-wrap').scrollTop = 0;
      }
    }

    data.observe('taskId', ({ taskId }) => {
      if (taskId && taskId !== vorige) {
        $rootScope.vthAfgerond = null;
      }
      vorige = taskId;
      toon(taskId);
    });
    data.observe('task', (taak) => {
      $rootScope.vthTaaknaam = taak?.name;
    });
    scope.$watch(() => $rootScope.vthAfgerond, () => toon(vorige));
    scope.terug = () => {
      $rootScope.vthAfgerond = null;
      search.updateSilently({ task: null, detailsTab: null });
      data.set('taskId', { taskId: null });
    };
  },
})]);

module?.config(['$provide', ($provide) => {
  $provide.decorator('camTasklistTaskDirective', ['$delegate', ($delegate) => {
    $delegate[0].template = `<div vth-taakvenster></div>${$delegate[0].template}`
      .replace('class="instance-link" ', 'class="instance-link" aria-label="Bekijk dit dossier in Cockpit" ');
    return $delegate;
  }]);
}]);

// The buttons over the columns are pictures without a name.
const KNOPPEN = {
  'data-region="filters"': 'Filters in- of uitklappen',
  'data-region="list"': 'Lijst in- of uitklappen',
  'data-region="task"': 'Taak in- of uitklappen',
  'class="btn btn-link reset-regions"': 'Alle kolommen tonen',
};

module?.run(['$route', ($route) => {
  const pagina = $route.routes['/'];
  Object.entries(KNOPPEN).forEach(([kenmerk, naam]) => {
    pagina.template = pagina.template?.replaceAll(kenmerk, `${kenmerk} aria-label="${naam}" title="${naam}"`);
  });
}]);

export default undefined;

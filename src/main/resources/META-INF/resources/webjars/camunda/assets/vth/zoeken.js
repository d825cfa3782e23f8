// One search box over the list, and quick choices in the words of the user. They stand in the address of the page, so that a
// link shares them and the back button undoes them.

import { KEUZES, keuzesUit } from './taken.js';

const WACHT = 300;

const TEMPLATE = `
<form class="vth-zoeken" role="search" aria-label="Taken zoeken" ng-submit="pas()">
  <label for="vth-zoek">Zoek een taak</label>
  <div class="vth-zoekvak">
    <input id="vth-zoek" type="search" class="form-control" maxlength="200" autocomplete="off" ng-model="keuze.zoek"
           ng-model-options="{ debounce: ${WACHT} }" ng-change="pas()" aria-describedby="vth-zoekhulp">
    <button type="button" class="btn btn-default" ng-click="open = !open" aria-expanded="{{ open ? 'true' : 'false' }}"
            aria-controls="vth-keuzes">Kies<span ng-if="aantal()"> ({{ aantal() }})</span></button>
  </div>
  <p id="vth-zoekhulp" class="vth-zoekhulp">Dossiernummer, onderwerp, opdrachtgever of taak</p>
  <div id="vth-keuzes" class="vth-keuzes" ng-show="open">
    <div><label for="vth-opdrachtgever">Opdrachtgever</label>
      <select id="vth-opdrachtgever" class="form-control" ng-model="keuze.opdrachtgever" ng-change="pas()"
              ng-options="k.code as k.naam for k in keuzes.opdrachtgevers"><option value="">Alle</option></select></div>
    <div><label for="vth-soort">Soort dossier</label>
      <select id="vth-soort" class="form-control" ng-model="keuze.soort" ng-change="pas()"
              ng-options="k.code as k.naam for k in keuzes.soorten"><option value="">Alle</option></select></div>
    <div><label for="vth-termijn">Termijn</label>
      <select id="vth-termijn" class="form-control" ng-model="keuze.termijn" ng-change="pas()"
              ng-options="k.code as k.naam for k in termijnen"><option value="">Alle</option></select></div>
    <div><label for="vth-rol">Mijn rol</label>
      <select id="vth-rol" class="form-control" ng-model="keuze.rol" ng-change="pas()"
              ng-options="k.code as k.naam for k in keuzes.rollen"><option value="">Alle</option></select></div>
  </div>
  <p class="vth-gevonden" role="status"><span ng-if="gekozen()">{{ gevonden() }}</span>
    <button type="button" class="btn btn-link" ng-if="gekozen()" ng-click="wis()">Alles tonen</button>
    <button type="button" class="btn btn-link" ng-if="gekozen() && taken.elders"
            ng-click="elders()">Wel {{ taken.elders }} in Mijn organisatie</button></p>
</form>`;

const TERMIJNEN = [
  { code: 'TE_LAAT', naam: 'Te laat' },
  { code: 'DEZE_WEEK', naam: 'Deze week' },
  { code: 'LATER', naam: 'Later' },
];

// No arrow: AngularJS makes a controller with new.
const bediening = ['$scope', '$location', 'search', 'vthServer', function zoeken($scope, $location, search, vthServer) {
  const data = $scope.tasklistData.newChild($scope);
  let filters = [];
  $scope.keuze = keuzesUit($location.search());
  $scope.keuzes = { opdrachtgevers: [], soorten: [], rollen: [] };
  $scope.termijnen = TERMIJNEN;
  $scope.taken = $scope.$root.vthTaken;

  const leeg = () => ({ processVariables: [], taskVariables: [], caseInstanceVariables: [] });
  const vraag = () => data.set('searchQuery', { ...leeg(), vth: keuzesUit($scope.keuze) });

  $scope.gekozen = () => Object.keys(keuzesUit($scope.keuze)).length > 0;
  $scope.aantal = () => Object.keys(keuzesUit({ ...$scope.keuze, zoek: '' })).length;
  $scope.open = $scope.aantal() > 0;
  $scope.gevonden = () => {
    const aantal = $scope.taken.totaal;
    if (!aantal) {
      return 'Niets gevonden.';
    }
    return aantal === 1 ? '1 taak gevonden.' : `${aantal} taken gevonden.`;
  };
  $scope.pas = () => {
    const keuze = keuzesUit($scope.keuze);
    search.updateSilently({ ...Object.fromEntries(KEUZES.map((naam) => [naam, keuze[naam] || null])), page: null });
    vraag();
  };
  $scope.wis = () => {
    $scope.keuze = {};
    $scope.pas();
    document.getElementById('vth-zoek')?.focus();
  };
  $scope.elders = () => {
    const organisatie = filters.find(({ name }) => name === 'Mijn organisatie');
    if (organisatie) {
      search.updateSilently({ filter: organisatie.id, page: null });
      data.changed('currentFilter');
    }
  };

  data.observe('filters', (gevonden) => {
    filters = gevonden;
  });
  // Somebody followed a link, or went back.
  $scope.$on('$routeChanged', () => {
    const nu = keuzesUit($location.search());
    if (KEUZES.some((naam) => (nu[naam] || '') !== ($scope.keuze[naam] || ''))) {
      $scope.keuze = nu;
      $scope.open = $scope.open || $scope.aantal() > 0;
      vraag();
    }
  });
  $scope.$on('vth.ververs', () => data.changed('taskList'));
  vthServer.haal('taken/keuzes').then((keuzes) => {
    $scope.keuzes = keuzes;
  }, () => {});
  if ($scope.gekozen()) {
    vraag();
  }
}];

window.angular?.module('cam.tasklist.custom').config(['ViewsProvider', (ViewsProvider) => {
  ViewsProvider.registerDefaultView('tasklist.list',
    { id: 'vth-zoeken', template: TEMPLATE, controller: bediening, priority: 200 });
}]);

export default undefined;

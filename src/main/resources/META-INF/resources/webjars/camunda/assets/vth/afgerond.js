// What somebody reads after he has completed or started something: what he did, where the dossier is now and with whom, and
// the next task. The server says where it is, and is asked again for as long as this stands on the screen; it goes at the
// next action, so that nothing stands here that has become untrue.

import { bijFormulieren } from './formulier.js';

const TERWIJL_VERWERKT = 1000;
const ANDERS = 15000;

const TEMPLATE = `
<section ng-if="$root.vthAfgerond" class="vth-afgerond" aria-labelledby="vth-afgerond-kop">
  <h2 id="vth-afgerond-kop" tabindex="-1">{{ $root.vthAfgerond.kop }}</h2>
  <div role="status">
    <p ng-if="stand().dossiernummer"><strong>{{ stand().dossiernummer }}</strong> {{ stand().titel }}</p>
    <p ng-if="stand().einden.length">Uitkomst: <strong>{{ stand().einden.join('; ') }}</strong></p>
    <p ng-if="!stand() && !$root.vthAfgerond.onbekend || stand().inBehandeling" class="vth-verwerkt">
      <span class="animate-spin glyphicon glyphicon-refresh"></span> Wordt verwerkt…</p>
    <p ng-if="$root.vthAfgerond.onbekend">Waar het dossier nu is, kon niet worden opgehaald. Zoek het op in uw
      takenlijst.</p>
    <div ng-if="stand() && !stand().inBehandeling">
      <div ng-if="stand().taken.length">
        <p>Nu aan de beurt:</p>
        <ul><li ng-repeat="taak in stand().taken">
          <a ng-if="taak.eigen" ng-href="#/?task={{ taak.eigen }}">{{ taak.naam }}</a>
          <strong ng-if="!taak.eigen">{{ taak.naam }}</strong>
          <span ng-if="taak.bij.length">bij {{ namen(taak.bij) }}</span><span
            ng-if="taak.uiterlijk">, uiterlijk {{ taak.uiterlijk | camDate:'short' }}</span></li></ul>
      </div>
      <p ng-if="stand().wachtOp.length">Wacht op: {{ stand().wachtOp.join('; ') }}.</p>
      <p ng-if="stand().mislukt">Een automatische stap is niet gelukt. Geef het dossiernummer door aan beheer.</p>
      <p ng-if="nietsOpen()">Er staat nu niets meer open in dit dossier.</p>
    </div>
  </div>
  <p class="vth-volgende">
    <button type="button" class="btn btn-primary" ng-if="volgende()" ng-click="open(volgende())">Volgende taak</button>
    <span ng-if="volgende()">{{ volgende().naam }}<span
      ng-if="volgende().onderwerp">, {{ volgende().onderwerp }}</span></span>
    <span ng-if="!volgende()">In <q>{{ $root.vthTaken.filter }}</q> staat nu niets meer.</span></p>
</section>`;

const GENOEMD = 3;
const module = window.angular?.module('cam.tasklist.custom');

/** The task or process of which the form is being sent; Tasklist itself says afterwards only in which process it was. */
let verzonden = {};

bijFormulieren({
  versturen({ taak, scope, bediening }) {
    verzonden = { taak, naam: scope.$root.vthTaaknaam, gestart: bediening.getParams().processDefinitionName };
  },
});

const directive = ['$rootScope', '$timeout', '$location', ($rootScope, $timeout, $location) => ({
  template: TEMPLATE,
  link(scope) {
    scope.stand = () => $rootScope.vthAfgerond?.stand;
    scope.namen = (bij) => (bij.length > GENOEMD
      ? `${bij.slice(0, GENOEMD - 1).join(', ')} en ${bij.length - GENOEMD + 1} anderen` : bij.join(' en '));
    scope.nietsOpen = () => {
      const { taken, wachtOp, mislukt } = scope.stand();
      return !taken.length && !wachtOp.length && !mislukt;
    };
    scope.volgende = () => {
      const { volgorde, taak } = $rootScope.vthAfgerond;
      const anders = ({ id }) => id !== taak && id !== $location.search().task;
      const nu = new Map($rootScope.vthTaken.taken.filter(anders).map((kaart) => [kaart.id, kaart]));
      const erna = volgorde.slice(volgorde.indexOf(taak) + 1).find((id) => nu.has(id));
      return nu.get(erna) || nu.values().next().value;
    };
    scope.open = ({ id }) => $location.search('task', id);
    // The page and its list are redrawn at this moment, and would take the cursor along.
    scope.$watch(() => $rootScope.vthAfgerond?.proces, (proces) => proces && $timeout(() => {
      document.getElementById('vth-afgerond-kop')?.focus();
    }, 100));
  },
})];

module?.directive('vthAfgerond', directive);

module?.config(['$provide', ($provide) => {
  $provide.decorator('camTasklistTaskDirective', ['$delegate', ($delegate) => {
    $delegate[0].template = `<div vth-afgerond></div>${$delegate[0].template}`;
    return $delegate;
  }]);
  // Tasklist calls this when something was completed or started, to tell which of its tasks are assigned already.
  $provide.decorator('assignNotification', ['vthStand',
    (vthStand) => ({ processInstanceId }) => vthStand(processInstanceId)]);
}]);

module?.factory('vthStand', ['$rootScope', '$timeout', 'vthServer', ($rootScope, $timeout, vthServer) => {
  function lees(dit) {
    if ($rootScope.vthAfgerond !== dit) {
      return;
    }
    const straks = (over) => $timeout(() => lees(dit), over);
    if (document.visibilityState !== 'visible' && dit.stand) {
      straks(TERWIJL_VERWERKT);
      return;
    }
    vthServer.haal(`processen/${encodeURIComponent(dit.proces)}/stand`).then((stand) => {
      const veranderd = JSON.stringify(stand) !== JSON.stringify(dit.stand);
      Object.assign(dit, { stand, onbekend: false });
      if (veranderd) {
        $rootScope.$broadcast('vth.ververs');
      }
      straks(stand.inBehandeling ? TERWIJL_VERWERKT : ANDERS);
    }, () => {
      Object.assign(dit, { stand: undefined, onbekend: true });
      straks(ANDERS);
    });
  }

  return (proces) => {
    const { taak, naam, gestart } = verzonden;
    const wat = taak ? naam : gestart;
    const daad = taak ? 'afgerond' : 'verstuurd';
    $rootScope.vthAfgerond = {
      proces, taak, volgorde: $rootScope.vthTaken.taken.map(({ id }) => id),
      kop: wat ? `‘${wat}’ is ${daad}` : `Uw formulier is ${daad}`,
    };
    lees($rootScope.vthAfgerond);
  };
}]);

export default undefined;

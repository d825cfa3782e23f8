// What the takenlijst asks of our own server instead of the engine (ADR 0029): the list with what people know a task by,
// found by one search box, and the counts of all filters in the same answer. A filter that beheer made is the engine's.

const module = window.angular?.module('cam.tasklist.custom');

/** The choices of a search, as they stand in the address of the page. */
export const KEUZES = ['zoek', 'opdrachtgever', 'soort', 'termijn', 'rol'];

/** How often a list that somebody is looking at is read again. */
const VERVERS = 60000;

/** An address of our own server; the page itself stands four folders deep. */
export const adres = (pad) => new URL(`../../../../${pad}`, document.baseURI).href;

export function keuzesUit(adresdelen) {
  return Object.fromEntries(KEUZES.filter((naam) => typeof adresdelen[naam] === 'string' && adresdelen[naam])
    .map((naam) => [naam, adresdelen[naam]]));
}

/** The engine tells of a variable what we tell in words. */
function kaartUitEngine(taak, antwoord) {
  const variabelen = Object.fromEntries((taak._embedded?.variable || []).map(({ name, value }) => [name, value]));
  const proces = taak._embedded?.processDefinition?.[0];
  return {
    id: taak.id,
    naam: taak.name,
    proces: proces?.name,
    onderwerp: variabelen.titel,
    dossiernummer: variabelen.dossiernummer,
    opdrachtgevers: variabelen.opdrachtgevers,
    behandelaar: taak.assignee,
    behandelaarnaam: (antwoord._embedded.assignee || []).filter(({ id }) => id === taak.assignee)
      .map(({ firstName, lastName }) => [firstName, lastName].join(' ').trim())[0] || taak.assignee,
    uiterlijk: taak.due,
    teLaat: new Date(taak.due) < new Date(),
  };
}

module?.factory('vthServer', ['$http', '$rootScope', '$q', ($http, $rootScope, $q) => ({
  haal: (pad, params) => $http.get(adres(pad), { params }).then(({ data }) => data, (fout) => {
    if (fout.status === 401) {
      $rootScope.$broadcast('authentication.changed', null);
      $rootScope.authentication = null;
      $rootScope.$broadcast('authentication.login.required');
    }
    const melding = fout.data?.message || 'De taken konden niet worden opgehaald. Probeer het zo nog eens.';
    return $q.reject(Object.assign(new Error(melding), { status: fout.status }));
  }),
})]);

module?.config(['$provide', ($provide) => {
  // Every ten seconds the page looks whether the open task is still there; behind another tab nobody sees that.
  $provide.decorator('$interval', ['$delegate', ($delegate) => Object.assign((doe, ...verder) => $delegate(
    (...gegevens) => document.visibilityState === 'visible' && doe(...gegevens), ...verder), $delegate)]);

  $provide.decorator('camAPI', ['$delegate', '$injector', '$rootScope', ($delegate, $injector, $rootScope) => {
    const filters = $delegate.resource('filter');
    const { list, getTasks } = filters;
    const namen = {};

    filters.list = (...vraag) => list.apply(filters, vraag).then((gevonden) => {
      gevonden.forEach(({ id, name }) => {
        namen[id] = name;
      });
      return gevonden;
    });

    function vanDeEngine(vraag, klaar) {
      return getTasks.call(filters, vraag, (fout, antwoord) => {
        if (!fout) {
          antwoord._embedded.task = (antwoord._embedded.task || []).map((taak) => kaartUitEngine(taak, antwoord));
        }
        klaar(fout, antwoord);
      });
    }

    filters.getTasks = ({ vth, ...vraag }, klaar) => {
      const filter = namen[vraag.id];
      $injector.get('vthServer').haal('taken', { filter, ...vth, eerste: vraag.firstResult, aantal: vraag.maxResults })
        .then((antwoord) => {
          const taken = antwoord.taken.map((kaart) => ({ ...kaart, id: kaart.taak }));
          Object.assign($rootScope.vthTaken, {
            filter, taken, tellingen: antwoord.tellingen, elders: antwoord.elders, totaal: antwoord.totaal,
          });
          klaar(null, { count: antwoord.totaal, _embedded: { task: taken } });
        }, (fout) => (fout.status === 404 ? vanDeEngine(vraag, klaar) : klaar(fout)));
    };
    return $delegate;
  }]);
}]);

module?.run(['$rootScope', '$interval', ($rootScope, $interval) => {
  $rootScope.vthTaken = { taken: [], tellingen: {} };
  let gelezen = Date.now();
  const ververs = () => {
    if (document.visibilityState === 'visible' && Date.now() - gelezen >= VERVERS) {
      gelezen = Date.now();
      $rootScope.$broadcast('vth.ververs');
    }
  };
  $interval(ververs, VERVERS);
  // Whoever comes back to this tab sees what has happened meanwhile.
  document.addEventListener('visibilitychange', () => $rootScope.$applyAsync(ververs));
}]);

export default undefined;

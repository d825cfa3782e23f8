// What beheer did in this dossier past a form or a besluit: the last of it above the task, all of it in its Historie.

const module = window.angular?.module('cam.tasklist.custom');

function element(soort, klasse, ...inhoud) {
  const nieuw = document.createElement(soort);
  nieuw.className = klasse;
  nieuw.append(...inhoud);
  return nieuw;
}

function melding(regels) {
  const meer = regels.length > 1 ? ` Beheer greep hier ${regels.length} keer in.` : '';
  const deel = element('p', 'vth-ingreep', element('strong', '', regels[0].omschrijving), ` ${regels[0].op}.${meer} Meer bij Historie.`);
  deel.setAttribute('role', 'note');
  return deel;
}

function geschiedenis(regels) {
  const lijst = element('ul', '');
  regels.forEach((regel) => lijst.append(element('li', '', `${regel.op}: `, element('strong', '', regel.omschrijving), ` (${regel.wie})`)));
  return element('div', 'vth-ingrepen', element('h4', '', 'Ingrepen van beheer in dit dossier'), lijst);
}

// The shipped templates have no place for this, but their elements can carry a directive of ours beside their own.
function toon(naam, restrict, maak) {
  module?.directive(naam, ['$http', ($http) => ({
    restrict,
    link(scope, $plek) {
      const plek = $plek[0];
      let getoond = null;
      scope.taskData?.newChild(scope).observe('task', (taak) => {
        getoond?.remove();
        getoond = null;
        if (taak?.processInstanceId) {
          const adres = new URL(`../../../../ingrepen/proces/${encodeURIComponent(taak.processInstanceId)}`, document.baseURI).href;
          $http.get(adres).then(({ data }) => {
            getoond?.remove();
            getoond = data.length ? maak(data) : null;
            if (getoond) {
              plek.prepend(getoond);
            }
          }, () => {});
        }
      });
    },
  })]);
}

toon('camTasklistTaskMeta', 'A', melding);
toon('historyPane', 'C', geschiedenis);

export default undefined;

// What happens when the server does not answer. A question waits until it can be asked again, so that nothing on the screen
// gives way to an error; an act is never repeated by itself, and what it says when it fails is Dutch.

const UITVAL = [0, -1, 502, 503, 504];
const PAUZE = 3000;
const GEDULD = 60000;
const ENGELS = new RegExp(['Request has been terminated', 'Failed to fetch', 'NetworkError', 'Load failed', 'Unsuccessful HTTP',
  'request on \\S+ failed', 'Internal Server Error', 'Bad Gateway', 'Gateway Time-?out', 'Service Unavailable',
  'Unexpected token', 'is not valid JSON'].join('|'), 'i');

/** What is read although it travels as POST: a query, in words of its own. */
const VRAAG = /^\/?[a-z-]+$|\/(count|list|singleResult)$/;

export const GEEN_VERBINDING = 'Er is geen verbinding met VTH-Regie.';
const ONZEKER = `${GEEN_VERBINDING} Het is niet zeker of uw handeling is opgeslagen. `
  + 'Kijk dat na zodra de verbinding terug is.';
const SERVERFOUT = 'Er ging iets mis in VTH-Regie. Probeer het opnieuw, of meld het bij beheer.';

const wachtend = new Map();
let uitgevallen = false;

export const adres = (pad) => new URL(`../../../../${pad}`, document.baseURI).href;

/** Whether this is no answer of VTH-Regie: no connection, or a proxy that has none. */
export function isUitval(fout) {
  return Boolean(fout) && (fout.crossDomain || UITVAL.includes(fout.status)
    || (fout instanceof TypeError && ENGELS.test(fout.message)));
}

/** Whether nobody can say from this answer if something was stored. */
export const isOnzeker = (fout) => isUitval(fout) || fout?.verlopen || fout?.status >= 500;

const UITVAL_GEMELD = /antwoord \((-1|0|502|503|504)\)|duurde te lang/;

/** Some parts of the takenlijst hand over a whole answer as the text of an error. */
function zin(tekst) {
  try {
    return JSON.parse(tekst).message || tekst;
  } catch (geenJson) {
    return tekst || '';
  }
}

/** What the engine says of a task that has been done; the heading above it says so in Dutch. */
const TAAK_WEG = /No matching task|task is null|Cannot find task/;

/** What is said about it in Dutch; what is Dutch already stays. */
export function inHetNederlands(fout) {
  if (isUitval(fout)) {
    return ONZEKER;
  }
  const tekst = zin(fout?.message);
  if (TAAK_WEG.test(tekst)) {
    return '';
  }
  return ENGELS.test(tekst) || (!tekst && fout?.status >= 500) ? SERVERFOUT : tekst;
}

/** A call that may last too long: then it counts as one without an answer. */
export function metGeduld(belofte, geduld = GEDULD) {
  let klok;
  const verlopen = new Promise((_, weiger) => {
    klok = setTimeout(() => weiger(Object.assign(new Error(GEEN_VERBINDING), { verlopen: true, status: 0 })), geduld);
  });
  return Promise.race([belofte, verlopen]).finally(() => clearTimeout(klok));
}

async function isGezond() {
  try {
    return (await metGeduld(window.fetch(adres('actuator/health'), { cache: 'no-store' }), 10000)).ok;
  } catch (fout) {
    return false;
  }
}

/** Gets a file of the server, whenever it is there again. */
export async function haalOp(url) {
  let antwoord;
  try {
    antwoord = await window.fetch(url, { cache: 'no-store' });
  } catch (fout) {
    antwoord = { status: 0 };
  }
  if (isUitval(antwoord)) {
    meldUitval();
    await new Promise((terug) => { document.addEventListener('vth-verbinding-terug', terug, { once: true }); });
    return haalOp(url);
  }
  if (!antwoord.ok) {
    const { message } = await antwoord.json().catch(() => ({}));
    throw Object.assign(new Error(inHetNederlands({ status: antwoord.status, message })), { status: antwoord.status });
  }
  return antwoord.json();
}

function balk(tonen) {
  const bestaand = document.querySelector('.vth-storing');
  if (!tonen) {
    bestaand?.remove();
  } else if (!bestaand) {
    const melding = document.createElement('div');
    melding.className = 'vth-storing';
    melding.setAttribute('role', 'alert');
    melding.textContent = `${GEEN_VERBINDING} Wat u hebt ingevuld, blijft staan. `
      + 'Laat dit venster open: zodra de verbinding terug is, gaat het vanzelf verder.';
    document.body.append(melding);
  }
}

async function peil() {
  if (!await isGezond()) {
    setTimeout(peil, PAUZE);
    return;
  }
  uitgevallen = false;
  balk(false);
  const opnieuw = [...wachtend.values()];
  wachtend.clear();
  opnieuw.forEach((vraag) => vraag());
  document.dispatchEvent(new CustomEvent('vth-verbinding-terug'));
}

/** Says that the server was not there; everybody who waits hears of it when it is back. */
export function meldUitval() {
  if (!uitgevallen) {
    uitgevallen = true;
    balk(true);
    setTimeout(peil, PAUZE);
  }
}

/** An error of the server is an outage too when the server says that it is not well: its database is away, for instance. */
async function isStoring(fout) {
  return isUitval(fout) || (fout?.status === 500 && !await isGezond());
}

function vertaal(fout) {
  if (fout && typeof fout === 'object' && isOnzeker(fout)) {
    try {
      fout.message = inHetNederlands(fout);
    } catch (alleenLezen) {
      window.console.warn(alleenLezen);
    }
  }
  return fout;
}

/** Asks until there is an answer. The same question that waits already is asked once, for who asked last. */
function vraag(origineel, client, pad, opties, $q, $rootScope) {
  const klaar = opties.done || (() => {});
  const uitkomst = $q.defer();
  const sleutel = `${pad} ${JSON.stringify(opties.data || null)}`;
  const stel = () => {
    const poging = origineel.call(client, pad, {
      ...opties,
      done(fout, antwoord, koppen) {
        if (!fout) {
          uitkomst.resolve(antwoord);
          klaar(null, antwoord, koppen);
          return;
        }
        isStoring(fout).then((storing) => $rootScope.$evalAsync(() => {
          if (storing) {
            wachtend.set(sleutel, stel);
            meldUitval();
          } else {
            uitkomst.reject(vertaal(fout));
            klaar(fout, antwoord, koppen);
          }
        }));
      },
    });
    // Without a session nobody is called back; the log-in page comes by itself.
    poging.then(() => {}, (fout) => fout?.status === 401 && uitkomst.reject(fout));
  };
  stel();
  uitkomst.promise.catch(() => {});
  return uitkomst.promise;
}

/** Does something once. */
function handeling(origineel, client, pad, opties, bericht) {
  const klaar = opties.done || (() => {});
  return origineel.call(client, pad, {
    ...opties,
    done(fout, ...rest) {
      if (fout && isUitval(fout)) {
        meldUitval();
      }
      if (!fout) {
        bericht(pad);
      }
      klaar(vertaal(fout), ...rest);
    },
  });
}

const module = window.angular?.module('cam.tasklist.custom');

/** The few calls of the takenlijst that go another way: who is logged in, for instance. */
module?.config(['$httpProvider', ({ interceptors }) => interceptors.push(['$q', '$injector', ($q, $injector) => ({
  responseError(fout) {
    if (!isUitval(fout)) {
      return $q.reject(fout);
    }
    meldUitval();
    return fout.config?.method === 'GET' ? $q((klaar) => {
      document.addEventListener('vth-verbinding-terug', () => klaar($injector.get('$http')(fout.config)), { once: true });
    }) : $q.reject(fout);
  },
})])]);

module?.run(['$q', '$rootScope', 'camAPIHttpClient', 'Notifications', ($q, $rootScope, Client, Notifications) => {
  const bericht = (pad) => {
    if (/\/comment\/create$/.test(pad)) {
      Notifications.addMessage({
        status: 'Uw opmerking is toegevoegd', message: 'U vindt haar terug bij Historie.', duration: 8000,
      });
    }
  };
  ['get', 'load', 'post', 'put', 'del', 'options', 'head'].forEach((methode) => {
    const origineel = Client.prototype[methode];
    Client.prototype[methode] = function verzoek(pad, opties = {}) {
      const leest = !['post', 'put', 'del'].includes(methode) || (methode === 'post' && VRAAG.test(pad));
      return leest ? vraag(origineel, this, pad, opties, $q, $rootScope)
        : handeling(origineel, this, pad, opties, bericht);
    };
  });
  const meld = Notifications.addError;
  Notifications.addError = function addError(melding) {
    // The bar says it already, and better.
    if (melding.http && UITVAL_GEMELD.test(melding.message)) {
      return;
    }
    melding.message = inHetNederlands({ message: melding.message });
    return meld.call(this, melding);
  };
}]);

/** Takes away what went wrong before, when somebody tries again. */
export function wisFouten(scope) {
  const meldingen = scope && window.angular.element(document.body).injector()?.get('Notifications');
  meldingen?.notifications.filter(({ type }) => type === 'danger').forEach((melding) => meldingen.clear(melding));
}

export default undefined;

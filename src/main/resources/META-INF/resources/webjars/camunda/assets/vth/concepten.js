// What somebody types is kept on the server while he types, and comes back by itself (ADR 0026). This browser holds only
// what the server does not have yet, locked with a key that only its owner gets; on a connection that is not secure it
// holds nothing. Answers about persons are in no draft.

import { bouw, breekAf, knop, toonBalk, zegStand } from './conceptbalk.js';
import { bergLokaal, haalLokaal, lokaleNaam, ruimLokaalOp, sleutelVan, wisLokaal } from './conceptslot.js';
import { bijFormulieren } from './formulier.js';
import { adres, haalOp, isUitval, meldUitval, metGeduld } from './verbinding.js';
import './verzending.js';

const PAUZE = 1200;
const PAUZE_LOKAAL = 250;
const LANGSTE_PAUZE = 15000;
const GEDULD = 20000;
const HERKANSINGEN = [500, 2000];
/** What a browser still sends for a page that is going. */
const MEEGEVEN = 60000;

const geopend = new Set();
/** What is still on its way, by form: whoever opens that form again waits for it. */
const onderweg = new Map();

const kloon = (waarde) => JSON.parse(JSON.stringify(waarde));
const isGroep = (waarde) => waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde);

/** A group holds more than its form fills in: what is only shown must stay. */
function voegIn(basis, erbij) {
  Object.entries(erbij).forEach(([naam, waarde]) => {
    if (isGroep(waarde) && isGroep(basis[naam])) {
      voegIn(basis[naam], waarde);
    } else {
      basis[naam] = waarde;
    }
  });
  return basis;
}

/** The names under which a form sends its answers. */
function namen(velden) {
  return (velden || []).flatMap((veld) => {
    const naam = veld.key || veld.path;
    return naam ? [naam] : namen(veld.components);
  });
}

const BEWAARD = 'U kunt weggaan: het staat hier voor u klaar, ook op een andere computer.';

function inhoud(form) {
  const { data } = form.viewer._getState();
  const waarden = Object.fromEntries(form.concept.namen.filter((naam) => data[naam] !== undefined)
    .map((naam) => [naam, data[naam]]));
  return JSON.stringify(waarden);
}

const isGewijzigd = (form) => form.concept.aangeraakt && !form.isVerstuurd && !form.concept.klaar
  && inhoud(form) !== form.concept.laatst;

async function vraagAan(form, methode, lijf, blijfSturen) {
  const { concept } = form;
  const opties = (csrf) => ({
    method: methode,
    keepalive: blijfSturen && (!lijf || lijf.length < MEEGEVEN),
    headers: { 'Content-Type': 'application/json', [concept.csrfKop]: csrf },
    body: lijf,
  });
  const antwoord = await metGeduld(window.fetch(concept.adres, opties(concept.csrf)), GEDULD);
  if (antwoord.status !== 403) {
    return antwoord;
  }
  // Another session than when this form was opened, for instance after logging in again in another tab.
  concept.csrf = (await haalOp(concept.adres)).csrf;
  return window.fetch(concept.adres, opties(concept.csrf));
}

function plan(form, pauze = PAUZE) {
  const { concept } = form;
  if (!concept.wekker && !concept.klaar) {
    concept.wekker = setTimeout(() => {
      concept.wekker = undefined;
      stuur(form);
    }, pauze);
  }
}

function botsing(form, { message, concept: ander }) {
  const { concept } = form;
  concept.botsing = true;
  const knoppen = [knop('Bewaar wat hier staat', () => {
    concept.botsing = false;
    concept.gezien = ander ? ander.versie : null;
    concept.laatst = undefined;
    toonBalk(form, '');
    stuur(form);
  })];
  if (ander) {
    knoppen.push(knop('Neem het andere over', () => zetTerug(form, ander)));
  }
  toonBalk(form, `${message} Wat u hier typt, wordt niet bewaard zolang u niet kiest.`, knoppen);
  zegStand(form, 'Niet bewaard: kies boven het formulier welk concept u wilt houden.', true);
}

async function verwerk(form, antwoord, tekst) {
  const { concept } = form;
  const uitkomst = await antwoord.json().catch(() => ({}));
  if (antwoord.ok) {
    concept.gezien = uitkomst.versie;
    concept.laatst = tekst;
    concept.mislukt = 0;
    wisLokaal(concept);
    zegStand(form, `Concept bewaard (${uitkomst.bewaardOp}).${concept.uitleg ? ` ${BEWAARD}` : ''}`);
  } else if (antwoord.status === 409) {
    botsing(form, uitkomst);
  } else if (antwoord.status === 404) {
    concept.weg = true;
    zegStand(form, `${uitkomst.message} Wat u typte, kunt u hier nog lezen en kopiëren; het wordt niet bewaard.`, true);
  } else if (antwoord.status === 413 || antwoord.status === 400) {
    concept.teGroot = true;
    zegStand(form, uitkomst.message || 'Dit concept kan niet worden bewaard.', true);
  } else {
    throw Object.assign(new Error(uitkomst.message), { status: antwoord.status });
  }
}

async function bied(form, tekst, blijfSturen) {
  const { concept } = form;
  concept.volgnummer += 1;
  const lijf = JSON.stringify({
    waarden: JSON.parse(tekst), bron: concept.bron, volgnummer: concept.volgnummer, gezien: concept.gezien,
  });
  try {
    await verwerk(form, await vraagAan(form, 'PUT', lijf, blijfSturen), tekst);
  } catch (fout) {
    concept.mislukt += 1;
    if (isUitval(fout)) {
      meldUitval();
    }
    await bergLokaal(concept, tekst);
    zegStand(form, fout.status === 401
      ? 'Niet bewaard: u bent niet meer aangemeld. Meld u opnieuw aan; wat u typte, komt terug.'
      : 'Nog niet bewaard: VTH-Regie antwoordt niet. Wij proberen het opnieuw; laat dit venster open.', true);
    if (fout.status !== 401) {
      plan(form, Math.min(PAUZE * 2 ** concept.mislukt, LANGSTE_PAUZE));
    }
  }
}

/** One at a time; what was typed meanwhile follows. */
function stuur(form, blijfSturen = false) {
  const { concept } = form;
  clearTimeout(concept.wekker);
  concept.wekker = undefined;
  if (!isGewijzigd(form) || concept.botsing || concept.weg || (concept.bezig && !blijfSturen)) {
    return concept.bezig || Promise.resolve();
  }
  const tekst = inhoud(form);
  const sturen = bied(form, tekst, blijfSturen).finally(() => {
    if (concept.bezig === sturen) {
      concept.bezig = undefined;
    }
    if (onderweg.get(concept.plek) === sturen) {
      onderweg.delete(concept.plek);
    }
    if (geopend.has(form) && !concept.mislukt && !concept.teGroot && isGewijzigd(form)) {
      plan(form);
    }
  });
  concept.bezig = sturen;
  onderweg.set(concept.plek, sturen);
  return sturen;
}

function wijzig(form) {
  const { concept } = form;
  if (!isGewijzigd(form)) {
    return;
  }
  plan(form);
  if (!concept.berging) {
    concept.berging = setTimeout(() => {
      concept.berging = undefined;
      if (geopend.has(form) && isGewijzigd(form)) {
        bergLokaal(concept, inhoud(form));
      }
    }, PAUZE_LOKAAL);
  }
}

async function toon(form, waarden) {
  const gegevens = kloon(form.gegevens);
  form.concept.namen.forEach((naam) => {
    delete gegevens[naam];
  });
  await form.viewer.importSchema(form.schema, voegIn(Object.assign(gegevens, kloon(form.zonderConcept)), waarden));
  form.concept.laatst = inhoud(form);
}

async function zetTerug(form, ander) {
  const { concept } = form;
  concept.botsing = false;
  concept.gezien = ander.versie;
  wisLokaal(concept);
  await toon(form, ander.waarden);
  toonTeruggezet(form, ander);
  zegStand(form, '');
}

async function gooiWeg(form) {
  const { concept } = form;
  const wat = JSON.parse(inhoud(form));
  await concept.bezig;
  try {
    const antwoord = await vraagAan(form, 'DELETE');
    if (!antwoord.ok) {
      throw Object.assign(new Error(), { status: antwoord.status });
    }
  } catch (fout) {
    zegStand(form, 'Het concept is niet weggegooid: VTH-Regie antwoordt niet. Probeer het opnieuw.', true);
    return;
  }
  clearTimeout(concept.wekker);
  concept.wekker = undefined;
  wisLokaal(concept);
  concept.gezien = null;
  await toon(form, {});
  zegStand(form, '');
  toonBalk(form, 'Het concept is weggegooid.', [knop('Toch terugzetten', async () => {
    await toon(form, wat);
    concept.laatst = undefined;
    concept.aangeraakt = true;
    toonBalk(form, '');
    stuur(form);
  })]);
}

function toonTeruggezet(form, terug) {
  const weg = terug.weggelaten?.length
    ? ' Het formulier is intussen veranderd. Dit paste er niet meer in:' : '';
  toonBalk(form, `Concept van ${terug.bewaardOp} teruggezet.${weg}`,
    [knop('Concept weggooien', () => gooiWeg(form))], terug.weggelaten || []);
}

/** What arrived and what did not: the second follows on the first, or was typed beside it. */
function kies(concept, terug, lokaal) {
  if (!lokaal) {
    return { beste: terug };
  }
  const bewaardOp = `dit apparaat (${new Date(lokaal.tijd).toLocaleString('nl-NL')})`;
  const eigen = { waarden: JSON.parse(lokaal.tekst), bewaardOp };
  const vervolg = (terug?.versie ?? null) === (lokaal.gezien ?? null) || terug?.bron === lokaal.bron;
  const zelfde = terug && JSON.stringify(terug.waarden) === JSON.stringify(eigen.waarden);
  if (zelfde) {
    return { beste: terug, opgeruimd: lokaal };
  }
  return { beste: eigen, nietVerstuurd: true, opgeruimd: lokaal, anders: vervolg ? undefined : terug };
}

async function bereidVoor(form) {
  const plek = form.taak ? `taak/${form.taak}` : `start/${form.processleutel}`;
  const concept = {
    plek, adres: adres(`concepten/${plek}`), bron: form.kenmerk, volgnummer: 0, gezien: null, mislukt: 0, namen: [],
  };
  form.concept = concept;
  await onderweg.get(plek)?.catch(() => {});
  const opening = await haalOp(concept.adres);
  Object.assign(concept, { csrf: opening.csrf, csrfKop: opening.csrfKop, nooit: opening.nooit });
  concept.namen = namen(form.schema.components).filter((naam) => !opening.nooit.includes(naam));
  form.zonderConcept = kloon(Object.fromEntries(concept.namen.filter((naam) => naam in form.gegevens)
    .map((naam) => [naam, form.gegevens[naam]])));
  concept.slot = await sleutelVan(opening.slot);
  const lokaal = concept.slot && await haalLokaal(concept);
  const terug = kies(concept, opening.concept, lokaal);
  concept.gezien = opening.concept?.versie ?? null;
  concept.terug = terug;
  if (terug.beste) {
    voegIn(form.gegevens, terug.beste.waarden);
  }
}

const isVoorbijgaand = (fout) => fout.status >= 500;

/** A form that opens without the draft that is there, looks as if everything is gone. */
async function metHerkansing(vraag) {
  for (const pauze of HERKANSINGEN) {
    try {
      return await vraag();
    } catch (fout) {
      if (!isVoorbijgaand(fout)) {
        throw fout;
      }
      await new Promise((verder) => setTimeout(verder, pauze));
    }
  }
  return vraag();
}

function luister(form) {
  ['input', 'change', 'click', 'keydown', 'paste', 'drop'].forEach((soort) => form.element.addEventListener(soort, () => {
    form.concept.aangeraakt = true;
  }, true));
  form.element.addEventListener('keydown', houdEscape);
}

/** The window has gone, and with it the line below the form. */
function zegBewaard(form) {
  const injector = window.angular.element(document.body).injector();
  injector.get('$rootScope').$evalAsync(() => injector.get('Notifications').addMessage(form.concept.laatst === inhoud(form) ? {
    status: 'Uw concept is bewaard', message: 'Kies Proces starten en hetzelfde proces om verder te gaan.', duration: 10000,
  } : {
    status: 'Uw concept is nog niet bewaard', message: 'Open hetzelfde proces weer: wat u typte, staat er nog.',
  }));
}

/** Escape closes the list or calendar that is open, and not the window around it as well. */
function houdEscape(toets) {
  if (toets.key === 'Escape' && document.querySelector('.fjs-dropdownlist, .flatpickr-calendar.open')) {
    toets.stopPropagation();
  }
}

const personen = (form) => JSON.stringify((form.concept.nooit || []).map((naam) => form.viewer._getState().data[naam]));
const heeftPersonen = (form) => !form.isVerstuurd && personen(form) !== form.concept.personen;

bijFormulieren({
  async openen(form) {
    try {
      await metHerkansing(() => bereidVoor(form));
    } catch (fout) {
      window.console.warn(fout);
      form.concept = { weg: true, onbekend: isVoorbijgaand(fout), namen: [], mislukt: 0 };
    }
  },
  geopend(form) {
    const { concept } = form;
    bouw(form);
    luister(form);
    geopend.add(form);
    concept.laatst = inhoud(form);
    concept.personen = personen(form);
    if (concept.onbekend) {
      zegStand(form, 'Of u hier een concept hebt, is nu niet na te gaan, en wat u invult, wordt niet bewaard. Ververs de pagina '
        + 'om het opnieuw te proberen.', true);
    } else if (concept.weg) {
      zegStand(form, 'Wat u hier invult, kan nu niet als concept worden bewaard.');
    }
    if (!concept.terug?.beste) {
      return;
    }
    const { beste, nietVerstuurd, opgeruimd, anders } = concept.terug;
    toonTeruggezet(form, beste);
    if (nietVerstuurd) {
      concept.aangeraakt = true;
      concept.laatst = undefined;
      if (anders) {
        botsing(form, {
          message: 'Op dit apparaat stond nog iets dat niet was bewaard, en elders is dit concept later gewijzigd.',
          concept: anders,
        });
      } else {
        stuur(form);
      }
    }
    if (opgeruimd && opgeruimd.naam !== lokaleNaam(concept)) {
      bergLokaal(concept, inhoud(form)).then(() => window.localStorage.removeItem(opgeruimd.naam));
    }
  },
  gewijzigd(form) {
    wijzig(form);
  },
  async bewaren(form) {
    const { concept } = form;
    concept.aangeraakt = true;
    concept.uitleg = true;
    concept.laatst = undefined;
    await concept.bezig;
    await stuur(form);
    concept.uitleg = false;
  },
  async versturen(form) {
    clearTimeout(form.concept.wekker);
    form.concept.wekker = undefined;
    await form.concept.bezig;
  },
  mislukt(form) {
    if (form.concept.aangeraakt) {
      plan(form);
    }
  },
  verstuurd(form) {
    const { concept } = form;
    concept.klaar = true;
    clearTimeout(concept.wekker);
    clearTimeout(concept.berging);
    wisLokaal(concept);
  },
  gesloten(form) {
    const { concept } = form;
    geopend.delete(form);
    if (!concept || !form.viewer) {
      return;
    }
    let bewaard = Promise.resolve();
    if (isGewijzigd(form) && !concept.weg) {
      bergLokaal(concept, inhoud(form));
      bewaard = stuur(form, true);
    }
    if (!form.taak && concept.aangeraakt && !form.isVerstuurd && !concept.weg) {
      bewaard.then(() => concept.gezien && zegBewaard(form));
    }
    clearTimeout(concept.wekker);
    clearTimeout(concept.berging);
    breekAf(form);
  },
});

document.addEventListener('vth-verbinding-terug', () => geopend.forEach((form) => {
  form.concept.mislukt = 0;
  stuur(form);
}));

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    geopend.forEach((form) => stuur(form, true));
  }
});

window.addEventListener('pagehide', () => geopend.forEach((form) => stuur(form, true)));

/** Asks only where something would be lost: it cannot be saved, or it may not be. */
window.addEventListener('beforeunload', (weggaan) => {
  const kwijt = [...geopend].some((form) => {
    const { concept } = form;
    return heeftPersonen(form) || (isGewijzigd(form) && concept.lokaal !== inhoud(form)
      && (concept.mislukt || concept.botsing || concept.teGroot || inhoud(form).length >= MEEGEVEN));
  });
  if (kwijt) {
    weggaan.preventDefault();
    weggaan.returnValue = true;
  }
});

/** Answers about persons would go with the form that is left within the takenlijst, too. */
document.addEventListener('click', (klik) => {
  const weg = klik.target.closest?.('.nav-tabs a, .tasks-list li, .task-filters a, header a, .unclaim');
  const form = weg && [...geopend].find(heeftPersonen);
  if (form && !window.confirm('De antwoorden op de vragen over personen worden niet bewaard. Toch weggaan?')) {
    klik.preventDefault();
    klik.stopImmediatePropagation();
  }
}, true);

window.angular?.module('cam.tasklist.custom').run(['AuthenticationService', (aanmelding) => {
  ruimLokaalOp();
  const meldAf = aanmelding.logout;
  // While there is a session still.
  aanmelding.logout = (...gegevens) => Promise.allSettled([...geopend].map((form) => stuur(form).then(() => stuur(form))))
    .then(() => meldAf.apply(aanmelding, gegevens));
}]);

export default undefined;

// A form that was sent without an answer may have been stored or not. Each opening of a form has a mark of its own that goes
// along with it, and the server tells by that mark what became of it; sent once more it counts once (ADR 0026).

import { bijFormulieren } from './formulier.js';
import { onderbalk } from './onderbalk.js';
import { GEEN_VERBINDING, adres, isOnzeker, isUitval, meldUitval, metGeduld, wisFouten } from './verbinding.js';

const EERDER_OPGESLAGEN = 'Uw formulier is al opgeslagen zoals u het eerder verstuurde. Wat u daarna hebt gewijzigd, is niet '
  + 'opgeslagen. Het staat hier nog: kopieer wat u wilt houden, en kijk in de takenlijst hoe het dossier er nu voor staat.';
const MISSCHIEN_EERDER = 'Uw formulier is opgeslagen, maar misschien zoals u het eerder verstuurde. Wat u daarna hebt gewijzigd, '
  + 'staat hier nog: kopieer wat u wilt houden, en kijk in de takenlijst of het in het dossier staat.';
const POGINGEN = 3;
const PAUZE = 1500;

/** crypto.randomUUID is there only on a connection that is secure. */
function uuid() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

const wacht = (tijd) => new Promise((klaar) => { setTimeout(klaar, tijd); });

/** @returns the answer of the server, or undefined when nobody answers */
async function navraag(kenmerk) {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    try {
      const antwoord = await metGeduld(window.fetch(adres(`verzendingen/${kenmerk}`), { cache: 'no-store' }), 10000);
      if (antwoord.ok) {
        return await antwoord.json();
      }
    } catch (fout) {
      window.console.warn(fout);
    }
    await wacht(PAUZE);
  }
  return undefined;
}

function zin(form, stand) {
  const knop = form.taak ? 'Afronden' : 'Starten';
  if (stand) {
    return `Er ging iets mis en er is nu niets opgeslagen. Wat u hebt ingevuld, staat er nog. Kies opnieuw ${knop}: `
      + 'komt het eerste verzoek toch nog aan, dan telt het één keer.';
  }
  const waar = form.taak ? 'Staat de taak daarna niet meer in uw lijst, dan was zij afgerond.'
    : 'Of kijk in Mijn organisatie of het dossier er al staat.';
  return `${GEEN_VERBINDING} Misschien is het toch opgeslagen. Wat u hebt ingevuld, staat er nog. Kies opnieuw ${knop} `
    + `zodra de verbinding terug is: het wordt nooit twee keer opgeslagen. ${waar}`;
}

/** Beside the button that was pressed: above a long form nobody sees it, and over the button nobody can press that again. */
function zegBijKnop(form, tekst) {
  form.verzendfout?.remove();
  form.verzendfout = undefined;
  if (tekst) {
    form.verzendfout = document.createElement('p');
    form.verzendfout.className = 'vth-verzendfout';
    form.verzendfout.setAttribute('role', 'alert');
    form.verzendfout.textContent = tekst;
    onderbalk(form).prepend(form.verzendfout);
  }
}

function watErMisging(form, fout) {
  if (!fout?.message || isOnzeker(fout) || fout.isOpgeslagen) {
    return fout?.message;
  }
  return `${form.taak ? 'Nog niet afgerond' : 'Het proces kon niet worden gestart'}: ${fout.message}`;
}

bijFormulieren({
  openen(form) {
    form.kenmerk = uuid();
    form.misschienOpgeslagen = [];
  },
  versturen(form, waarden) {
    wisFouten(form.scope);
    zegBijKnop(form);
    form.verzonden = waarden;
  },
  mislukt(form, fout) {
    zegBijKnop(form, watErMisging(form, fout));
  },
  gesloten(form) {
    zegBijKnop(form);
  },
  async navragen(form, fout) {
    const onzeker = isOnzeker(fout);
    if (!onzeker && ![404, 409].includes(fout?.status)) {
      return undefined;
    }
    if (isUitval(fout)) {
      meldUitval();
    }
    const stand = await navraag(form.kenmerk);
    const inhoud = JSON.stringify(form.verzonden);
    if (onzeker) {
      form.misschienOpgeslagen.push(inhoud);
    }
    if (stand?.procesinstantie) {
      // One mark counts once: what is stored is one of these sendings, and not what was changed after it.
      if (form.misschienOpgeslagen.some((eerder) => eerder !== inhoud)) {
        const misschien = form.misschienOpgeslagen.includes(inhoud);
        throw Object.assign(new Error(misschien ? MISSCHIEN_EERDER : EERDER_OPGESLAGEN), { isOpgeslagen: true });
      }
      return { id: stand.procesinstantie };
    }
    if (onzeker) {
      throw Object.assign(new Error(zin(form, stand)), { status: fout.status });
    }
    return undefined;
  },
});

export default undefined;

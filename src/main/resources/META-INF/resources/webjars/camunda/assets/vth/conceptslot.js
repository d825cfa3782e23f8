// What this browser holds of a draft while the server does not have it: locked (AES-GCM) with a key that the server gives to
// its owner only, so that the next user of the computer finds nothing that he can read (ADR 0026).

const BEWAREN = 30 * 24 * 3600 * 1000;
const LOKAAL = 'vth-concept:';

const naarTekst = (bytes) => window.btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const naarBytes = (tekst) => Uint8Array.from(window.atob(tekst), (teken) => teken.charCodeAt(0));

export async function sleutelVan(slot) {
  return window.crypto.subtle
    ? window.crypto.subtle.importKey('raw', naarBytes(slot), 'AES-GCM', false, ['encrypt', 'decrypt']) : undefined;
}

export const lokaleNaam = ({ plek, bron }) => `${LOKAAL}${plek}:${bron}`;

export async function bergLokaal(concept, tekst) {
  if (!concept.slot || concept.klaar) {
    return false;
  }
  const iv = window.crypto.getRandomValues(new Uint8Array(12));
  const inhoud = new TextEncoder().encode(JSON.stringify({ tekst, gezien: concept.gezien }));
  const dicht = await window.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, concept.slot, inhoud);
  if (concept.laatst !== tekst && !concept.klaar) {
    window.localStorage.setItem(lokaleNaam(concept),
      JSON.stringify({ iv: naarTekst(iv), dicht: naarTekst(dicht), tijd: Date.now() }));
    concept.lokaal = tekst;
  }
  return true;
}

export function wisLokaal(concept) {
  window.localStorage.removeItem(lokaleNaam(concept));
  concept.lokaal = undefined;
}

const lokaleNamen = () => Object.keys(window.localStorage).filter((naam) => naam.startsWith(LOKAAL));

/** What this user typed here in this form and what never arrived. What somebody else left here does not open. */
export async function haalLokaal(concept) {
  const gevonden = [];
  for (const naam of lokaleNamen().filter((een) => een.startsWith(`${LOKAAL}${concept.plek}:`))) {
    try {
      const { iv, dicht, tijd } = JSON.parse(window.localStorage.getItem(naam));
      const zo = { name: 'AES-GCM', iv: naarBytes(iv) };
      const open = await window.crypto.subtle.decrypt(zo, concept.slot, naarBytes(dicht));
      gevonden.push({ ...JSON.parse(new TextDecoder().decode(open)), tijd, naam, bron: naam.split(':').pop() });
    } catch (nietVanMij) {
      window.console.debug('A draft of somebody else stays closed');
    }
  }
  return gevonden.sort((een, ander) => ander.tijd - een.tijd)[0];
}

export function ruimLokaalOp() {
  lokaleNamen().forEach((naam) => {
    const { tijd } = JSON.parse(window.localStorage.getItem(naam) || '{}');
    if (!(Date.now() - tijd < BEWAREN)) {
      window.localStorage.removeItem(naam);
    }
  });
  // An earlier version kept drafts here for everybody to read.
  Object.keys(window.localStorage).filter((naam) => /^(camunda-form:|camForm:)/.test(naam))
    .forEach((naam) => window.localStorage.removeItem(naam));
}

export default undefined;

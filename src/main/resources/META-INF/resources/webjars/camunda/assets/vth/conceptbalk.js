// What stands above and below a form about its draft.

import { onderbalk } from './onderbalk.js';

export function knop(tekst, doe) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-default btn-sm';
  element.textContent = tekst;
  element.addEventListener('click', doe);
  return element;
}

export function toonBalk(form, tekst, knoppen = [], lijst = []) {
  const { balk } = form.concept;
  const zin = document.createElement('p');
  zin.textContent = tekst;
  const regels = document.createElement('ul');
  lijst.forEach(({ veld, tekst: waarde }) => {
    const regel = document.createElement('li');
    regel.textContent = `${veld}: ${waarde}`;
    regels.append(regel);
  });
  balk.replaceChildren(zin, ...(lijst.length ? [regels] : []), ...knoppen);
  balk.hidden = !tekst;
}

export function zegStand(form, tekst, ernstig = false) {
  form.concept.stand.textContent = tekst;
  form.concept.stand.classList.toggle('vth-conceptstand-fout', ernstig);
}

/** Makes room for both; they go with {@link breekAf}. */
export function bouw(form) {
  const { concept } = form;
  concept.balk = document.createElement('div');
  concept.balk.className = 'vth-concept';
  concept.balk.setAttribute('role', 'status');
  concept.balk.hidden = true;
  concept.stand = document.createElement('p');
  concept.stand.className = 'vth-conceptstand';
  concept.stand.setAttribute('role', 'status');
  form.element.before(concept.balk);
  onderbalk(form).prepend(concept.stand);
  if (concept.nooit?.length) {
    concept.uitlegPersonen = document.createElement('p');
    concept.uitlegPersonen.className = 'vth-conceptuitleg';
    concept.uitlegPersonen.textContent = 'Antwoorden op de vragen over personen komen niet in het concept. '
      + 'Vul die pas in als u gaat afronden.';
    form.element.before(concept.uitlegPersonen);
  }
}

export function breekAf({ concept }) {
  [concept.balk, concept.stand, concept.uitlegPersonen].forEach((element) => element?.remove());
}

export default undefined;

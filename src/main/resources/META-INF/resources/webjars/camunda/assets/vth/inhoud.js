// A long form has a table of contents: its groups, in the order in which they stand, each a jump away.

import { bijFormulieren } from './formulier.js';

const VANAF_GROEPEN = 4;
const VANAF_HOOGTE = 1400;
const TELEFOON = 767;
const NAAM = 'Onderdelen van dit formulier';
const KOP = '.fjs-form-field-grouplike > label.fjs-form-field-label';
const HERHAALD = '.fjs-form-field-dynamiclist, .fjs-repeat-render-container';
const VELD = 'input, textarea, select, button';

const zichtbaar = (element) => [...element.querySelectorAll(KOP)]
  .filter((kop) => kop.textContent.trim() && kop.offsetParent && !kop.parentElement.parentElement.closest(HERHAALD));

/** A group around nearly all others is the form itself. */
function koppen(element) {
  const alle = zichtbaar(element);
  const erin = (kop) => alle.filter((ander) => ander !== kop && kop.parentElement.contains(ander)).length;
  return alle.filter((kop) => erin(kop) * 2 < alle.length);
}

function naar(kop) {
  const groep = kop.parentElement;
  groep.scrollIntoView({ block: 'start' });
  (groep.querySelector(VELD) || groep).focus({ preventScroll: true });
}

function regel(kop) {
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'btn btn-link';
  knop.textContent = kop.textContent.trim();
  knop.addEventListener('click', () => naar(kop));
  const li = document.createElement('li');
  li.append(knop);
  return li;
}

function teken(form) {
  const gevonden = koppen(form.element);
  const lang = gevonden.length >= VANAF_GROEPEN && form.element.scrollHeight >= VANAF_HOOGTE;
  const woorden = lang ? gevonden.map((kop) => kop.textContent.trim()).join('|') : '';
  if (woorden === form.inhoudWoorden) {
    return;
  }
  form.inhoudWoorden = woorden;
  form.inhoud?.remove();
  form.inhoud = undefined;
  if (lang) {
    const inhoud = document.createElement('nav');
    inhoud.className = 'vth-inhoud';
    inhoud.setAttribute('aria-label', NAAM);
    const uitklap = document.createElement('details');
    uitklap.open = window.innerWidth > TELEFOON;
    const kop = document.createElement('summary');
    kop.textContent = NAAM;
    const lijst = document.createElement('ol');
    lijst.append(...gevonden.map(regel));
    uitklap.append(kop, lijst);
    inhoud.append(uitklap);
    form.element.before(inhoud);
    form.inhoud = inhoud;
  }
}

/** The form is drawn a moment after it says so. */
const straks = (form) => {
  window.clearTimeout(form.inhoudStraks);
  form.inhoudStraks = window.setTimeout(() => teken(form), 200);
};

bijFormulieren({
  geopend: straks,
  gewijzigd: straks,
  gesloten(form) {
    window.clearTimeout(form.inhoudStraks);
    form.inhoud?.remove();
  },
});

export default undefined;

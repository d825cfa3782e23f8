// Which fields keep a form from being sent, at its end where the button is, each as a button that goes there.

import { bijFormulieren } from './formulier.js';
import { onderbalk } from './onderbalk.js';

/** Who sees twenty names reads none, and on a telephone they hide the form; those that follow come into view by themselves. */
const hoogstens = () => (window.matchMedia('(max-width: 767px)').matches ? 2 : 4);

const melders = new WeakMap();

const rijen = ({ indexes }) => Object.values(indexes || {});

function naam({ veld, plaats }, velden) {
  const label = veld.label || veld.dateLabel || veld.timeLabel || veld.key;
  if (!rijen(plaats).length) {
    return label;
  }
  let lijst = velden.get(veld._parent);
  while (lijst && lijst.type !== 'dynamiclist') {
    lijst = velden.get(lijst._parent);
  }
  return `${label} (${lijst?.label ? `${lijst.label}, ` : ''}rij ${rijen(plaats).at(-1) + 1})`;
}

function ga(form, plaats) {
  const begin = ['fjs-form', form.viewer._id, plaats.id].join('-') + rijen(plaats).map((rij) => `_${rij}`).join('');
  const onderdeel = form.element.querySelector(`[id="${begin}"], [id^="${begin}-"]`);
  const veld = onderdeel?.closest('.fjs-form-field');
  veld?.scrollIntoView({ block: 'center' });
  veld?.querySelector('input, textarea, select, [tabindex="0"]')?.focus({ preventScroll: true });
}

function knop(form, tekst, plaats) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn-link';
  element.textContent = tekst;
  element.addEventListener('click', () => ga(form, plaats));
  return element;
}

function zeg(form) {
  const melder = melders.get(form);
  if (!melder) {
    return;
  }
  const velden = form.viewer.get('formFieldRegistry');
  const volgorde = velden.getAll().map(({ id }) => id);
  const plekken = [...form.nogFout].sort((een, ander) => volgorde.indexOf(een.veld.id) - volgorde.indexOf(ander.veld.id));
  const namen = plekken.map((plek) => naam(plek, velden));
  // Written anew it would be read aloud anew.
  if (melder.dataset.namen === namen.join('|')) {
    return;
  }
  melder.dataset.namen = namen.join('|');
  melder.replaceChildren();
  melder.hidden = !plekken.length;
  if (!plekken.length) {
    return;
  }
  melder.append(`U kunt nog niet ${form.taak ? 'afronden' : 'starten'}. Kijk naar: `);
  const genoemd = hoogstens();
  plekken.slice(0, genoemd).forEach(({ plaats }, i) => melder.append(...(i ? [', '] : []), knop(form, namen[i], plaats)));
  const meer = plekken.length - genoemd;
  if (meer > 0) {
    melder.append(` en nog ${meer} ${meer === 1 ? 'veld' : 'velden'}.`);
  } else if (!namen.at(-1).endsWith('?')) {
    melder.append('.');
  }
}

bijFormulieren({
  geopend(form) {
    const melder = document.createElement('p');
    melder.className = 'vth-nog-invullen';
    melder.setAttribute('role', 'status');
    melder.hidden = true;
    onderbalk(form).append(melder);
    melders.set(form, melder);
  },
  beoordeeld: zeg,
  gesloten(form) {
    melders.get(form)?.remove();
    melders.delete(form);
  },
});

export default undefined;

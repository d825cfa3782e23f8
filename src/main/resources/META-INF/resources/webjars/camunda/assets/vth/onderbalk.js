// What is said about a form stays in sight above its buttons, however long the form is.

import { bijFormulieren } from './formulier.js';

const balken = new WeakMap();

/** The strip of this form, made when somebody first has something to say there. */
export function onderbalk(form) {
  if (!balken.has(form)) {
    const balk = document.createElement('div');
    balk.className = 'vth-onderbalk';
    form.element.after(balk);
    balken.set(form, balk);
  }
  return balken.get(form);
}

bijFormulieren({
  gesloten(form) {
    balken.get(form)?.remove();
    balken.delete(form);
  },
});

export default undefined;

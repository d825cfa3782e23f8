// Where a number must be whole, a form leaves out a comma without a word, and 1000,50 would become 100050. So what is typed
// after such a comma is left out as well: the cents, until the field is left or corrected. A dot is another matter: people
// type it between thousands, and there leaving it out is right.

const GETAL = '.fjs-form-field-number input';
const centen = new WeakSet();

const isGetal = (veld) => veld instanceof HTMLInputElement && veld.matches(GETAL);

document.addEventListener('keypress', (toets) => {
  if (isGetal(toets.target) && centen.has(toets.target)) {
    if (toets.target.selectionStart !== toets.target.selectionEnd) {
      centen.delete(toets.target);
    } else {
      toets.preventDefault();
      toets.stopPropagation();
    }
  }
}, true);

document.addEventListener('keypress', (toets) => {
  if (toets.key === ',' && toets.defaultPrevented && isGetal(toets.target)) {
    centen.add(toets.target);
  }
});

document.addEventListener('keydown', (toets) => {
  if (toets.key === 'Backspace' || toets.key === 'Delete') {
    centen.delete(toets.target);
  }
});

document.addEventListener('focusout', (weg) => centen.delete(weg.target));

export default undefined;

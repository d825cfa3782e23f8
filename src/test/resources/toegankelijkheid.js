// The part of WCAG 2.2 AA that a machine can see on our own pages; axe-core is no dependency of ours.
const bezwaren = [];
const zichtbaar = e => e.checkVisibility({ visibilityProperty: true });
const naam = e => (e.getAttribute('aria-label') || e.textContent || e.value || '').trim();
const waar = e => e.tagName.toLowerCase() + ' "' + naam(e).slice(0, 40) + '"';

if (document.documentElement.lang !== 'nl') bezwaren.push('the page has no language');
if (!document.title.trim()) bezwaren.push('the page has no title');
if (document.querySelectorAll('h1').length !== 1) bezwaren.push('the page has not one h1');
if (!document.querySelector('main')) bezwaren.push('the page has no main');

let vorige = 0;
document.querySelectorAll('h1, h2, h3, h4').forEach(kop => {
  const niveau = Number(kop.tagName[1]);
  if (niveau > vorige + 1) bezwaren.push('a heading is skipped before ' + waar(kop));
  vorige = niveau;
});
document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(veld => {
  if (veld.labels.length === 0) bezwaren.push('no label: ' + veld.name);
});
document.querySelectorAll('a[href], button, summary, iframe').forEach(e => {
  if (!naam(e) && !e.title) bezwaren.push('no name: ' + e.outerHTML.slice(0, 80));
});
document.querySelectorAll('table').forEach(tabel => {
  if (!tabel.caption || !tabel.querySelector('th[scope]')) bezwaren.push('a table without caption or headings');
});
const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => bezwaren.push('id twice: ' + id));
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) bezwaren.push('the page scrolls sideways');

const getallen = kleur => kleur.match(/[\d.]+/g).map(Number);
const licht = ([r, g, b]) => [r, g, b].map(k => k / 255).map(k => k <= 0.04045 ? k / 12.92 : ((k + 0.055) / 1.055) ** 2.4)
  .reduce((som, k, i) => som + k * [0.2126, 0.7152, 0.0722][i], 0);
const achtergrond = e => {
  for (let p = e; p; p = p.parentElement) {
    const kleur = getallen(getComputedStyle(p).backgroundColor);
    if (kleur.length < 4 || kleur[3] > 0) return kleur;
  }
  return [255, 255, 255];
};
const verhouding = (a, b) => (Math.max(licht(a), licht(b)) + 0.05) / (Math.min(licht(a), licht(b)) + 0.05);
document.querySelectorAll('body *').forEach(e => {
  const eigenTekst = [...e.childNodes].some(k => k.nodeType === Node.TEXT_NODE && k.textContent.trim());
  if (eigenTekst && zichtbaar(e) && verhouding(getallen(getComputedStyle(e).color), achtergrond(e)) < 4.5) {
    bezwaren.push('too little contrast: ' + waar(e));
  }
});
document.querySelectorAll('input:not([type=hidden]), select').forEach(e => {
  if (verhouding(getallen(getComputedStyle(e).borderTopColor), achtergrond(e.parentElement)) < 3) {
    bezwaren.push('the border cannot be seen: ' + e.name);
  }
});

// Not the frame: what has the focus in it is a page of its own.
document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])').forEach(e => {
  if (!zichtbaar(e) || e.closest('.verborgen')) return;
  e.focus({ focusVisible: true });
  if (document.activeElement !== e) bezwaren.push('the keyboard cannot reach ' + waar(e));
  else if (getComputedStyle(e).outlineStyle === 'none') bezwaren.push('where the keyboard is cannot be seen: ' + waar(e));
});
return bezwaren;

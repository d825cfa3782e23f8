// New mails come by themselves. A page that is loaded again as a whole takes away where somebody was reading, or the list
// from which he was choosing (WCAG 2.2.1); this replaces the list only, when it has changed and nobody is in it.

const ELKE = 10000;

async function ververs() {
  const inhoud = document.getElementById('inhoud');
  if (document.visibilityState !== 'visible' || inhoud.contains(document.activeElement)) {
    return;
  }
  const antwoord = await window.fetch(window.location.href);
  if (!antwoord.ok) {
    return;
  }
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), 'text/html').getElementById('inhoud');
  if (nieuw && nieuw.innerHTML !== inhoud.innerHTML && !inhoud.contains(document.activeElement)) {
    inhoud.replaceChildren(...nieuw.childNodes);
  }
}

// Without a connection the list stays as it is, and the next time is another.
window.setInterval(() => ververs().catch(() => {}), ELKE);

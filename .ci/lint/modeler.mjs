// What an analyst's first save in Camunda Modeler would change: every model, table and form is read and written back by the
// Modeler's own libraries. A warning, or an element, attribute or text that is not there afterwards, fails.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { DOMParser } from '@xmldom/xmldom';
import { JSDOM } from 'jsdom';

// The form editor draws what it reads, and needs a page for it.
const { window } = new JSDOM('<body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
class Waarnemer { observe() {} unobserve() {} disconnect() {} }
Object.entries({ window, ResizeObserver: Waarnemer, IntersectionObserver: Waarnemer })
  .concat(['document', 'navigator', 'HTMLElement', 'Element', 'Node', 'Event', 'CustomEvent', 'KeyboardEvent', 'DOMParser', 'Image',
    'MutationObserver', 'DocumentFragment', 'SVGElement', 'Text', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame']
    .map((naam) => [naam, window[naam]]))
  .forEach(([naam, waarde]) => Object.defineProperty(globalThis, naam, { value: waarde, configurable: true, writable: true }));
// Its build for browsers names a file of another library as Node.js does not.
const { FormEditor } = createRequire(import.meta.url)('@bpmn-io/form-js-editor');

const WORTEL = join(import.meta.dirname, '..', '..');
const json = (pad) => JSON.parse(readFileSync(join(import.meta.dirname, 'node_modules', pad), 'utf8'));

const bpmn = new BpmnModdle({ camunda: json('camunda-bpmn-moddle/resources/camunda.json') });
const dmn = new DmnModdle({ camunda: json('camunda-dmn-moddle/resources/camunda.json') });

function bestanden(einde) {
  return ['processes', 'forms', 'src/main/resources/regio'].flatMap((map) => readdirSync(join(WORTEL, map), { recursive: true })
    .filter((naam) => naam.endsWith(einde)).sort().map((naam) => join(WORTEL, map, naam)));
}

/** Every element as one line: where it stands, its attributes, its text. Namespaces by address: a prefix is only a name. */
function regels(xml) {
  const gevonden = [];
  const naam = (knoop) => `{${knoop.namespaceURI ?? ''}}${knoop.localName}`;
  const bezoek = (element, pad) => {
    const attributen = Array.from(element.attributes).filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns')
      .map((a) => `${naam(a)}="${a.value}"`).sort();
    const kinderen = Array.from(element.childNodes);
    const tekst = kinderen.filter((k) => k.nodeType === 3 || k.nodeType === 4).map((k) => k.data).join('').trim();
    const hier = `${pad}/${naam(element)}`;
    gevonden.push(`${hier} ${attributen.join(' ')} ${tekst}`);
    kinderen.filter((k) => k.nodeType === 1).forEach((k) => bezoek(k, hier));
  };
  bezoek(new DOMParser().parseFromString(xml, 'text/xml').documentElement, '');
  return gevonden;
}

function zonder(alle, andere) {
  const over = [...alle];
  andere.forEach((regel) => {
    const waar = over.indexOf(regel);
    if (waar >= 0) {
      over.splice(waar, 1);
    }
  });
  return over;
}

async function bezwaren(bestand, moddle, soort) {
  const was = readFileSync(bestand, 'utf8');
  const { rootElement, warnings } = await moddle.fromXML(was, ...soort);
  const { xml } = await moddle.toXML(rootElement, { format: true });
  const [voor, na] = [regels(was), regels(xml)];
  return [
    ...warnings.map((w) => `warning: ${w.message}`),
    ...zonder(voor, na).map((r) => `lost:  ${r}`),
    ...zonder(na, voor).map((r) => `added: ${r}`),
  ];
}

const meld = {
  '.bpmn': (bestand) => bezwaren(bestand, bpmn, []),
  '.dmn': (bestand) => bezwaren(bestand, dmn, ['dmn:Definitions']),
  '.form': async (bestand) => {
    const was = JSON.parse(readFileSync(bestand, 'utf8'));
    const editor = new FormEditor({ container: window.document.body });
    const { warnings } = await editor.importSchema(structuredClone(was));
    const na = editor.saveSchema();
    editor.destroy();
    return [...warnings.map((w) => `warning: ${w}`), ...(isDeepStrictEqual(was, na) ? [] : ['another form after it'])];
  },
};

let gelezen = 0;
let fouten = 0;
for (const [einde, bezwarenTegen] of Object.entries(meld)) {
  for (const bestand of bestanden(einde)) {
    gelezen += 1;
    const gevonden = await bezwarenTegen(bestand);
    if (gevonden.length) {
      fouten += 1;
      console.error([relative(WORTEL, bestand), ...gevonden.slice(0, 10)].join('\n  '));
    }
  }
}
console.log(`${gelezen} models, tables and forms read and written back as Camunda Modeler does, ${fouten} changed by it`);
process.exit(fouten ? 1 : 0);

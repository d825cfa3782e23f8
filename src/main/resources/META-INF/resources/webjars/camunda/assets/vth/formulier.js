// How a form of the takenlijst is opened, checked and sent, in the place of Camunda's own directive (ADR 0007): 7.24.0 is
// its last version, and one hook to a file is easier to keep than ten changes in it. What more we do with forms stands in
// parts, each in a file of its own that registers here.

import { haalOp, metGeduld } from './verbinding.js';

const delen = [];

/**
 * Registers a part. Each of its functions is optional and gets the form as it is open, an object for each opening:
 *
 * - openen(form): before it is shown; may change form.schema and form.gegevens, and may return a promise to wait for;
 * - gemaakt(form): form.viewer is the form of form-js, still without a schema;
 * - geopend(form): it can be read;
 * - gewijzigd(form): something was filled in: form.waarden, form.fouten (by id of the field);
 * - beoordeeld(form): form.nogFout is known again;
 * - bewaren(form): somebody asked to keep what is there;
 * - versturen(form, waarden): just before it is sent; may change waarden, may throw an Error with a Dutch sentence;
 * - navragen(form, fout): it failed; may return the answer when it turns out to have been stored after all, may throw an
 *   Error that says more;
 * - verstuurd(form, antwoord) and mislukt(form, fout): what came of it;
 * - gesloten(form): another task, another page, or sent.
 *
 * form.taak is the id of the task, or undefined at a start form; form.proces and form.processleutel say which process.
 * form.isVerstuurd says that it was sent and stored; form.nogFout is what is wrong in the fields as they stand on the
 * screen, whether it is shown or not: a list of { veld, plaats, fouten }.
 * form.scope, form.element and form.bediening are the scope, element and controller of Camunda's directive.
 */
export function bijFormulieren(deel) {
  delen.push(deel);
}

/** A repeated field without any mistake leaves an empty list among the errors of form-js 1.8.7. */
export function heeftFouten(fouten) {
  return Object.values(fouten || {}).some((fout) => (fout && typeof fout === 'object' ? heeftFouten(fout) : Boolean(fout)));
}

/**
 * What is wrong in the fields as they stand on the screen now. The list that form-js keeps itself forgets the fields that
 * nobody touched yet, and remembers those that have been hidden or removed since.
 */
function foutenNu(viewer) {
  const velden = viewer.get('formFieldRegistry');
  const controle = viewer.get('validator');
  const { data } = viewer._getState();
  return viewer.get('formFieldInstanceRegistry').getAllKeyed().flatMap((plaats) => {
    const veld = velden.get(plaats.id);
    const waarde = plaats.valuePath.reduce((deel, stap) => deel?.[stap], data);
    const fouten = veld.disabled ? [] : controle.validateFieldInstance(plaats, waarde);
    return fouten.length ? [{ veld, plaats, fouten }] : [];
  });
}

async function laat(naam, form, ...gegevens) {
  for (const deel of delen) {
    if (deel[naam]) {
      await deel[naam](form, ...gegevens);
    }
  }
}

/** One part that fails must not take the form with it. */
function meld(naam, form, ...gegevens) {
  laat(naam, form, ...gegevens).catch((fout) => window.console.error(fout));
}

/** With these words Tasklist leaves it to us to say what went wrong: its own notice hides the button, or closes the form. */
const GEZEGD = 'camForm submission prevented';

const isJson = (variabele) => variabele.type === 'Json'
  || variabele.valueInfo?.serializationDataFormat === 'application/json';

function waardeVan(variabele, alsDatum) {
  if (variabele.type === 'Date') {
    return alsDatum(variabele.value);
  }
  return isJson(variabele) && typeof variabele.value === 'string' ? JSON.parse(variabele.value) : variabele.value;
}

/** form-js fills a list of choices that comes from a variable only with pairs of a label and a value. */
function keuzes(schema, gegevens) {
  schema.components.map((veld) => veld.valuesKey).filter((sleutel) => Array.isArray(gegevens[sleutel])).forEach((sleutel) => {
    gegevens[sleutel] = gegevens[sleutel]
      .map((keuze) => (typeof keuze === 'string' ? { label: keuze, value: keuze } : keuze));
  });
}

/** Groups and lists travel as JSON, whatever stood there before: after null that was a type that the server cannot read. */
function alsVariabelen(waarden, variabelen) {
  return Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => {
    if (waarde === null || typeof waarde !== 'object') {
      return [naam, { value: waarde }];
    }
    const { type, valueInfo } = variabelen[naam] || {};
    return [naam, { type: type && type !== 'Null' ? type : 'Json', valueInfo, value: JSON.stringify(waarde) }];
  }));
}

const schemaVan = (sleutel) => haalOp(`${sleutel}?noCache=${Date.now()}`);

/** Takes the place of the link function of Camunda's directive for Camunda Forms. */
function koppel({ Form, camAPI, $translate, Notifications, unfixDate, scope, element, bediening }) {
  let form;
  let zelf = true;

  async function variabelenVan(taak) {
    if (!taak) {
      return {};
    }
    try {
      return await camAPI.resource('task').formVariables({ id: taak, deserializeValues: false });
    } catch (fout) {
      const status = await $translate('LOAD_VARIABLES_FAILURE');
      Notifications.addError({ status, message: fout.message, scope });
      return {};
    }
  }

  function sluit() {
    if (form) {
      meld('gesloten', form);
      form.viewer?.destroy();
      form = undefined;
    }
  }

  /** What is filled in, and its errors; form-js says so only when it is asked to send. */
  function uitkomst(van) {
    zelf = false;
    const { data, errors } = van.viewer.submit();
    zelf = true;
    return { waarden: data, fouten: errors };
  }

  /** Whether the form can be sent as it stands; asked once after all that one key press changes. */
  function beoordeel(van) {
    clearTimeout(van.beoordeling);
    van.beoordeling = setTimeout(() => {
      if (form === van) {
        van.nogFout = foutenNu(van.viewer);
        bediening.notifyFormValidated(van.nogFout.length > 0);
        meld('beoordeeld', van);
      }
    });
  }

  async function open(sleutel) {
    const { taskId, processDefinitionId, processDefinitionKey } = bediening.getParams();
    const nieuw = {
      taak: taskId, proces: processDefinitionId, processleutel: processDefinitionKey, scope, element: element[0], bediening,
    };
    sluit();
    form = nieuw;
    const [schema, variabelen] = await Promise.all([schemaVan(sleutel), variabelenVan(taskId)]);
    nieuw.schema = schema;
    nieuw.variabelen = variabelen;
    nieuw.gegevens = Object.fromEntries(Object.entries(variabelen)
      .map(([naam, variabele]) => [naam, waardeVan(variabele, unfixDate)]));
    keuzes(schema, nieuw.gegevens);
    await laat('openen', nieuw);
    if (form !== nieuw) {
      return;
    }
    nieuw.viewer = new Form({ container: element[0] });
    nieuw.uitkomst = () => uitkomst(nieuw);
    await laat('gemaakt', nieuw);
    await nieuw.viewer.importSchema(nieuw.schema, nieuw.gegevens);
    bediening.notifyFormInitialized();
    nieuw.viewer.on('submit', () => zelf && bediening.attemptComplete());
    nieuw.viewer.on('changed', ({ data, errors }) => {
      nieuw.waarden = data;
      nieuw.fouten = errors;
      bediening.notifyFormDirty(true);
      beoordeel(nieuw);
      meld('gewijzigd', nieuw);
    });
    // A field that a condition shows or hides, or a row that goes, comes after the change that caused it.
    nieuw.viewer.on('formFieldInstanceRegistry.changed', () => beoordeel(nieuw));
    beoordeel(nieuw);
    meld('geopend', nieuw);
  }

  async function verstuur(van) {
    const { waarden, fouten } = uitkomst(van);
    if (heeftFouten(fouten)) {
      throw fouten;
    }
    await laat('versturen', van, waarden);
    const variables = alsVariabelen(waarden, van.variabelen);
    const [soort, id] = van.taak ? ['task', van.taak] : ['process-definition', van.proces];
    return metGeduld(camAPI.resource(soort).http.post(`${soort}/${id}/submit-form`,
      { data: { variables }, headers: { 'X-VTH-Kenmerk': van.kenmerk } }));
  }

  async function verstuurEnVraagNa(van) {
    try {
      return await verstuur(van);
    } catch (fout) {
      for (const deel of delen.filter(({ navragen }) => navragen)) {
        const antwoord = await deel.navragen(van, fout);
        if (antwoord) {
          return antwoord;
        }
      }
      throw fout;
    }
  }

  bediening.notifyFormValidated(false);
  bediening.registerSaveHandler(() => {
    if (form?.viewer) {
      meld('bewaren', form);
      bediening.notifyFormDirty(false);
    }
  });
  bediening.registerCompletionHandler(async (klaar) => {
    const van = form;
    try {
      const antwoord = await verstuurEnVraagNa(van);
      van.isVerstuurd = true;
      meld('verstuurd', van, antwoord);
      klaar(null, antwoord);
    } catch (fout) {
      meld('mislukt', van, fout);
      klaar(new Error(GEZEGD));
      // Without a notice of its own nothing makes Tasklist look at its button again.
      scope.$applyAsync();
    }
  });
  scope.$watch('asynchronousFormKey', ({ key }) => {
    open(key).catch((fout) => bediening.notifyFormInitializationFailed(fout));
  }, true);
  scope.$on('$destroy', sluit);
}

window.vthFormulier = { koppel };

export default undefined;

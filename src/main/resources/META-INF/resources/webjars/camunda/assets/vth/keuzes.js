// What a start form offers to this user: the dossiers that he may use for it now, and his own organisation beforehand. Forms
// are the same for everybody, so this is asked when one is opened. The server decides what may be chosen, there and at the end.

import { bijFormulieren } from './formulier.js';

const WACHTTIJD = 250;
const LEGE_KEUZE = 'De lijst kon niet worden opgehaald. Sluit dit formulier en open het opnieuw; meld het bij beheer als het '
  + 'zo blijft.';
const MEER = ' Niet alles staat in de lijst: wat u typt, zoekt VTH-Regie ook in de rest.';

const adres = (pad) => new URL(`../../../../${pad}`, document.baseURI).href;

async function haal(pad) {
  const antwoord = await window.fetch(adres(pad), { headers: { Accept: 'application/json' } });
  if (!antwoord.ok) {
    throw new Error(`${pad}: ${antwoord.status}`);
  }
  return antwoord.json();
}

const keuzesVan = (form, veld, zoek) => haal(`keuzes/${form.processleutel}/${veld.key}?zoek=${encodeURIComponent(zoek)}`);

/** Every field with the components that it stands among. */
function velden(houder) {
  return (houder.components || []).flatMap((veld) => [{ veld, houder }, ...velden(veld)]);
}

/** Nothing to choose: then the reason stands there, and what cannot be sent is not asked either. */
function zegGeen(form, { veld, houder }, geen) {
  const reden = { type: 'text', id: veld.id, text: geen, conditional: veld.conditional };
  form.geenKeuze.push({ geen, hide: veld.conditional?.hide });
  if (veld.conditional) {
    houder.components.splice(houder.components.indexOf(veld), 1, reden);
  } else {
    form.schema.components = [...form.schema.components.filter(({ type }) => type === 'text'), reden];
  }
}

async function vulKeuzes(form, plek) {
  const { veld } = plek;
  try {
    const { keuzes, meer, geen } = await keuzesVan(form, veld, '');
    if (geen) {
      zegGeen(form, plek, geen);
      return;
    }
    veld.values = keuzes;
    if (keuzes.length === 1 && !meer) {
      form.gegevens[veld.key] ??= keuzes[0].value;
    }
    if (meer) {
      veld.description += MEER;
      form.doorzoekbaar.add(veld.key);
    }
  } catch (fout) {
    window.console.error(fout);
    zegGeen(form, plek, LEGE_KEUZE);
  }
}

/** Who has one organisation among the choices, means that one; he can choose another where that is right. */
async function vulEigenIn(form, plekken) {
  const gevraagd = plekken.map(({ veld }) => veld).filter((veld) => veld.properties?.optiesUit && veld.key);
  if (!gevraagd.length) {
    return;
  }
  try {
    const { eigen } = await haal('mijn-rechten');
    gevraagd.forEach((veld) => {
      const mijne = (veld.values || []).map(({ value }) => value).filter((code) => eigen.includes(code));
      if (mijne.length === 1) {
        form.gegevens[veld.key] ??= veld.type === 'checklist' ? mijne : mijne[0];
      }
    });
  } catch (fout) {
    // Then he chooses himself.
    window.console.error(fout);
  }
}

/** Many dossiers are not all in the list: what somebody types is looked for at the server. */
function zoekVerder(form) {
  let wachten;
  form.viewer.on('formField.search', ({ formField: veld, value: zoek }) => {
    window.clearTimeout(wachten);
    if (form.doorzoekbaar.has(veld.key)) {
      wachten = window.setTimeout(async () => {
        const { keuzes } = await keuzesVan(form, veld, zoek);
        const gekozen = form.viewer._getState().data[veld.key];
        veld.values = [...keuzes, ...veld.values.filter(({ value }) => value === gekozen && !keuzes.some((k) => k.value === value))];
        form.viewer._setState({});
      }, WACHTTIJD);
    }
  });
}

/** There is nothing in the form that could be wrong, and still it cannot be sent; nothing asks then for fields to fill in. */
function houTegen(form) {
  if (form.geenKeuze.some(({ hide }) => !hide)) {
    form.bediening.notifyFormValidated(true);
    form.element.closest('.modal-content')?.classList.add('vth-niets-te-kiezen');
  }
}

bijFormulieren({
  async openen(form) {
    form.geenKeuze = [];
    form.doorzoekbaar = new Set();
    if (!form.taak) {
      const plekken = velden(form.schema);
      await Promise.all([vulEigenIn(form, plekken),
        ...plekken.filter(({ veld }) => veld.properties?.keuzesUit).map((plek) => vulKeuzes(form, plek))]);
    }
  },
  gewijzigd: houTegen,
  beoordeeld: houTegen,
  gesloten() {
    document.querySelector('.vth-niets-te-kiezen')?.classList.remove('vth-niets-te-kiezen');
  },
  geopend(form) {
    houTegen(form);
    if (form.doorzoekbaar.size) {
      zoekVerder(form);
    }
  },
  versturen(form, waarden) {
    const voorwaarden = form.viewer.get('conditionChecker');
    const reden = form.geenKeuze.find(({ hide }) => !hide || !voorwaarden.check(hide, waarden));
    if (reden) {
      throw new Error(reden.geen);
    }
  },
});

export default undefined;

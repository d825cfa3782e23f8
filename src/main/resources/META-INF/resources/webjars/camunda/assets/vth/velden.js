// The fields of a form in which people write a number, a date or a code. They take the place of those of form-js 1.8.7, which
// watch only the keys that are pressed, and turn what is pasted or unclear into another number or another day. Here every way
// to fill in a field is one: the text is read by the rule of lezing.js. What is refused stays in the field, and among the
// values of the form as it was typed, so that a draft keeps it and a row that moves takes it along; it is no value that can
// be sent, for the sentence of the refusal is an error of the field.

import { bijFormulieren } from './formulier.js';
import { isIso, leesDatum, leesGetal, leesTekst, toonDatum, toonGetal } from './lezing.js';

// Camunda's bundle gives away its forms, but not what they are drawn with; these are its numbers of them in 7.24.0.
const FORM_JS = 11306;
const JSX = 91088;
const HOOKS = 16437;

const VERPLICHT = 'Vul dit in: het is verplicht.';
const isLeeg = (waarde) => waarde === null || waarde === undefined || waarde === '';
const eenheid = ({ appearance = {} }) => appearance.prefixAdorner || appearance.suffixAdorner;
/** 2027 is not two thousand and twenty-seven of something. */
const isJaar = ({ validate = {} }) => validate.min >= 1000 && validate.max <= 9999;

const getal = {
  lees: (tekst, veld) => leesGetal(tekst, veld.decimalDigits, eenheid(veld)),
  toon: (waarde, veld) => (typeof waarde === 'number' ? toonGetal(waarde, { zonderPunten: isJaar(veld) }) : waarde),
  /** Without dots, for whoever adds or removes one digit. */
  bewerk: (waarde) => (typeof waarde === 'number' ? toonGetal(waarde, { zonderPunten: true }) : waarde),
  toetsenbord: ({ decimalDigits, validate = {} }) => {
    if (!(validate.min >= 0)) {
      return 'text';
    }
    return decimalDigits === 0 ? 'numeric' : 'decimal';
  },
};

const datum = {
  lees: leesDatum,
  toon: (waarde) => (isIso(waarde) && leesDatum(waarde).waarde ? toonDatum(waarde) : waarde),
  bewerk: (waarde) => datum.toon(waarde),
  toetsenbord: () => 'text',
};

function foutVanGetal(veld, waarde) {
  const { decimalDigits, validate = {} } = veld;
  const gelezen = typeof waarde === 'string' ? getal.lees(waarde, veld) : { waarde };
  if (gelezen.weigering) {
    return gelezen.weigering;
  }
  if (isLeeg(gelezen.waarde)) {
    return validate.required ? VERPLICHT : undefined;
  }
  const [, breuk = ''] = String(gelezen.waarde).split('.');
  if (Number.isInteger(decimalDigits) && breuk.length > decimalDigits) {
    return getal.lees(toonGetal(gelezen.waarde), veld).weigering;
  }
  if (gelezen.waarde < validate.min) {
    return `Vul ${getal.toon(validate.min, veld)} of meer in.`;
  }
  return gelezen.waarde > validate.max ? `Vul ${getal.toon(validate.max, veld)} of minder in.` : undefined;
}

function foutVanDatum(veld, waarde) {
  const gelezen = leesDatum(waarde ?? '');
  if (gelezen.weigering) {
    return gelezen.weigering;
  }
  if (!gelezen.waarde) {
    return veld.validate?.required ? VERPLICHT : undefined;
  }
  const vandaag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  return veld.disallowPassedDates && gelezen.waarde < vandaag ? 'Deze dag is voorbij. Kies vandaag of later.' : undefined;
}

/** The sentences of form-js, and in their place ours where it has none that says what to do. */
function bewaak(viewer) {
  const controle = viewer.get('validator');
  const velden = viewer.get('formFieldRegistry');
  const zoals = controle.validateFieldInstance.bind(controle);
  const alsLijst = (fout) => (fout ? [fout] : []);
  controle.validateFieldInstance = (plek, waarde) => {
    const veld = velden.get(plek.id);
    if (veld?.type === 'number') {
      return alsLijst(foutVanGetal(veld, waarde));
    }
    if (veld?.type === 'datetime' && veld.subtype === 'date') {
      return alsLijst(foutVanDatum(veld, waarde));
    }
    const patroon = veld?.validate?.pattern;
    if (!patroon || !waarde) {
      return zoals(plek, waarde);
    }
    const tekst = leesTekst(waarde, patroon);
    // A form of an older version has its form in no words.
    const vorm = veld.properties?.vorm ? `Vul in: ${veld.properties.vorm}.` : 'Kijk bij het veld wat hier moet staan.';
    return tekst && !new RegExp(patroon).test(tekst) ? [vorm] : zoals(plek, tekst);
  };
}

/** The errors of form-js stay at the number of a row, and would stand at another when rows move up. */
function beoordeelRijenOpnieuw(viewer) {
  const velden = viewer.get('formFieldRegistry');
  const controle = viewer.get('validator');
  const staatIn = (lijst, id) => Boolean(id) && (id === lijst || staatIn(lijst, velden.get(id)?._parent));

  function beoordeel(lijst) {
    const { data, errors } = viewer._getState();
    const fouten = Object.fromEntries(Object.entries(errors).filter(([id]) => !staatIn(lijst, id)));
    viewer.get('formFieldInstanceRegistry').getAllKeyed().filter(({ id }) => staatIn(lijst, id)).forEach((plek) => {
      const waarde = plek.valuePath.reduce((deel, stap) => deel?.[stap], data);
      const fout = isLeeg(waarde) ? [] : controle.validateFieldInstance(plek, waarde);
      if (fout.length) {
        const rijen = Object.values(plek.indexes || {});
        const laatste = rijen.pop();
        rijen.reduce((deel, rij) => (deel[rij] ||= {}), fouten[plek.id] ||= {})[laatste] = fout;
      }
    });
    viewer._setState({ errors: fouten });
  }

  viewer.on('field.updated', ({ fieldInstance }) => {
    if (velden.get(fieldInstance.id)?.type === 'dynamiclist') {
      setTimeout(() => beoordeel(fieldInstance.id));
    }
  });
}

function alsDag(iso) {
  const [jaar, maand, dag] = iso.split('-').map(Number);
  return new Date(jaar, maand - 1, dag);
}

function alsIso(dag) {
  return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((deel) => String(deel).padStart(2, '0')).join('-');
}

/** Who comes with the Tab key has all of it selected, and what he types takes its place: not 140000150000. */
function herschrijf(invoer, tekst) {
  const isAllesGekozen = invoer.selectionStart === 0 && invoer.selectionEnd === invoer.value.length;
  if (isAllesGekozen && invoer.value !== tekst) {
    invoer.value = tekst;
    invoer.select();
  }
}

/** The calendar that one may choose a day from; made when it is first opened. */
function maakKalender({ houder, invoer, veld, kies }) {
  const anker = document.createElement('input');
  // A calendar makes its own input a visible one.
  anker.style.display = 'none';
  houder.append(anker);
  const kalender = window.flatpickr(anker, {
    static: true,
    clickOpens: false,
    disableMobile: true,
    ariaDateFormat: 'l j F Y',
    minDate: veld.disallowPassedDates ? 'today' : undefined,
    ignoredFocusElements: [invoer],
    onChange: ([dag]) => {
      if (dag) {
        kies(alsIso(dag));
        invoer.focus();
      }
    },
  });
  kalender.calendarContainer.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== invoer && !kalender.calendarContainer.contains(relatedTarget)) {
      kalender.close();
    }
  });
  return kalender;
}

const KALENDERTEKEN = 'M19 2H9V0H7v2H2a2 2 0 0 0-2 2v24a2 2 0 0 0 2 2h24a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2h-5V0h-2zM7 7V4H2v5h24'
  + 'V4h-5v3h-2V4H9v3zm-5 4v17h24V11z';

function maakVelden({ Errors, Description, Label, Numberfield, Datetime, Textfield }, jsx, { useEffect, useRef, useState }) {
  /** One line of text that means something: what is in it, and what is said of it, while somebody types and afterwards. */
  function useTekst(soort, { field, value, errors = [], onChange, onBlur, onFocus, disabled, readonly }) {
    const [getypt, zetGetypt] = useState(null);
    // Nobody wants to read that 1-7 is no date before he has typed the year.
    const [stil, zetStil] = useState(false);
    const neem = (tekst) => {
      if (disabled || readonly) {
        return;
      }
      const { waarde = null, weigering } = soort.lees(tekst, field);
      const nieuw = weigering ? tekst : waarde;
      zetGetypt({ tekst, waarde: nieuw });
      onChange({ field, value: nieuw });
    };
    return {
      fouten: stil ? [] : errors,
      neem,
      kies: (waarde) => {
        zetGetypt(null);
        onChange({ field, value: waarde });
      },
      invoer: {
        class: 'fjs-input',
        type: 'text',
        disabled,
        readOnly: readonly,
        required: Boolean(field.validate?.required),
        autoComplete: 'off',
        inputMode: soort.toetsenbord(field),
        value: getypt && Object.is(getypt.waarde, value ?? null) ? getypt.tekst : soort.toon(value ?? '', field),
        'aria-invalid': !stil && errors.length > 0,
        onInput: ({ target }) => {
          zetStil(stil || !errors.length);
          neem(target.value);
        },
        // A browser that fills in a form by itself may say so in this way only; preact takes onChange for onInput.
        onChangeCapture: ({ target }) => getypt?.tekst !== target.value && target.value !== soort.toon(value ?? '', field)
          && neem(target.value),
        onFocus: ({ target }) => {
          if (!readonly && !disabled) {
            const tekst = soort.bewerk(value ?? '', field);
            herschrijf(target, tekst);
            zetGetypt({ tekst, waarde: value ?? null });
          }
          onFocus?.();
        },
        onBlur: () => {
          zetGetypt(null);
          zetStil(false);
          onBlur?.();
        },
      },
    };
  }

  const klassen = (soort, fouten, { disabled, readonly }) => ['fjs-form-field', `fjs-form-field-${soort}`,
    fouten.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'].filter(Boolean).join(' ');
  const groep = ({ disabled, readonly }, fouten) => ['fjs-input-group', disabled && 'fjs-disabled', readonly && 'fjs-readonly',
    fouten.length && 'hasErrors'].filter(Boolean).join(' ');
  const erbij = (kant, tekst) => tekst && jsx('span', {
    class: `fjs-input-adornment ${kant}`, children: jsx('span', { class: 'fjs-input-adornment-text', children: tekst }),
  });

  function Getalveld(props) {
    const { domId, field } = props;
    const { fouten, invoer } = useTekst(getal, props);
    const { prefixAdorner, suffixAdorner } = field.appearance || {};
    return jsx('div', {
      class: klassen('number', fouten, props),
      children: [
        jsx(Label, { htmlFor: domId, label: field.label, required: invoer.required }),
        jsx('div', {
          class: groep(props, fouten),
          children: [
            erbij('border-right border-radius-left', prefixAdorner),
            jsx('input', {
              ...invoer, id: domId, 'aria-describedby': `${domId}-description ${domId}-error-message`,
            }),
            erbij('border-left border-radius-right', suffixAdorner),
          ],
        }),
        jsx(Description, { id: `${domId}-description`, description: field.description }),
        jsx(Errors, { id: `${domId}-error-message`, errors: fouten }),
      ],
    });
  }

  function Datumveld(props) {
    const { domId, field, value, disabled, readonly } = props;
    const { fouten, invoer, kies } = useTekst(datum, props);
    const vak = useRef();
    const houder = useRef();
    const kalender = useRef();
    const wasOpen = useRef();
    const laatste = useRef();
    laatste.current = kies;
    useEffect(() => () => kalender.current?.destroy(), []);

    function open() {
      if (disabled || readonly || !window.flatpickr) {
        return;
      }
      kalender.current ||= maakKalender({
        houder: houder.current, invoer: vak.current, veld: field, kies: (iso) => laatste.current(iso),
      });
      const { waarde } = leesDatum(value ?? '');
      kalender.current.setDate(waarde ? alsDag(waarde) : null, false);
      if (waarde) {
        kalender.current.jumpToDate(alsDag(waarde));
      }
      kalender.current.open();
    }

    const onthoud = () => {
      wasOpen.current = kalender.current?.isOpen;
    };
    const toetsen = (toets) => {
      if (toets.key === 'ArrowDown') {
        toets.preventDefault();
        open();
        const dagen = kalender.current?.calendarContainer;
        (dagen?.querySelector('.flatpickr-day.selected') || dagen?.querySelector('.flatpickr-day.today')
          || dagen?.querySelector('.flatpickr-day'))?.focus();
      } else if (toets.key === 'Escape' && kalender.current?.isOpen) {
        toets.stopPropagation();
        kalender.current.close();
      }
    };
    const id = `${domId}-date`;
    return jsx('div', {
      class: klassen('datetime', fouten, props),
      children: [
        jsx('div', {
          class: 'fjs-vertical-group',
          children: jsx('div', {
            class: 'fjs-datetime-subsection',
            children: [
              jsx(Label, { htmlFor: id, label: field.dateLabel, required: invoer.required }),
              jsx('div', {
                class: groep(props, fouten),
                children: [
                  jsx('button', {
                    type: 'button',
                    class: 'fjs-input-adornment border-right border-radius-left vth-kalender',
                    'aria-label': `${field.dateLabel}: kies een dag in de kalender`,
                    disabled: disabled || Boolean(readonly),
                    onMouseDown: onthoud,
                    onClick: () => (wasOpen.current ? kalender.current.close() : open()),
                    children: jsx('svg', {
                      width: 14, height: 15, viewBox: '0 0 28 30', 'aria-hidden': true,
                      children: jsx('path', {
                        fill: 'currentColor', 'fill-rule': 'evenodd', 'clip-rule': 'evenodd', d: KALENDERTEKEN,
                      }),
                    }),
                  }),
                  jsx('div', {
                    class: 'fjs-datepicker',
                    style: { width: '100%' },
                    children: [
                      jsx('input', {
                        ...invoer,
                        ref: vak,
                        id,
                        placeholder: 'dd-mm-jjjj',
                        onKeyDown: toetsen,
                        'aria-describedby': `${domId}-description ${domId}-error-message`,
                      }),
                      jsx('span', { ref: houder, class: 'vth-kalenderhouder' }),
                    ],
                  }),
                ],
              }),
            ],
          }),
        }),
        jsx(Description, { id: `${domId}-description`, description: field.description }),
        jsx(Errors, { id: `${domId}-error-message`, errors: fouten }),
      ],
    });
  }

  function DatumOfTijdveld(props) {
    return jsx(props.field.subtype === 'date' ? Datumveld : Datetime, props);
  }

  function Tekstveld(props) {
    const { field, value, onBlur, onChange } = props;
    const netjes = () => {
      const tekst = value && leesTekst(value, field.validate.pattern);
      if (tekst !== value) {
        onChange({ field, value: tekst });
      }
      onBlur?.();
    };
    return jsx(Textfield, field.validate?.pattern ? { ...props, onBlur: netjes } : props);
  }

  /** What was refused comes back from a draft as the text that it was. */
  const tekstOfGetal = ({ value }) => (typeof value === 'number' && Number.isFinite(value)
    || typeof value === 'string' && value.trim() ? value : null);
  const tekstVanDatum = (gegeven) => (gegeven.formField.subtype === 'date' && typeof gegeven.value === 'string'
    ? gegeven.value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : Datetime.config.sanitizeValue(gegeven));
  Getalveld.config = { ...Numberfield.config, sanitizeValue: tekstOfGetal };
  DatumOfTijdveld.config = { ...Datetime.config, sanitizeValue: tekstVanDatum };
  Tekstveld.config = Textfield.config;
  return { number: Getalveld, datetime: DatumOfTijdveld, textfield: Tekstveld };
}

let velden;

function eigenVelden() {
  if (!velden) {
    window.webpackChunkcamunda_bpm_webapp.push([['vth'], {}, (deel) => {
      velden = maakVelden(deel(FORM_JS), deel(JSX).jsx, deel(HOOKS));
    }]);
  }
  return velden;
}

bijFormulieren({
  gemaakt({ viewer }) {
    bewaak(viewer);
    beoordeelRijenOpnieuw(viewer);
    const soorten = viewer.get('formFields');
    Object.entries(eigenVelden()).forEach(([soort, veld]) => soorten.register(soort, veld));
  },
});

export default undefined;

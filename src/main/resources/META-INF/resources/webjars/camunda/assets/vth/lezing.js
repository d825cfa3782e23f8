// The one rule for dates and numbers that people write, as the server has it (nl.vthregie.formulier.lezing): what can be read
// in two ways is refused with a sentence that says what to do, and nothing is ever guessed. One table of examples is put to
// both. What was read is {waarde}, a refusal is {weigering}; a text of nothing has neither.

const MAX_LENGTE = 60;
const MAX_CIJFERS = 15;
const CIJFERS = 'Gebruik de cijfers 0 tot en met 9.';

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
  'november', 'december'];
const KORTE_MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const EERSTE_JAAR = 1950;
const LAATSTE_JAAR = 2150;
const LAATSTE_KORTE_JAAR = 49;
const GEEN_DATUM = 'Dit is geen datum. Schrijf dag, maand en jaar, bijvoorbeeld 1-7-2027 of 1 juli 2027.';

const weiger = (weigering) => ({ weigering });

/** One space for whatever is white, one hyphen for whatever is a hyphen or a minus, and nothing around it. */
function schoon(tekst) {
  return String(tekst).replace(/\p{Cf}/gu, '').replace(/[\p{Z}\t\n\r\f\v]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-').trim();
}

const heeftAndereCijfers = (tekst) => /\p{Nd}/u.test(tekst.replace(/[0-9]/g, ''));

/** A text of a fixed form: nobody means the space behind it, or the small letters where only capitals are right. */
export function leesTekst(tekst, patroon) {
  const kaal = tekst.replace(/^[\p{Z}\p{Cf}\s]+|[\p{Z}\p{Cf}\s]+$/gu, '');
  const vorm = new RegExp(patroon || '');
  const streep = schoon(tekst);
  return [kaal, streep, kaal.toUpperCase(), streep.toUpperCase()].find((mogelijk) => vorm.test(mogelijk)) ?? kaal;
}

const zonderTeken = (tekst) => (/^[-+]/.test(tekst) ? tekst.slice(1).trim() : tekst);

function zonderEenheid(tekst, eenheid) {
  if (!eenheid) {
    return tekst;
  }
  const woorden = { '€': '€|euro|eur', '%': '%|procent' }[eenheid] || eenheid.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const zonder = tekst.replace(new RegExp(`\\s*(?:${woorden})$`, 'iu'), '');
  return eenheid === '€' ? zonder.replace(new RegExp(`^(?:${woorden})\\s*`, 'iu'), '').replace(/,-{1,2}$/, '') : zonder;
}

/**
 * @param decimalen most digits after the comma; 0 for whole numbers, undefined for any
 * @param eenheid   what may stand with the number because it stands at the field
 */
export function leesGetal(tekst, decimalen, eenheid) {
  const heel = decimalen === 0;
  const voorbeeld = heel ? '140000' : '0,4';
  const nietHeel = () => weiger('Vul een heel getal in, zonder cijfers achter een komma of punt.');
  const opHunPlaats = () => weiger('De punten, komma\'s of spaties staan niet op hun plaats. '
    + `Schrijf het getal zonder punten en spaties, bijvoorbeeld ${voorbeeld}.`);

  function getal(teken, geheel, breuk) {
    if (`${geheel}${breuk}`.replace(/^0+/, '').length > MAX_CIJFERS) {
      return weiger('Dit getal heeft te veel cijfers.');
    }
    return { waarde: Number(`${teken}0${geheel}${breuk && `.${breuk}`}`) || 0 };
  }

  function metDecimalen(teken, geheel, cijfers) {
    const breuk = cijfers.replace(/0+$/, '');
    if (heel && (breuk || cijfers.length > 2)) {
      return nietHeel();
    }
    if (Number.isInteger(decimalen) && breuk.length > decimalen) {
      return weiger(`Vul ten hoogste ${decimalen} ${decimalen === 1 ? 'cijfer' : 'cijfers'} achter de komma in.`);
    }
    return getal(teken, geheel, breuk);
  }

  // After one dot or comma three digits are as well a thousand as a fraction, for who pastes from elsewhere.
  function metTeken(teken, geheel, cijfers) {
    const gelezen = metDecimalen(teken, geheel, cijfers);
    const opNullen = heel && cijfers === '000';
    if (cijfers.length === 3 && /^[1-9]\d*$/.test(geheel) && (opNullen || !gelezen.weigering)) {
      const breuk = cijfers.replace(/0+$/, '');
      return weiger(`Niet duidelijk. Schrijf ${teken}${geheel}${cijfers} of ${teken}${geheel}${breuk && `,${breuk}`}.`);
    }
    return gelezen;
  }

  function cijfers(tekstVanGetal, teken) {
    if (/^\d+$/.test(tekstVanGetal)) {
      return getal(teken, tekstVanGetal, '');
    }
    const groepen = /^([1-9]\d{0,2})([. ])(\d{3}(?:\2\d{3})*)(?:,(\d+))?$/.exec(tekstVanGetal);
    if (groepen) {
      const [, eerste, scheiding, rest, breuk] = groepen;
      const eenPunt = scheiding === '.' && rest.length === 3 && breuk === undefined;
      return eenPunt && !heel ? metTeken(teken, eerste, rest)
        : metDecimalen(teken, eerste + rest.replace(/\D/g, ''), breuk || '');
    }
    const een = /^(\d*)([.,])(\d+)$/.exec(tekstVanGetal);
    if (een) {
      if (een[2] === '.' && heel) {
        return een[1].length > 3 && een[3].length === 3 ? opHunPlaats() : nietHeel();
      }
      return metTeken(teken, een[1], een[3]);
    }
    if (/^[\d., ]*\d[\d., ]*$/.test(tekstVanGetal)) {
      return opHunPlaats();
    }
    if (/^\d+(?:[.,]\d+)?[eE][-+]?\d+$/.test(tekstVanGetal)) {
      return weiger('Schrijf het getal uit in cijfers.');
    }
    return /\d/.test(tekstVanGetal) ? weiger('Vul alleen het getal in, zonder woorden of tekens erbij.')
      : weiger(`Dit is geen getal. Vul cijfers in, bijvoorbeeld ${voorbeeld}.`);
  }

  const kaal = schoon(tekst);
  if (!kaal) {
    return {};
  }
  if (kaal.length > MAX_LENGTE) {
    return weiger('Dit getal heeft te veel cijfers.');
  }
  if (heeftAndereCijfers(kaal)) {
    return weiger(CIJFERS);
  }
  const rest = zonderEenheid(zonderTeken(kaal), eenheid);
  if (zonderTeken(kaal) === kaal && zonderTeken(rest) !== rest) {
    return cijfers(zonderTeken(rest), rest.startsWith('-') ? '-' : '');
  }
  return cijfers(rest, kaal.startsWith('-') ? '-' : '');
}

/** As people write it: 140.000 and 0,4. */
export function toonGetal(getal, { zonderPunten } = {}) {
  const [geheel, breuk] = String(Math.abs(getal)).split('.');
  const groepen = zonderPunten ? geheel : geheel.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  return `${getal < 0 ? '-' : ''}${groepen}${breuk ? `,${breuk}` : ''}`;
}

const twee = (getal) => String(getal).padStart(2, '0');

/** As people write it: 01-07-2027. */
export function toonDatum(iso) {
  return iso.split('-').reverse().join('-');
}

export const isIso = (tekst) => /^\d{4}-\d{2}-\d{2}$/.test(tekst);

function maandVan(naam) {
  const gewoon = { sept: 'sep', maa: 'mrt' }[naam] || naam;
  return Math.max(MAANDEN.indexOf(gewoon), KORTE_MAANDEN.indexOf(gewoon)) + 1;
}

function dag(jaartekst, maandtekst, dagtekst) {
  const maand = Number(maandtekst);
  const nummer = Number(dagtekst);
  if (jaartekst.length !== 4 && (jaartekst.length !== 2 || Number(jaartekst) > LAATSTE_KORTE_JAAR)) {
    return weiger('Schrijf het jaar in vier cijfers, bijvoorbeeld 1-7-2027.');
  }
  const jaar = Number(jaartekst) + (jaartekst.length === 2 ? 2000 : 0);
  if (maand === 0 || nummer === 0) {
    return weiger(GEEN_DATUM);
  }
  if (maand > 12) {
    return weiger(`Maand ${maand} bestaat niet. Schrijf eerst de dag, dan de maand: 31-12-2027.`);
  }
  if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
    return weiger(`Het jaar ${jaartekst} ligt te ver weg. Kijk het jaar na.`);
  }
  const dagen = new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
  if (nummer > dagen) {
    const naam = MAANDEN[maand - 1];
    return weiger(`${naam[0].toUpperCase()}${naam.slice(1)} ${jaar} heeft ${dagen} dagen. Kijk de datum na.`);
  }
  return { waarde: `${jaar}-${twee(maand)}-${twee(nummer)}` };
}

function watOntbreekt(tekst) {
  const zonderJaar = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}|[a-z]+)\.?[-/]?$/.exec(tekst);
  if (zonderJaar && (/^\d/.test(zonderJaar[2]) || maandVan(zonderJaar[2]) > 0)) {
    return 'Schrijf ook het jaar, bijvoorbeeld 1-7-2027.';
  }
  const zonderDag = /^([a-z]+)\.? ?[-/ ] ?\d+$/.exec(tekst);
  return zonderDag && maandVan(zonderDag[1]) > 0 ? 'Schrijf ook de dag, bijvoorbeeld 1-7-2027.' : GEEN_DATUM;
}

function datum(tekst) {
  const jaarEerst = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/.exec(tekst);
  if (jaarEerst) {
    return dag(jaarEerst[1], jaarEerst[3], jaarEerst[4]);
  }
  const dagEerst = /^(\d{1,2}) ?([-/.]| ) ?(\d{1,2}) ?\2 ?(\d+)$/.exec(tekst);
  if (dagEerst) {
    return dag(dagEerst[4], dagEerst[3], dagEerst[1]);
  }
  const metNaam = /^(\d{1,2}) ?[-/.]? ?([a-z]+)\.? ?[-/.,]? ?'?(\d+)$/.exec(tekst);
  if (metNaam && maandVan(metNaam[2]) > 0) {
    return dag(metNaam[3], maandVan(metNaam[2]), metNaam[1]);
  }
  if (/^\d{8}$/.test(tekst)) {
    // Of one reading the month is always impossible: 19, 20 or 21, where the year of the other begins.
    return Number(tekst.slice(2, 4)) <= 12 ? dag(tekst.slice(4), tekst.slice(2, 4), tekst.slice(0, 2))
      : dag(tekst.slice(0, 4), tekst.slice(4, 6), tekst.slice(6));
  }
  return weiger(watOntbreekt(tekst));
}

/** The waarde of a date is ISO. */
export function leesDatum(tekst) {
  const kaal = schoon(tekst).toLowerCase();
  if (!kaal) {
    return {};
  }
  if (kaal.length > MAX_LENGTE) {
    return weiger(GEEN_DATUM);
  }
  if (heeftAndereCijfers(kaal)) {
    return weiger(CIJFERS);
  }
  const weekdag = /^([a-z]+)\.?,? (?=\d)/.exec(kaal);
  if (!weekdag || maandVan(weekdag[1]) > 0) {
    return datum(kaal);
  }
  const nummer = DAGEN.findIndex((naam) => naam === weekdag[1] || naam.slice(0, 2) === weekdag[1]);
  if (nummer < 0) {
    return weiger(GEEN_DATUM);
  }
  const gelezen = datum(kaal.slice(weekdag[0].length));
  const dagVan = gelezen.waarde && new Date(`${gelezen.waarde}T00:00:00Z`);
  if (!dagVan || dagVan.getUTCDay() === nummer) {
    return gelezen;
  }
  return weiger(`${dagVan.getUTCDate()} ${MAANDEN[dagVan.getUTCMonth()]} ${dagVan.getUTCFullYear()} is een `
    + `${DAGEN[dagVan.getUTCDay()]}. Kijk de datum na.`);
}

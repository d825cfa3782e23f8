// Dutch for the two date pickers that Camunda's own translations do not reach.

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
  'november', 'december'];
const MAANDEN_KORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const DAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const DAGEN_KORT = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];

// In forms.
window.flatpickr?.localize({
  weekdays: { shorthand: DAGEN_KORT, longhand: DAGEN },
  months: { shorthand: MAANDEN_KORT, longhand: MAANDEN },
  firstDayOfWeek: 1,
  weekAbbreviation: 'wk',
  rangeSeparator: ' tot en met ',
  scrollTitle: 'Scrol voor meer of minder',
  toggleTitle: 'Klik om te wisselen',
  time_24hr: true,
  ordinal: () => '',
});

// In the apps themselves, which are made with AngularJS.
const naam = document.querySelector('base')?.getAttribute('app-name');
window.angular?.module(`cam.${naam}.custom`).run(['$locale', ($locale) => {
  Object.assign($locale.DATETIME_FORMATS, {
    DAY: DAGEN,
    SHORTDAY: DAGEN_KORT,
    MONTH: MAANDEN,
    STANDALONEMONTH: MAANDEN,
    SHORTMONTH: MAANDEN_KORT,
    // AngularJS counts from Monday.
    FIRSTDAYOFWEEK: 0,
    fullDate: 'EEEE d MMMM y',
    longDate: 'd MMMM y',
    medium: 'd MMM y HH:mm:ss',
    mediumDate: 'd MMM y',
    mediumTime: 'HH:mm:ss',
    short: 'dd-MM-yyyy HH:mm',
    shortDate: 'dd-MM-yyyy',
    shortTime: 'HH:mm',
  });
  Object.assign($locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '.', CURRENCY_SYM: '€' });
}]);

export default undefined;

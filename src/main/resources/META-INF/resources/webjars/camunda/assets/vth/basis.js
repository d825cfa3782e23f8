// What the four web apps have in common. Every config.js imports it, and nothing here may fail: a mistake in a
// configuration leaves its whole app blank.

export const basis = {
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  dateFormat: { abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL', monthName: 'MMMM', day: 'DD' },
  disableWelcomeMessage: true,
  // Seen from the folder of the app, which Camunda puts before it.
  customScripts: ['../../assets/vth/nederlands', '../../assets/vth/toegankelijk', '../../assets/vth/terug'],
};

export function app(naam) {
  return { name: naam, vendor: 'VTH-Regie' };
}

// Whoever opened a page of ours without a session, for instance from a mail, was sent here to log in: go there after it.

function bestemming() {
  const gevraagd = new URLSearchParams(window.location.search).get('terug');
  const adres = gevraagd && new URL(gevraagd, window.location.origin);
  // Somebody else's link may not use our log-in page as a way to his own site.
  return adres && adres.origin === window.location.origin ? adres.href : null;
}

const naam = document.querySelector('base')?.getAttribute('app-name');
window.angular?.module(`cam.${naam}.custom`).run(['$rootScope', ($rootScope) => {
  $rootScope.$on('authentication.login.success', () => {
    const adres = bestemming();
    if (adres) {
      window.location.replace(adres);
    }
  });
}]);

export default undefined;

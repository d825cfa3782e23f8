// A history says who did something by his login name; people know each other by function and organisation.

const module = window.angular?.module('cam.tasklist.custom');

const BEHANDELAAR = 'assignee';

module?.config(['$provide', ($provide) => {
  $provide.decorator('camAPI', ['$delegate', '$injector', ($delegate, $injector) => {
    const historie = $delegate.resource('history');
    const taken = $delegate.resource('task');
    const { userOperation } = historie;
    const { comments } = taken;

    const genoemd = ({ userId, property, newValue, orgValue }) => [userId,
      ...(property === BEHANDELAAR ? [newValue, orgValue] : [])].filter(Boolean);

    /** Whoever cannot be looked up keeps his login name: a history without names is worse. */
    function metNamen(regels) {
      const gebruikers = [...new Set(regels.flatMap(genoemd))];
      return $injector.get('vthServer').haal('namen', { gebruiker: gebruikers }).catch(() => ({})).then((namen) => {
        const naam = (gebruiker) => namen[gebruiker] || gebruiker;
        return regels.map((regel) => ({
          ...regel,
          userId: naam(regel.userId),
          ...(regel.property === BEHANDELAAR ? { newValue: naam(regel.newValue), orgValue: naam(regel.orgValue) } : {}),
        }));
      });
    }

    historie.userOperation = (vraag, klaar) => userOperation.call(historie, vraag, (fout, regels) => {
      if (fout || !regels.length) {
        klaar(fout, regels);
      } else {
        metNamen(regels).then((metNaam) => klaar(null, metNaam), klaar);
      }
    });
    taken.comments = (...vraag) => comments.apply(taken, vraag)
      .then((regels) => (regels.length ? metNamen(regels) : regels));
    return $delegate;
  }]);
}]);

export default undefined;

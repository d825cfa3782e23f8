// What a picture says to who sees it, said to who listens: names that the shipped templates leave out, in all four apps.

const naam = document.querySelector('base')?.getAttribute('app-name');
const module = window.angular?.module(`cam.${naam}.custom`);

const HUIS = /uib-dropdown-toggle>(\s*<span class="glyphicon glyphicon-home">)/;

module?.config(['$provide', ($provide) => {
  $provide.decorator('camWidgetHeaderDirective', ['$delegate', ($delegate) => {
    $delegate[0].template = $delegate[0].template
      ?.replace(HUIS, 'uib-dropdown-toggle aria-label="Naar een ander onderdeel">$1');
    return $delegate;
  }]);
}]);

module?.run(['$templateCache', ($templateCache) => {
  const melding = 'uib/template/alert/alert.html';
  $templateCache.put(melding, $templateCache.get(melding)?.replace('>Close<', '>Sluiten<'));
}]);

export default undefined;

// How the filters and the cards of the takenlijst look: a card says in three lines what people know a task by, so that a
// screen shows ten of them; a filter says how many tasks it has, chosen or not.

const FILTERS = `
<div ng-show="!state.$loaded && !state.$error" class="loader">
  <span class="animate-spin glyphicon glyphicon-refresh"></span> {{ 'LOADING' | translate }}
</div>
<div ng-show="state.$error" class="alert alert-danger" role="alert">{{ state.$error.message }}</div>
<nav ng-show="state.$loaded && !state.$error" class="list-unstyled" aria-label="Filters">
  <div ng-repeat="filter in filters track by filter.id" class="item task-filter cells-wrapper"
       ng-class="{ active: isFocused(filter) }" ng-click="focus(filter)">
    <h4 class="name" title="{{ filter.properties.description }}">
      <a href ng-style="{ color: filter.properties.color }"
         aria-current="{{ isFocused(filter) ? 'true' : 'false' }}">{{ filter.name }}
        <span class="counter" ng-if="$root.vthIsGeteld(filter, isFocused(filter))"
              >{{ $root.vthTelling(filter, filterCount) }}</span></a>
    </h4>
    <div class="actions" ng-if="userCanCreateFilter && isFocused(filter)">
      <a href ng-click="openModal($event, filter)" aria-label="{{ 'FILTER_DETAILS' | translate }}">
        <span class="glyphicon glyphicon-pencil"></span></a>
    </div>
  </div>
  <ul uib-pagination ng-if="page.total > page.size" class="pagination-sm" page="page.current" ng-model="page.current"
      ng-change="onPaginationchange(page)" total-items="page.total" items-per-page="page.size" max-size="3"></ul>
</nav>`;

const TAKEN = `
<div ng-show="!state.$loaded && !state.$error && !tasks" class="loader">
  <span class="animate-spin glyphicon glyphicon-refresh"></span> {{ 'LOADING' | translate }}
</div>
<div ng-show="state.$error" class="alert alert-danger" role="alert">{{ state.$error.message }}</div>
<div ng-if="tasks && !state.$error">
  <div ng-if="!totalItems" class="well">{{ 'NO_MATCHING_TASK' | translate }}</div>
  <div ng-if="totalItems && !tasks.length" class="well">{{ 'RESTRICTION_NOTICE' | translate }}
    <a href ng-click="resetPage()">{{ 'RESET_PAGE' | translate }}</a></div>
  <ol ng-if="totalItems" class="tasks-list list-unstyled" ng-keydown="handleKeydown($event)">
    <li class="task" ng-repeat="task in tasks track by task.id" ng-class="{ active: currentTaskId === task.id }">
      <div class="clickable" ng-click="focus($event, task)">
        <h4 class="task"><a ng-href="{{ getHrefUrl(task) }}" ng-click="focus($event, task)"
            aria-current="{{ currentTaskId === task.id ? 'true' : 'false' }}">{{ task.naam }}</a></h4>
        <p class="vth-onderwerp" title="{{ task.onderwerp }}">{{ task.onderwerp || task.proces }}</p>
        <p class="vth-dossier"><span class="vth-nummer">{{ task.dossiernummer }}</span>
          <span class="vth-opdrachtgever" title="{{ task.opdrachtgevers }}">{{ task.opdrachtgevers }}</span></p>
        <p class="vth-termijn" ng-class="{ overdue: task.teLaat }">
          <span class="due-date" ng-if="task.uiterlijk"><strong class="vth-telaat" ng-if="task.teLaat">Te laat:</strong>
            <span class="vth-uiterlijk">{{ task.teLaat ? 'uiterlijk' : 'Uiterlijk' }}
              {{ task.uiterlijk | camDate:'short' }}</span></span>
          <span class="assignee" ng-if="task.behandelaar">{{ task.behandelaarnaam }}</span></p>
      </div>
    </li>
  </ol>
</div>
<ul uib-pagination ng-show="totalItems > pageSize" total-items="totalItems" items-per-page="pageSize" max-size="5"
    class="pagination-sm" boundary-links="true" ng-model="pageNum" ng-change="pageChange()" next-text="&rsaquo;"
    last-text="&raquo;" previous-text="&lsaquo;" first-text="&laquo;"></ul>`;

const metTemplate = (template) => ['$delegate', ($delegate) => {
  $delegate[0].template = template;
  return $delegate;
}];

const module = window.angular?.module('cam.tasklist.custom');

module?.config(['$provide', ($provide) => {
  $provide.decorator('camTasksDirective', metTemplate(TAKEN));
  $provide.decorator('camTasklistFiltersDirective', metTemplate(FILTERS));
}]);

module?.run(['$rootScope', ($rootScope) => {
  const geteld = ({ name }) => $rootScope.vthTaken.tellingen[name];
  $rootScope.vthIsGeteld = (filter, gekozen) => gekozen || geteld(filter) !== undefined;
  $rootScope.vthTelling = (filter, gevonden) => geteld(filter) ?? gevonden;
}]);

export default undefined;

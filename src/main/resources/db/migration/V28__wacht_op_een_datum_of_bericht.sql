-- What the open processes of a dossier wait for. A process that goes on with whatever comes first stands at a gateway, whose name
-- is a question; whoever reads where his dossier is wants no question.
create or replace view proceswacht as
select stap.proc_inst_id_ as proces_id,
  case stap.act_type_ when 'eventBasedGateway' then 'een afgesproken datum of bericht' else stap.act_name_ end::varchar(255) as naam
from act_hi_actinst stap
where stap.end_time_ is null and stap.act_name_ is not null
  and stap.act_type_ in ('intermediateTimer', 'intermediateMessageCatch', 'receiveTask', 'intermediateConditional',
    'eventBasedGateway');

-- What the model of a task has its mails say beside its name and its dossier.
alter table taaktermijn
  -- What it is about, when the dossier does not say so.
  add column onderwerp  text,
  -- What happens when its term passes, when that is not being late.
  add column na_termijn text;

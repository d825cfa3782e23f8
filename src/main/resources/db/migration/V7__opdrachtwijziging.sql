-- Which change led to a version of an opdracht; empty for those that were verstrekt.
alter table opdrachtversie add column wijziging text references dossier;

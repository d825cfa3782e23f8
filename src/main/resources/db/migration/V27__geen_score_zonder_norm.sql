-- Of a KPI whose norm nobody knows, no score is asked, and no scale is invented for one.
alter table robuustheid_score alter column score drop not null;
alter table robuustheidsronde_kpi
  alter column schaal_van drop not null,
  alter column schaal_tot drop not null,
  add check ((schaal_van is null) = (schaal_tot is null));

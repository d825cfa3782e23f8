-- A mark says of a form of its own user that it was sent. Of a form of somebody else with the same mark it says nothing.
alter table verzending drop constraint verzending_pkey;
alter table verzending add primary key (kenmerk, gebruiker);

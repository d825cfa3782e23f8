-- Holds a row when the demonstration has ever filled this database; productie refuses such a database.
create table demonstratie (
  gevuld_op timestamptz not null
);

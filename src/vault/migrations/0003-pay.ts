/** The tables of filings as the documents have them, and what peers told of their pay. */
export const payTables = `
create table filing_table (
  id text primary key, filing_id text not null references filing(id), number integer not null, kind text not null,
  start integer not null, excerpt text not null
) strict;
create index filing_table_filing on filing_table(filing_id);
create table peer_pay (
  id text primary key, who text not null default '', role text not null, company text not null default '', company_size integer,
  industry text not null default '', place text not null default '', year integer not null, currency text not null,
  salary integer, bonus integer, stock integer, options integer, total integer, source text not null default '', told_on text not null
) strict;
`;

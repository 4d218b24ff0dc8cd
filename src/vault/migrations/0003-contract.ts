/** The contract: what is agreed about the talks on an offer, each ask with its answer, and what the present job still owes. */
export const contract = `
create table negotiation (
  id text primary key, opportunity_id text not null unique references opportunity(id), pushes integer not null default 5,
  earliest_start text, expects_leave integer not null default 0, adviser text not null default '', adviser_spoken_on text,
  notes text not null default ''
) strict;
create table negotiation_ask (
  id text primary key, opportunity_id text not null references opportunity(id), kind text not null, round integer not null,
  term text not null default '', what text not null, reason text not null default '', fall_back text not null default '',
  pushes integer not null default 1, yearly_budget integer, currency text not null default '', state text not null,
  answer text not null default '', planned_on text not null, made_on text, answered_on text
) strict;
create index negotiation_ask_opportunity on negotiation_ask(opportunity_id);
create table forgone_item (
  id text primary key, opportunity_id text not null references opportunity(id), what text not null, due_on text not null,
  amount integer not null, currency text not null
) strict;
create index forgone_item_opportunity on forgone_item(opportunity_id);
`;

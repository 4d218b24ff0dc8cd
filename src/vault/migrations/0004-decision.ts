/** Diligence and decision: trust, departures, references, friends, criteria with scores, predictions, the decision itself. */
export const decision = `
create table decision (
  id text primary key, opportunity_id text not null unique references opportunity(id), deadline text, is_excited integer,
  excited_on text, verdict text, decided_on text, reason text not null default '', reason_on text,
  departures_looked_on text
) strict;
create table trust_note (
  id text primary key, opportunity_id text not null references opportunity(id), noted_on text not null, trust integer not null,
  minutes integer not null default 0, note text not null default ''
) strict;
create index trust_note_opportunity on trust_note(opportunity_id);
create table departure (
  id text primary key, opportunity_id text not null references opportunity(id), person_id text references person(id),
  name text not null, role text not null default '', left_on text not null default '', reason text not null default '',
  source text not null default ''
) strict;
create index departure_opportunity on departure(opportunity_id);
create index departure_person on departure(person_id);
create table company_reference (
  id text primary key, opportunity_id text not null references opportunity(id), name text not null,
  relation text not null default '', asked_on text not null, said text not null default ''
) strict;
create index company_reference_opportunity on company_reference(opportunity_id);
create table friend_talk (
  id text primary key, opportunity_id text not null references opportunity(id), name text not null, told_on text not null,
  said text not null default ''
) strict;
create index friend_talk_opportunity on friend_talk(opportunity_id);
create table criterion (
  id text primary key, position integer not null, name text not null, weight integer not null, added_on text not null,
  first_weight integer not null
) strict;
create table criterion_score (
  id text primary key, criterion_id text not null references criterion(id), opportunity_id text references opportunity(id),
  score integer not null, evidence text not null default ''
) strict;
create index criterion_score_criterion on criterion_score(criterion_id);
create index criterion_score_opportunity on criterion_score(opportunity_id);
create table prediction (
  id text primary key, opportunity_id text not null references opportunity(id), statement text not null,
  probability integer not null, due_on text not null, came_true integer, scored_on text
) strict;
create index prediction_opportunity on prediction(opportunity_id);
`;

import { searchable } from "./searchable.ts";

/** What the search teaches: advice received, groundwork, retrospectives, energy, career checkups, profile checks. */
export const learning = `
create table advice (
  id text primary key, giver text not null, person_id text references person(id), topic text not null, stance text not null,
  text text not null, context text not null default '', given_on text not null, verdict text not null default 'open',
  verdict_reason text not null default ''
) strict;
create index advice_person on advice(person_id);
create table groundwork_action (
  id text primary key, kind text not null, text text not null, due_on text, done_on text, outcome text not null default ''
) strict;
create table groundwork_review (id text primary key, reviewed_on text not null, note text not null default '') strict;
create table profile_check (id text primary key, checked_on text not null unique, items text not null, note text not null default '') strict;
create table retrospective (
  id text primary key, opportunity_id text not null unique references opportunity(id), what_happened text not null default '',
  learnt text not null default '', differently text not null default '', ended_at_kind text, missing_skills text not null default '[]',
  written_on text not null
) strict;
create table energy_entry (
  id text primary key, scope text not null, activity text not null, energy integer not null, minutes integer, felt_on text not null,
  note text not null default ''
) strict;
create table career_checkup (id text primary key, answered_on text not null unique, answers text not null) strict;
${searchable("advice", { core: "''", title: "new.giver || ' ' || new.topic", body: "new.text || ' ' || new.context || ' ' || new.verdict_reason" })}
${searchable("retrospective", { core: "new.learnt", title: "''", body: "new.what_happened || ' ' || new.differently" })}
`;

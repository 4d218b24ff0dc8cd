import { searchable } from "./searchable.ts";

/** Mail and calendar: events, and which seat an event or a thread belongs to; and the text that is searched everywhere. */
export const correspondence = `
alter table message add column participants text not null default '[]';
create table calendar_event (
  id text primary key, uid text not null, recurrence_id text, title text not null default '', starts_at text, ends_at text,
  is_all_day integer not null default 0, time_zone text, status text not null check (status in ('confirmed', 'tentative', 'cancelled')),
  place text not null default '', description text not null default '', url text not null default '', organizer text not null default '',
  attendees text not null default '[]', recurrence text not null default '', occurrences text not null default '[]',
  calendar text not null default '', opportunity_id text references opportunity(id), step_id text references step(id),
  offer_state text not null default 'open' check (offer_state in ('open', 'taken', 'refused'))
) strict;
create index calendar_event_start on calendar_event(starts_at);
create index calendar_event_opportunity on calendar_event(opportunity_id);
create index calendar_event_step on calendar_event(step_id);
create table thread_link (
  id text primary key, opportunity_id text references opportunity(id),
  offer_state text not null check (offer_state in ('taken', 'refused'))
) strict;
create index thread_link_opportunity on thread_link(opportunity_id);

-- What is searched beside people and companies. Made from the tables below by their triggers and never journaled itself.
create table search_entry (num integer primary key, kind text not null, row_id text not null, unique (kind, row_id)) strict;
create virtual table search_text using fts5(core, title, body, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
${searchable("message", { core: "''", title: "new.name || ' ' || new.title || ' ' || new.subject", body: "new.body" })}
${searchable("calendar_event", { core: "''", title: "new.title", body: "new.place || ' ' || new.description" })}
${searchable("step", { core: "new.core || ' ' || new.why_right", title: "new.title", body: "new.notes" })}
${searchable("person_note", { core: "''", title: "''", body: "new.text" })}
${searchable("opportunity", { core: "''", title: "new.title", body: "new.notes || ' ' || new.ceo_needs_most || ' ' || new.close_note" })}
`;

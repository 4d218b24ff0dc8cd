/** The first released schema. Never edited after its release; a later migration changes it. */
export const first = `
create table vault_info (
  only integer primary key check (only = 1), vault_id text not null, schema_version integer not null, created_at text not null
) strict;
create table operation_log (
  seq integer primary key, name text not null, summary text not null, actor text not null, by_assistant integer not null,
  at text not null, undoes integer references operation_log(seq), kind text not null check (kind in ('do', 'undo', 'redo')),
  undone integer not null default 0, open integer not null default 1, changes integer not null default 0
) strict;
create unique index operation_log_open on operation_log(open) where open = 1;
create table change_log (
  id integer primary key, operation integer not null references operation_log(seq), table_name text not null,
  row_id text not null, kind text not null check (kind in ('insert', 'update', 'delete')), before text
) strict;
create index change_log_operation on change_log(operation);
create index change_log_row on change_log(row_id);

create table setting (id text primary key, value text not null) strict;
create table company (
  num integer primary key, id text not null unique, name text not null, name_key text not null, website text not null default '',
  stage text not null default '', headcount integer, industry text not null default '', notes text not null default '',
  is_target integer not null default 0, created_at text not null, updated_at text not null
) strict;
create index company_name_key on company(name_key);
create index company_target on company(is_target) where is_target = 1;
create table person (
  num integer primary key, id text not null unique, full_name text not null, given_name text not null default '',
  family_name text not null default '', position text not null default '', company_id text references company(id),
  email text not null default '', phone text not null default '', profile_url text not null default '', location text not null default '',
  background text not null default 'unknown', notes text not null default '', connected_on text, created_at text not null,
  updated_at text not null
) strict;
create index person_company on person(company_id);
create index person_name on person(full_name collate nocase);
create table imported_record (
  id text primary key, kind text not null, key text not null, row_id text not null, field_values text not null, unique (kind, key)
) strict;
create index imported_record_row on imported_record(row_id);
create table import_run (
  id text primary key, source text not null, file_name text not null, sha256 text not null, at text not null, report text not null
) strict;
create table opportunity (
  num integer primary key, id text not null unique, company_id text not null references company(id), title text not null,
  state text not null, channel text, rung text, opened_on text not null, closed_on text, close_reason text,
  close_note text not null default '', functions_in_scope text not null default '[]', product_owner text not null default 'unknown',
  founder_kind text not null default 'unknown', ceo_needs_most text not null default '', scope_against_title text not null default '',
  is_internal integer not null default 0, seat_holder text not null default '', needs_team_lacks text not null default '',
  transition_plan text not null default '', notes text not null default '', last_contact_at text, created_at text not null,
  updated_at text not null
) strict;
create index opportunity_company on opportunity(company_id);
create table transition_peer (
  id text primary key, opportunity_id text not null references opportunity(id), person_id text references person(id), name text not null,
  conversation_owed text not null default '', held_on text
) strict;
create index transition_peer_opportunity on transition_peer(opportunity_id);
create index transition_peer_person on transition_peer(person_id);
create table step (
  id text primary key, opportunity_id text not null references opportunity(id), position integer not null, kind text not null,
  title text not null, state text not null default 'planned', starts_at text, time_zone text, minutes integer, place text not null default '',
  notes text not null default '', core text not null default '', why_right text not null default '', excitement integer, done_at text,
  follow_up_state text not null default 'none', follow_up_due_at text, follow_up_draft text not null default '', follow_up_sent_at text,
  created_at text not null, updated_at text not null
) strict;
create index step_opportunity on step(opportunity_id, position);
create table step_interviewer (
  id text primary key, step_id text not null references step(id), person_id text not null references person(id), position integer not null,
  unique (step_id, person_id)
) strict;
create index step_interviewer_person on step_interviewer(person_id);
create table step_kind (
  id text primary key, name text not null, assesses text not null default '', prepare text not null default '',
  learn text not null default '', minutes integer
) strict;
create table rationale_version (
  num integer primary key, id text not null unique, text text not null, archetype text, written_on text not null, created_at text not null
) strict;
create table rationale_review (
  id text primary key, version_id text not null references rationale_version(id), reviewer text not null, person_id text references person(id),
  is_executive integer not null default 0, asked_on text not null, said_on text, said text not null default '',
  verdict text not null default 'pending', verdict_reason text not null default ''
) strict;
create index rationale_review_person on rationale_review(person_id);
create table outreach (
  id text primary key, recipient text not null, person_id text references person(id), connection text not null default '',
  draft text not null default '', state text not null default 'drafted', drafted_on text not null, sent_on text, answered_on text
) strict;
create index outreach_person on outreach(person_id);
create table ladder_rung (
  id text primary key, company_id text not null references company(id), rung text not null, state text not null default 'unknown',
  note text not null default '', unique (company_id, rung)
) strict;
create table nudge_state (
  id text primary key, rule text not null, subject text not null, state text not null, until text, reason text not null,
  at text not null, unique (rule, subject)
) strict;

create virtual table person_text using fts5(full_name, position, company, email, notes, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger person_text_insert after insert on person begin
  insert into person_text(rowid, full_name, position, company, email, notes)
  values (new.num, new.full_name, new.position, coalesce((select name from company where id = new.company_id), ''), new.email, new.notes);
end;
create trigger person_text_delete after delete on person begin
  delete from person_text where rowid = old.num;
end;
create trigger person_text_update after update of full_name, position, company_id, email, notes on person begin
  delete from person_text where rowid = old.num;
  insert into person_text(rowid, full_name, position, company, email, notes)
  values (new.num, new.full_name, new.position, coalesce((select name from company where id = new.company_id), ''), new.email, new.notes);
end;
create virtual table company_text using fts5(name, industry, notes, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger company_text_insert after insert on company begin
  insert into company_text(rowid, name, industry, notes) values (new.num, new.name, new.industry, new.notes);
end;
create trigger company_text_delete after delete on company begin
  delete from company_text where rowid = old.num;
end;
create trigger company_text_update after update of name, industry, notes on company begin
  delete from company_text where rowid = old.num;
  insert into company_text(rowid, name, industry, notes) values (new.num, new.name, new.industry, new.notes);
end;
`;

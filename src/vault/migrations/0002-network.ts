/** The network in full: roles over time, addresses, messages, introductions, postings, recruiters, who may know. */
export const network = `
-- Undo looks at later changes only, which the index by operation finds; this one cost every import a quarter of its time.
drop index change_log_row;
alter table person add column kinds text not null default '[]';
alter table person add column how_known text not null default 'unknown';
alter table person add column vouched_by text not null default '';
alter table person add column may_know text not null default 'unknown';
alter table person add column told_on text;
alter table person add column recruiter_kind text;
alter table person add column roles_placed text not null default '';

alter table company add column kind text not null default 'company';

create table employment (
  id text primary key, person_id text not null references person(id), company_id text not null references company(id),
  title text not null default '', started_on text, ended_on text, is_current integer not null default 1, source text not null default ''
) strict;
create index employment_person on employment(person_id);
create index employment_company on employment(company_id);
create table contact_point (
  id text primary key, person_id text not null references person(id), kind text not null check (kind in ('email', 'phone', 'url')),
  value text not null, label text not null default '', unique (person_id, kind, value)
) strict;
create table person_note (
  id text primary key, person_id text not null references person(id), text text not null, written_at text, source text not null default ''
) strict;
create index person_note_person on person_note(person_id);
create table company_investor (
  id text primary key, company_id text not null references company(id), investor_id text not null references company(id),
  unique (company_id, investor_id)
) strict;
create index company_investor_investor on company_investor(investor_id);
create table executive (
  id text primary key, company_id text not null references company(id), person_id text references person(id), name text not null,
  role text not null default '', since text
) strict;
create index executive_company on executive(company_id);
create index executive_person on executive(person_id);
create table message (
  id text primary key, thread text not null, title text not null default '', person_id text references person(id),
  name text not null default '', profile_url text not null default '', direction text not null, sent_at text,
  subject text not null default '', body text not null default '', folder text not null default '', is_noise integer not null default 0,
  source text not null default ''
) strict;
create index message_thread on message(thread, sent_at);
create index message_person on message(person_id);
create table thread_mark (
  id text primary key, state text not null, at text not null, draft text not null default '', is_recruiter integer
) strict;
create table introduction (
  id text primary key, company_id text references company(id), opportunity_id text references opportunity(id),
  via_person_id text not null references person(id), to_person_id text references person(id), to_name text not null default '',
  purpose text not null default '', draft text not null default '', state text not null default 'drafted', drafted_on text not null,
  asked_on text, answered_on text, thanked_on text
) strict;
create index introduction_via on introduction(via_person_id);
create index introduction_to on introduction(to_person_id);
create index introduction_company on introduction(company_id);
create index introduction_opportunity on introduction(opportunity_id);
create table posting (
  id text primary key, company_id text not null references company(id), opportunity_id text references opportunity(id),
  title text not null, url text not null default '', posted_on text, seen_on text not null, notes text not null default ''
) strict;
create index posting_company on posting(company_id);
create index posting_opportunity on posting(opportunity_id);
create table posting_evidence (
  id text primary key, posting_id text not null references posting(id), points_to text not null, text text not null,
  source text not null default '', found_on text not null
) strict;
create index posting_evidence_posting on posting_evidence(posting_id);
create table career_position (
  id text primary key, company text not null, title text not null default '', description text not null default '',
  location text not null default '', started_on text, finished_on text, highlights text not null default '[]', source text not null default ''
) strict;
create table resume_section (id text primary key, name text not null, entries text not null, source text not null default '') strict;
create table kept_apart (id text primary key, one_id text not null references person(id), other_id text not null references person(id), unique (one_id, other_id)) strict;
create index kept_apart_other on kept_apart(other_id);
create table linter_exception (id text primary key, phrase text not null unique) strict;
alter table rationale_version add column open_marks integer;
create table saved_offer (
  id text primary key, opportunity_id text references opportunity(id), name text not null, version integer not null,
  body text not null, note text not null default '', saved_on text not null, unique (name, version)
) strict;
create index saved_offer_opportunity on saved_offer(opportunity_id);
create table saved_view (id text primary key, name text not null unique, layout text not null, filters text not null) strict;
create table filing (
  id text primary key, sha256 text not null unique, file_name text not null, company text not null default '', cik text not null default '',
  form text not null default '', accession text not null default '', fiscal_years text not null, reader_version integer not null,
  read_on text not null, reading text not null
) strict;
create table pay_row (
  id text primary key, filing_id text not null references filing(id), name text not null, title text not null, roles text not null,
  year integer not null, figures text not null, total integer, industry text not null default '', company_size integer
) strict;
create index pay_row_filing on pay_row(filing_id);
`;

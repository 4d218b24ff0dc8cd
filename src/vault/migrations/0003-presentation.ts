/** Presentations: prompt and its clauses, sections, the 90-day plan with hires and budget, reviewers, rehearsals. */
export const presentation = `
create table presentation (
  id text primary key, opportunity_id text not null unique references opportunity(id), step_id text references step(id),
  title text not null default '', prompt text not null default '', total_minutes integer not null, question_minutes integer not null,
  well_received text not null default ''
) strict;
create index presentation_step on presentation(step_id);
create table presentation_clause (
  id text primary key, presentation_id text not null references presentation(id), position integer not null, text text not null
) strict;
create index presentation_clause_presentation on presentation_clause(presentation_id);
create table presentation_section (
  id text primary key, presentation_id text not null references presentation(id), position integer not null, title text not null,
  kind text not null, minutes integer not null, impact integer not null, points text not null default '', notes text not null default ''
) strict;
create index presentation_section_presentation on presentation_section(presentation_id);
create table section_answer (
  id text primary key, section_id text not null references presentation_section(id),
  clause_id text not null references presentation_clause(id), unique (section_id, clause_id)
) strict;
create index section_answer_clause on section_answer(clause_id);
create table plan_item (
  id text primary key, presentation_id text not null references presentation(id), position integer not null, period text not null,
  what text not null, measure text not null default ''
) strict;
create index plan_item_presentation on plan_item(presentation_id);
create table plan_hire (
  id text primary key, presentation_id text not null references presentation(id), position integer not null, role text not null,
  month integer not null, yearly_cost integer, currency text not null
) strict;
create index plan_hire_presentation on plan_hire(presentation_id);
create table plan_budget_line (
  id text primary key, presentation_id text not null references presentation(id), position integer not null, what text not null,
  amount integer not null, currency text not null, cadence text not null
) strict;
create index plan_budget_line_presentation on plan_budget_line(presentation_id);
create table presentation_reviewer (
  id text primary key, presentation_id text not null references presentation(id), person_id text references person(id),
  reviewer text not null, asked_on text not null, said_on text, said text not null default ''
) strict;
create index presentation_reviewer_presentation on presentation_reviewer(presentation_id);
create index presentation_reviewer_person on presentation_reviewer(person_id);
create table rehearsal (
  id text primary key, presentation_id text not null references presentation(id), started_at text not null, note text not null default ''
) strict;
create index rehearsal_presentation on rehearsal(presentation_id);
create table rehearsal_lap (
  id text primary key, rehearsal_id text not null references rehearsal(id), section_id text references presentation_section(id),
  position integer not null, title text not null, target_seconds integer not null, seconds integer not null
) strict;
create index rehearsal_lap_rehearsal on rehearsal_lap(rehearsal_id);
create index rehearsal_lap_section on rehearsal_lap(section_id);
`;

import { searchable } from "./searchable.ts";

/** What is told and asked in a loop: career, stories, the company model, questions, concerns, notes on CEO conversations, requirements. */
export const interviews = `
alter table career_position add column teams text not null default '[]';
alter table career_position add column team_size integer;
alter table career_position add column budget_cents integer;
alter table career_position add column budget_currency text not null default '';

create table story (
  id text primary key, title text not null, topics text not null default '[]', team_size integer,
  career_position_id text references career_position(id), made_on text not null
) strict;
create index story_career_position on story(career_position_id);
create table story_version (
  id text primary key, story_id text not null references story(id), number integer not null, situation text not null default '',
  task text not null default '', action text not null default '', result text not null default '', written_on text not null,
  unique (story_id, number)
) strict;
create table story_rehearsal (
  id text primary key, story_id text not null references story(id), version integer not null, seconds integer not null,
  rehearsed_on text not null
) strict;
create index story_rehearsal_story on story_rehearsal(story_id);
-- Without a day it is a plan for the step.
create table story_telling (
  id text primary key, story_id text not null references story(id), step_id text not null references step(id),
  person_id text references person(id), told_on text
) strict;
create index story_telling_story on story_telling(story_id);
create index story_telling_step on story_telling(step_id);
create index story_telling_person on story_telling(person_id);

create table company_model_line (
  id text primary key, company_id text not null references company(id), area text not null, is_unknown integer not null default 0,
  text text not null, source text not null default '', noted_on text not null
) strict;
create index company_model_line_company on company_model_line(company_id);

create table question (
  id text primary key, opportunity_id text not null references opportunity(id), text text not null,
  line_id text references company_model_line(id), person_id text references person(id), refusal_view text not null default '',
  added_on text not null
) strict;
create index question_opportunity on question(opportunity_id);
create index question_line on question(line_id);
create index question_person on question(person_id);
create table question_asking (
  id text primary key, question_id text not null references question(id), person_id text references person(id),
  step_id text references step(id), asked_on text not null, outcome text not null, answer text not null default ''
) strict;
create index question_asking_question on question_asking(question_id);
create index question_asking_person on question_asking(person_id);
create index question_asking_step on question_asking(step_id);

create table concern (
  id text primary key, opportunity_id text not null references opportunity(id), person_id text references person(id),
  whose text not null default '', text text not null, step_id text references step(id), raised_on text not null,
  state text not null default 'open', answer text not null default '', answered_on text
) strict;
create index concern_opportunity on concern(opportunity_id);
create index concern_person on concern(person_id);
create index concern_step on concern(step_id);

create table working_note (
  id text primary key, step_id text not null unique references step(id), agreements text not null default '',
  disagreements text not null default '', how_disagreed text not null default '', noted_on text not null
) strict;
create table self_review (
  id text primary key, step_id text not null unique references step(id), background integer not null, preparation integer not null,
  communication integer not null, excitement integer not null, note text not null default '', reviewed_on text not null
) strict;

create table requirement (
  id text primary key, opportunity_id text not null references opportunity(id), text text not null, fit text not null default 'open',
  note text not null default '', position integer not null
) strict;
create index requirement_opportunity on requirement(opportunity_id);
create table requirement_match (
  id text primary key, requirement_id text not null references requirement(id),
  career_position_id text not null references career_position(id), unique (requirement_id, career_position_id)
) strict;
create index requirement_match_career_position on requirement_match(career_position_id);
${searchable("story", { core: "''", title: "new.title", body: "new.topics" })}
${searchable("story_version", { core: "''", title: "''", body: "new.situation || ' ' || new.task || ' ' || new.action || ' ' || new.result" })}
${searchable("question", { core: "''", title: "new.text", body: "new.refusal_view" })}
${searchable("question_asking", { core: "''", title: "''", body: "new.answer" })}
${searchable("concern", { core: "''", title: "new.text", body: "new.answer" })}
${searchable("company_model_line", { core: "''", title: "new.text", body: "new.source" })}
${searchable("working_note", { core: "''", title: "''", body: "new.agreements || ' ' || new.disagreements || ' ' || new.how_disagreed" })}
`;

/** How interview material that is found by its text is read: title, context, text, time, and where it is shown. */
export const interviewReadings = {
  story: `select story.title, '' as context, '' as core, current.result as text, story.made_on as at, 'story' as target, story.id as targetId
    from story join story_version as current on current.story_id = story.id
    and current.number = (select max(number) from story_version where story_id = story.id) where story.id = `,
  story_version: `select story.title, '' as context, '' as core,
    trim(version.situation || ' ' || version.task || ' ' || version.action || ' ' || version.result) as text, version.written_on as at,
    'story' as target, story.id as targetId from story_version as version join story on story.id = version.story_id
    where version.number = (select max(number) from story_version where story_id = story.id) and version.id = `,
  question: `select question.text as title, company.name as context, '' as core, question.refusal_view as text, question.added_on as at,
    'questions' as target, question.opportunity_id as targetId from question join opportunity on opportunity.id = question.opportunity_id
    join company on company.id = opportunity.company_id where question.id = `,
  question_asking: `select question.text as title, company.name as context, '' as core, asking.answer as text, asking.asked_on as at,
    'questions' as target, question.opportunity_id as targetId from question_asking as asking join question on question.id = asking.question_id
    join opportunity on opportunity.id = question.opportunity_id join company on company.id = opportunity.company_id where asking.id = `,
  concern: `select concern.text as title, company.name as context, '' as core, concern.answer as text, concern.raised_on as at,
    'concerns' as target, concern.opportunity_id as targetId from concern join opportunity on opportunity.id = concern.opportunity_id
    join company on company.id = opportunity.company_id where concern.id = `,
  company_model_line: `select line.text as title, company.name as context, '' as core, line.source as text, line.noted_on as at,
    'company' as target, company.id as targetId from company_model_line as line join company on company.id = line.company_id where line.id = `,
  working_note: `select step.title, company.name as context, '' as core,
    trim(note.agreements || ' ' || note.disagreements || ' ' || note.how_disagreed) as text, note.noted_on as at, 'concerns' as target,
    step.opportunity_id as targetId from working_note as note join step on step.id = note.step_id
    join opportunity on opportunity.id = step.opportunity_id join company on company.id = opportunity.company_id where note.id = `,
} as const;

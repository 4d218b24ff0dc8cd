/**
 * What the reply clock reads of a message lies in one index, so that it need not touch the messages' text. The condition is a column of
 * it and not its filter: SQLite answers from an index alone only what the index holds.
 */
export const replyClockIndex = `
create index message_clock on message(thread, (is_noise = 0 and (folder <> 'invitation' or body <> '')), direction, sent_at);
create index person_known on person(how_known) where how_known in ('met', 'worked-together', 'close');
create index company_kind on company(kind) where kind <> 'company';
`;

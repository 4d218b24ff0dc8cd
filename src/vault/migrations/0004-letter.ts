import { searchable } from "./searchable.ts";

/**
 * Letters of offers. The file is base64, since the journal and the export are JSON, and lies in a row of its own, so that
 * no change to the letter records it again; its text is a row a page, so that a search opens the page.
 */
export const letter = `
create table offer_letter (
  id text primary key, offer_id text not null references saved_offer(id), file_name text not null, sha256 text not null,
  size integer not null, pages integer not null, attached_on text not null
) strict;
create index offer_letter_offer on offer_letter(offer_id);
create table letter_file (
  id text primary key, letter_id text not null unique references offer_letter(id), content text not null
) strict;
create table letter_page (
  id text primary key, letter_id text not null references offer_letter(id), number integer not null, text text not null
) strict;
create index letter_page_letter on letter_page(letter_id);
${searchable("letter_page", { core: "''", title: "''", body: "new.text" })}
`;

/** The SQL expressions, over a row named `new`, that give what is searched of it. */
type SearchedText = { readonly core: string; readonly title: string; readonly body: string };

/**
 * Triggers that keep a table's text in the search index, and the rows that are there already. `core` is what counts most: the core of
 * what somebody said. Part of released migrations: changed only by making another beside it.
 */
export function searchable(table: string, text: SearchedText): string {
  const values = `${text.core}, ${text.title}, ${text.body}`;
  const entry = (row: "old" | "new"): string =>
    `(select num from search_entry where kind = '${table}' and row_id = ${row}.id)`;
  return `
create trigger ${table}_search_insert after insert on ${table} begin
  insert into search_entry(kind, row_id) values ('${table}', new.id);
  insert into search_text(rowid, core, title, body) values (last_insert_rowid(), ${values});
end;
create trigger ${table}_search_update after update on ${table} begin
  delete from search_text where rowid = ${entry("new")};
  insert into search_text(rowid, core, title, body) values (${entry("new")}, ${values});
end;
create trigger ${table}_search_delete after delete on ${table} begin
  delete from search_text where rowid = ${entry("old")};
  delete from search_entry where kind = '${table}' and row_id = old.id;
end;
insert into search_entry(kind, row_id) select '${table}', id from ${table};
insert into search_text(rowid, core, title, body) select ${entry("new")}, ${values} from ${table} as new;
`;
}

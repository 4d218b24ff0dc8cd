import Driver from "better-sqlite3-multiple-ciphers";

import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from "kysely";
import type { DatabaseConnection, SqliteDialectConfig } from "kysely";
import type { Schema } from "./schema.ts";

/** The driver's connection. Only this folder sees it. */
export type Database = Driver.Database;

/** The typed handle that table functions take: the outer handle for reads, a transaction inside an operation. */
export type VaultDb = Kysely<Schema>;

const statementCacheSize = 400;

/**
 * Kysely prepares every call anew, which costs more than the encryption. A bounded map by SQL text halves a query's time.
 * A cached statement must not be streamed; nothing here streams.
 */
function withStatementCache(database: Database): Database {
  const statements = new Map<string, ReturnType<Database["prepare"]>>();
  const prepare = database.prepare.bind(database);
  const cached = (sql: string): ReturnType<Database["prepare"]> => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= statementCacheSize) statements.clear();
    const statement = prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return Object.assign(database, { prepare: cached });
}

/** Opens or creates the encrypted file. The wrong key shows on the first read, as SQLITE_NOTADB. */
export function openDatabase(path: string, key: Buffer, options: { readonly?: boolean } = {}): Database {
  const database = new Driver(path, { readonly: options.readonly ?? false });
  try {
    database.pragma("cipher='aegis'");
    database.pragma(`key='raw:${key.toString("hex")}'`);
    database.pragma("busy_timeout=10000");
    database.prepare("select count(*) from sqlite_schema").get();
    if (options.readonly !== true) database.pragma("journal_mode=wal");
    // FULL makes every acknowledged write survive a power cut, at one more fsync a commit.
    database.pragma("synchronous=full");
    database.pragma("foreign_keys=on");
    database.pragma("temp_store=memory");
    database.pragma("cache_size=-16000");
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Write transactions take the lock at once, so that two processes never deadlock on upgrading a read lock. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class VaultDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

export function queryBuilder(database: Database): VaultDb {
  return new Kysely<Schema>({ dialect: new VaultDialect({ database: withStatementCache(database) }) });
}

import { DatabaseSync, type StatementSync, type SQLInputValue } from 'node:sqlite'
import {
  type Compilable,
  type CompiledQuery,
  Kysely,
  type QueryResult,
  SqliteDialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import type { Database, Tables } from './database.ts'

const STATEMENT_CACHE_SIZE = 200
/** Another process (the command line) may hold the write lock for a moment. */
const BUSY_TIMEOUT_MS = 5000

/** Opens the embedded database. WAL: readers never wait for the writer, and a crash loses nothing whole. */
export function openSqlite(path: string): Database {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec('PRAGMA journal_mode = WAL')
  // With WAL, NORMAL cannot corrupt; FULL also keeps the last commit through a power cut.
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  return new EmbeddedDatabase(adapt(database))
}

/**
 * Statements that were compiled beforehand go straight to SQLite: it answers at once, and a poll should not
 * queue for a connection that is never busy. Everything else takes Kysely's way.
 */
class EmbeddedDatabase extends Kysely<Tables> {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ dialect: new SqliteDialect({ database }) })
    this.#database = database
  }

  override async executeQuery<Row>(
    query: CompiledQuery<Row> | Compilable<Row>,
  ): Promise<QueryResult<Row>> {
    if (!('parameters' in query)) return super.executeQuery(query)
    return { rows: this.#database.prepare(query.sql).all(query.parameters) as Row[] }
  }
}

/** Gives Kysely's SQLite dialect the interface it knows over Node's own driver, statements kept prepared. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = adaptStatement(database.prepare(sql))
      if (prepared.size >= STATEMENT_CACHE_SIZE) {
        prepared.delete(prepared.keys().next().value ?? '')
      }
      prepared.set(sql, statement)
      return statement
    },
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}

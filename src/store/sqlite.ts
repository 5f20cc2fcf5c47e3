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
  return new EmbeddedDatabase(database)
}

/**
 * Selects that were compiled beforehand, those behind every poll, go straight to SQLite: it answers at once.
 * Everything else takes Kysely's way.
 */
class EmbeddedDatabase extends Kysely<Tables> {
  readonly #reader: SnapshotReader

  constructor(database: DatabaseSync) {
    const reader = new SnapshotReader(database)
    super({ dialect: new SqliteDialect({ database: adapt(database, () => reader.end()) }) })
    this.#reader = reader
  }

  override async executeQuery<Row>(
    query: CompiledQuery<Row> | Compilable<Row>,
  ): Promise<QueryResult<Row>> {
    if (!('parameters' in query)) return super.executeQuery(query)
    return { rows: this.#reader.read(query.sql, query.parameters) as Row[] }
  }
}

/**
 * Reads of one turn of the event loop share a transaction: taking SQLite's file locks for each costs more than
 * the read. `end` it before any other statement, so that a write is never part of it.
 */
class SnapshotReader {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; columns: string[] }>()
  #isOpen = false

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  read(sql: string, parameters: readonly unknown[]): Record<string, unknown>[] {
    if (!this.#database.isTransaction) {
      this.#database.exec('BEGIN')
      this.#isOpen = true
      setImmediate(() => this.end())
    }
    const { statement, columns } = this.#prepared(sql)
    const rows = statement.all(...(parameters as SQLInputValue[])) as unknown as unknown[][]
    return rows.map((values) => {
      const row: Record<string, unknown> = {}
      for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at]
      return row
    })
  }

  end(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#database.exec('COMMIT')
  }

  #prepared(sql: string): { statement: StatementSync; columns: string[] } {
    let prepared = this.#statements.get(sql)
    if (prepared === undefined) {
      const statement = this.#database.prepare(sql)
      // Objects made by the driver cost as much as the read.
      statement.setReturnArrays(true)
      prepared = { statement, columns: statement.columns().map(({ name }) => name) }
      this.#statements.set(sql, prepared)
    }
    return prepared
  }
}

/**
 * Gives Kysely's SQLite dialect the interface it knows over Node's own driver, statements kept prepared.
 * `before` is called before each statement.
 */
function adapt(database: DatabaseSync, before: () => void): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close() {
      before()
      database.close()
    },
    prepare(sql) {
      before()
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

import { PgPreparedQuery } from "drizzle-orm/pg-core";
import { reasonOf } from "./reason";

/** Of these, the database's own sentence quotes the value that it could not use. */
const DATA_EXCEPTION = /^22/;

/**
 * A query that failed, without what was asked: Drizzle's error and the driver's carry the statement, its parameters and the row in
 * the way, so answers and seals would stand in whatever prints them. It has no cause for the same reason.
 */
class QueryError extends Error {
  override readonly name = "QueryError";
  /** PostgreSQL's five characters, or the network's name of the failure. */
  readonly code: string | undefined;

  constructor(failed: unknown) {
    const code = codeOf(failed);
    const isQuoting = code !== undefined && DATA_EXCEPTION.test(code);
    super(isQuoting ? `A value has a form that the database does not take (${code}).` : reasonOf(failed));
    this.code = code;
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.cause !== undefined) return codeOf(error.cause);
  return "code" in error ? String(error.code) : undefined;
}

type Runner = (this: unknown, ...query: unknown[]) => Promise<unknown>;

/** Every query of either driver, in a transaction or not, passes this one method, where Drizzle adds the parameters to the error. */
export function failWithoutParameters(): void {
  const prepared = PgPreparedQuery.prototype as unknown as { queryWithCache: Runner & { isQuiet?: true } };
  const run = prepared.queryWithCache;
  if (run.isQuiet) return;
  const quiet: Runner = async function (...query) {
    try {
      return await run.apply(this, query);
    } catch (error) {
      throw new QueryError(error);
    }
  };
  prepared.queryWithCache = Object.assign(quiet, { isQuiet: true as const });
}

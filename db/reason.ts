/**
 * Why a query or a connection failed, in the words of the database or the network: the deepest cause, since the layers
 * above it name the query and its parameters.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  const code = "code" in error ? String(error.code) : error.name;
  return error.message || code;
}

import type { Making } from "./export-result";

/** The stored result as it is; `format` and `version` say how to read it. */
export async function jsonFile({ result }: Making): Promise<Uint8Array> {
  return new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SERVICES = "lib/services";
const QUERIES = "db/queries";

const sourcesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort()
    .map((name) => ({ name: name.replace(/\.ts$/, ""), text: readFileSync(join(folder, name), "utf8") }));

/** Queries that change a row, as their source says. */
function writingQueries(): ReadonlySet<string> {
  const functions = sourcesOf(QUERIES).flatMap(({ text }) =>
    text.split(/^export (?=async function |function |const )/m).slice(1),
  );
  const writing = functions.filter((source) => /\.(insert|update|delete)\(/.test(source));
  return new Set(writing.flatMap((source) => /^(?:async )?(?:function|const) (\w+)/.exec(source)?.[1] ?? []));
}

export type ServiceFile = {
  readonly name: string;
  /** The rows of the table that it asks for. */
  readonly asks: readonly string[];
  /** Whether it changes the database itself. */
  readonly writes: boolean;
};

/** Every service, what it asks and whether it writes: read from the source, so that a new one cannot be forgotten. */
export function readServices(): readonly ServiceFile[] {
  const writing = writingQueries();
  return sourcesOf(SERVICES).map(({ name, text }) => {
    const asked = [...text.matchAll(/requirePermission\(\s*[\w.]+,\s*"([^"]+)",?\s*\)/g)].map(([, row = ""]) => row);
    const imported = [...text.matchAll(/import \{([^}]*)\} from "@\/db\/queries\//g)]
      .flatMap(([, names = ""]) => names.split(","))
      .map((one) => one.trim().split(" as ")[0] ?? "");
    return { name, asks: [...new Set(asked)], writes: imported.some((one) => writing.has(one)) };
  });
}

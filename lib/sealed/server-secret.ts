import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@/lib/errors";

/**
 * The secret behind every personal link. It lives outside the database: in APP_SECRET, or, with the embedded
 * database, in a file beside the data. A copy of that folder then holds both: whoever has it could tie responses that are not
 * settled yet to their links. The start and the health page say so, by `secretWarning`.
 */
export function serverSecret(options: { appSecret?: string | undefined; dataDir: string; embedded: boolean }): string {
  if (options.appSecret) return options.appSecret;
  if (!options.embedded) {
    throw new StartError(
      "APP_SECRET is not set. With PostgreSQL, set it to a random text of 32 characters or more " +
        "(for example from: openssl rand -base64 36) and keep it: personal links stop working without it.",
    );
  }
  mkdirSync(options.dataDir, { recursive: true });
  const path = join(options.dataDir, "secret");
  try {
    writeFileSync(path, randomBytes(36).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
}

/** The server's secret where there is one already; undefined before the first start, and in programs that need none. */
export function keptSecret(options: Parameters<typeof serverSecret>[0]): string | undefined {
  if (options.appSecret) return options.appSecret;
  const path = join(options.dataDir, "secret");
  return options.embedded && existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}

/** What whoever runs this installation should know about its secret; null when it is kept apart from the data. */
export function secretWarning(options: { appSecret?: string | undefined; embedded: boolean }): string | null {
  if (options.appSecret || !options.embedded) return null;
  return (
    "The secret behind personal links lies beside the data: whoever has a copy of DATA_DIR has both. " +
    "Set APP_SECRET to keep it elsewhere; to the text of DATA_DIR/secret, if links must go on working."
  );
}

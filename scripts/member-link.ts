// npm run member:link -- EMAIL: a link that signs a member in, for whoever runs an installation without mail.
import { openDatabase } from "@/db/client";
import { readEnv } from "@/lib/env";
import { AppError, isToldToReaders, StartError } from "@/lib/errors";
import { makeSignInLink } from "@/lib/services/make-sign-in-link";

const USAGE = "Say for whom: npm run member:link -- ada@example.org";
const EMBEDDED =
  "On the embedded database only one process can work, and a running server is one: stop the server, run this again, then start the server and open the link.";

const { APP_URL, DATA_DIR, DATABASE_URL, PORT } = readEnv();

async function openOrExplain() {
  try {
    return await openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
  } catch (error) {
    if (DATABASE_URL || !(error instanceof StartError)) throw error;
    throw new StartError(`${error.message}\n${EMBEDDED}`, { cause: error });
  }
}

try {
  const [email] = process.argv.slice(2);
  if (!email) throw new AppError("invalid", USAGE);
  const { db, close } = await openOrExplain();
  try {
    const { path, name, organization } = await makeSignInLink({ db, now: () => new Date() }, { email });
    console.log(`Signs in ${name} of ${organization}, once, within an hour; give it to nobody else:`);
    console.log(`${(APP_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "")}${path}`);
  } finally {
    await close();
  }
} catch (error) {
  if (!isToldToReaders(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

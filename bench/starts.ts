import { freePort } from "../scripts/free-port.mjs";
import { ensureBuilt } from "../scripts/prepare.mjs";
import { dataFolder, startServer } from "../tests/e2e/server";

/** A second start opens what the first one made: no more than this part of the first one's time. */
const MOST_OF_FIRST = 1;

/** The first start of a data folder, which makes its database and the sample, against the second. */
export async function benchStarts() {
  ensureBuilt();
  const { dataDir, remove } = dataFolder();
  try {
    const [first, second] = [await readyAfter(dataDir), await readyAfter(dataDir)];
    const part = second / first;
    if (part > MOST_OF_FIRST) {
      console.error(`The second start took ${part.toFixed(2)} times as long as the first.`);
      process.exitCode = 1;
    }
    return [{ "first s": seconds(first), "second s": seconds(second), "second ÷ first": Number(part.toFixed(2)) }];
  } finally {
    remove();
  }
}

async function readyAfter(dataDir: string): Promise<number> {
  const server = await startServer({ dataDir, port: await freePort() });
  server.signal("SIGINT");
  await server.ended;
  return server.readyAfterMs;
}

const seconds = (ms: number) => Number((ms / 1000).toFixed(1));

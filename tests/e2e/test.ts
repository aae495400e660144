import { test as base } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../../scripts/free-port.mjs";
import { throwawayPostgres } from "../../scripts/throwaway-postgres.mjs";
import { dataFolder, type Server, type ServerOptions, startServer } from "./server";

/** More than the server may take, and a cluster before it: what has failed is still cleared away. */
const STARTS_WITHIN_MS = 180_000;

type Shared = {
  /** The sample organization on the embedded database, shared by the files that one worker runs. */
  demo: Server & { readonly dataDir: string };
  /** The same on PostgreSQL, where a test can look into the tables. Nobody works on its analyses. */
  onPostgres: { readonly server: Server; readonly sql: postgres.Sql };
};

/** Each worker has servers of its own, so that no two files change the same organization at once. */
export const test = base.extend<object, Shared>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from here
    async ({}, use) => {
      const { dataDir, remove } = dataFolder();
      try {
        await withServer({ dataDir, env: { PLUMBLINE_GALLERY: "1" } }, (server) => use({ ...server, dataDir }));
      } finally {
        remove();
      }
    },
    { scope: "worker", timeout: STARTS_WITHIN_MS },
  ],
  onPostgres: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const { dataDir, remove } = dataFolder();
      try {
        const cluster = await throwawayPostgres();
        const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined });
        try {
          const env = { DATABASE_URL: cluster.url, PLUMBLINE_WORKER: "separate" };
          await withServer({ dataDir, env }, (server) => use({ server, sql }));
        } finally {
          await sql.end();
          cluster.stop();
        }
      } finally {
        remove();
      }
    },
    { scope: "worker", timeout: STARTS_WITHIN_MS },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
});

/** Whatever becomes of the work, the server is gone afterwards. */
async function withServer(
  options: Pick<ServerOptions, "dataDir" | "env">,
  work: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await startServer({ ...options, port: await freePort(), isShared: true });
  try {
    await work(server);
  } finally {
    server.signal("SIGKILL");
    await server.ended;
  }
}

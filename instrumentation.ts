/** Runs once when the server starts: nothing is served before the database is up to date. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startServer } = await import("./lib/jobs/start-server");
  await startServer();
}

import { execFile } from "node:child_process";

/** `npm run member:link`, with what it prints. `env`: where the installation lies. */
export function memberLink(
  email: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...own } = process.env;
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/member-link.ts", email];
  return new Promise((done) => {
    execFile(process.execPath, args, { env: { ...own, ...env } }, (error, out, complaint) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, said: out + complaint }),
    );
  });
}

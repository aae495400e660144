// A PostgreSQL cluster in a temporary folder, for tests: started here, gone afterwards.
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { canInstallDebianPackages, installDebianPackage } from "./install-debian-package.mjs";

/** Starts a cluster and returns its address and a function that removes it; throws with what to do when there is none. */
export async function throwawayPostgres() {
  const bin = findBinaries() ?? (await installBinaries());
  if (!bin)
    throw new Error(
      "PostgreSQL (initdb, pg_ctl) was not found. Install PostgreSQL 15 or newer, or put its bin folder on PATH.",
    );
  const folder = mkdtempSync(join(tmpdir(), "plumbline-postgres-"));
  const as = asOrdinaryUser(folder);
  const port = await freePort();
  const data = join(folder, "data");
  const quiet = { ...as, stdio: ["ignore", "ignore", "inherit"], cwd: folder };
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--no-sync"], quiet);
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c full_page_writes=off -c max_connections=200`;
  execFileSync(join(bin, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"], quiet);
  const stop = () => {
    spawnSync(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], quiet);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://plumbline@127.0.0.1:${port}/postgres`, stop };
}

function findBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env.PATH ?? "").split(":");
  return [...versions.map((version) => join(debian, version, "bin")), ...onPath].find((folder) =>
    ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name))),
  );
}

async function installBinaries() {
  if (!canInstallDebianPackages()) return undefined;
  console.log("Installing PostgreSQL (Debian package) …");
  await installDebianPackage("postgresql");
  return findBinaries();
}

/** PostgreSQL refuses to run as root: root hands the folder to the account that Debian's package made, or to nobody. */
function asOrdinaryUser(folder) {
  if (process.getuid?.() !== 0) return {};
  const number = (flag, name) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout?.trim();
  const name = number("-u", "postgres") ? "postgres" : "nobody";
  const [uid, gid] = [Number(number("-u", name)), Number(number("-g", name))];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

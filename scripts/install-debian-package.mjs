// Debian packages that the tests need, on a machine where we may install them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A mirror that stumbles is asked again, and another installation under way is waited for. */
const PATIENT = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300"];

export const canInstallDebianPackages = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Whether it worked is for the caller to see by what it wanted the package for; what went wrong is printed. */
export function installDebianPackage(name) {
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", [...PATIENT, "update", "-qq"], quiet);
  spawnSync("apt-get", [...PATIENT, "install", "-y", "-qq", "--no-install-recommends", name], quiet);
}

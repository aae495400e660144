// Debian packages that the tests need, on a machine where we may install them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const TRIES = 3;
const PAUSE_MS = 10_000;

export const canInstallDebianPackages = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** A mirror that stumbles, or another installation under way, is tried again. False when it did not work; why is printed. */
export async function installDebianPackage(name) {
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  for (let tried = 1; ; tried++) {
    spawnSync("apt-get", ["update", "-qq"], quiet);
    const { status } = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], quiet);
    if (status === 0 || tried === TRIES) return status === 0;
    await pause(PAUSE_MS);
  }
}

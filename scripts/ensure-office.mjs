// Finds what opens the slides in a test and makes pictures of them, or installs it where that is possible.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { canInstallDebianPackages } from "./install-debian-package.mjs";

const KNOWN = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const PACKAGES = ["libreoffice-impress", "poppler-utils"];

/** Its path; undefined where there is none, for the tests do without. Installs beside whatever else goes on. */
export async function ensureOffice() {
  const found = () => [process.env.SOFFICE_PATH, ...KNOWN].find((path) => path && existsSync(path));
  if (found() || !canInstallDebianPackages()) return found();
  console.log("Installing LibreOffice Impress (Debian packages) …");
  await new Promise((done) => {
    const install = spawn("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    install.on("close", done);
    install.on("error", done);
  });
  return found();
}

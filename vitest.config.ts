import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}tests/empty-module.ts` };

/** Integration tests need a database each; `DATABASE_URL` picks PostgreSQL, otherwise an embedded one is made. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "sample/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["lib/services/**", "lib/jobs/**", "lib/auth/**"],
        },
      },
      {
        resolve: { alias },
        oxc: { jsx: { runtime: "automatic" } },
        test: { name: "components", include: ["components/**/*.test.tsx"] },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["db/**/*.test.ts", "lib/services/**/*.test.ts", "lib/jobs/**/*.test.ts", "lib/auth/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});

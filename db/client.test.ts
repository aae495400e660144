import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "@/tests/database";
import type { OpenDatabase } from "./client";
import { lockFolder } from "./lock";
import { organizations } from "./schema";

describe("an open database", () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await withDatabase();
  });
  afterAll(() => open.close());

  it("is migrated, and keeps what a transaction wrote", async () => {
    const id = await open.db.transaction(async (tx) => {
      const rows = await tx.insert(organizations).values({ name: "Northfold" }).returning({ id: organizations.id });
      return rows[0]?.id ?? "";
    });
    const [found] = await open.db.select().from(organizations).where(eq(organizations.id, id));
    expect(found).toMatchObject({ name: "Northfold", office: "PMO", isSample: false });
  });

  it("forgets what a failed transaction wrote", async () => {
    const failing = open.db.transaction(async (tx) => {
      await tx.insert(organizations).values({ name: "Vanishing" });
      throw new Error("stop here");
    });
    await expect(failing).rejects.toThrow("stop here");
    expect(await open.db.select().from(organizations).where(eq(organizations.name, "Vanishing"))).toEqual([]);
  });

  it("runs raw statements for the queue, with parameters and without", async () => {
    const { rows } = await open.raw("select $1::int + 1 as n", [41]);
    expect(rows).toEqual([{ n: 42 }]);
    expect((await open.raw("select 1 as one; select 2 as two")).rows.length).toBeGreaterThan(0);
  });
});

describe("the lock on an embedded folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-lock-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("refuses while another process lives, and says what to do", () => {
    // Process 1 always lives.
    writeFileSync(join(folder, "lock"), "1");
    expect(() => lockFolder(folder)).toThrow(/Another Plumbline process \(number 1\).*DATA_DIR.*DATABASE_URL/);
  });

  it("takes over from a process that died, and can be taken again once given back", () => {
    writeFileSync(join(folder, "lock"), "999999999");
    lockFolder(folder)();
    lockFolder(folder)();
  });

  it.runIf(process.platform === "linux")("takes over from a dead process that its parent has not collected", () => {
    // The shell's child ends at once; the program that the shell becomes does not ask after it.
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 20"], { stdio: ["ignore", "pipe", "ignore"] });
    return new Promise<void>((done, fail) => {
      parent.stdout.once("data", (printed) => {
        setTimeout(() => {
          try {
            writeFileSync(join(folder, "lock"), String(printed).trim());
            lockFolder(folder)();
            done();
          } catch (error) {
            fail(error);
          } finally {
            parent.kill();
          }
        }, 200);
      });
    });
  });
});

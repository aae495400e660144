import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { databaseFromNothing, emptyDatabase, withDatabase } from "@/tests/database";
import { type OpenDatabase, openDatabase } from "./client";
import { lockFolder } from "./lock";
import { organizations } from "./schema";

const SERVER = process.env["TEST_DATABASE_URL"] ?? "";

describe("an open database", () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await databaseFromNothing();
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

  it("says why a query failed, and neither the statement nor what was sent with it", async () => {
    const secret = "we only exist for the board";
    const row = { id: crypto.randomUUID(), name: secret };
    await open.db.insert(organizations).values(row);
    const twice = open.db.insert(organizations).values(row);
    const inTransaction = open.db.transaction((tx) => tx.insert(organizations).values(row));
    const malformed = open.db.select().from(organizations).where(eq(organizations.id, secret));
    const missing = open.db.execute(sql`select ${secret} from nowhere`);
    const said = await Promise.all(
      [twice, inTransaction, malformed, missing].map((work) =>
        work.then(String, (error: unknown) => inspect(error, { depth: 9, showHidden: true })),
      ),
    );
    expect(said.map((text) => text.split("\n")[0])).toEqual([
      expect.stringContaining("duplicate key value violates unique constraint"),
      expect.stringContaining("duplicate key value violates unique constraint"),
      expect.stringContaining("22P02"),
      expect.stringContaining('relation "nowhere" does not exist'),
    ]);
    for (const text of said) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(row.id);
      expect(text).not.toMatch(/insert into|select /i);
    }
  });

  it("runs raw statements for the queue, with parameters and without", async () => {
    const { rows } = await open.raw("select $1::int + 1 as n", [41]);
    expect(rows).toEqual([{ n: 42 }]);
    expect((await open.raw("select 1 as one; select 2 as two")).rows.length).toBeGreaterThan(0);
  });
});

describe("a migration that fails", () => {
  const inTheWay = "create table organizations (id int)";

  it.runIf(!SERVER)("stops the start of an embedded database, says why, and gives the folder back", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "plumbline-broken-"));
    const { PGlite } = await import("@electric-sql/pglite");
    const before = await PGlite.create(join(dataDir, "database"));
    await before.exec(inTheWay);
    await before.close();
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      /could not be opened and brought up to date, so nothing was started.*relation "organizations" already exists/,
    );
    lockFolder(dataDir)();
    rmSync(dataDir, { recursive: true, force: true });
  });

  if (SERVER) {
    it("stops the start on PostgreSQL and says why", async () => {
      const { url, remove } = await emptyDatabase(SERVER);
      const before = postgres(url, { max: 1 });
      await before.unsafe(inTheWay);
      await before.end();
      const opening = openDatabase({ dataDir: tmpdir(), databaseUrl: url });
      await expect(opening).rejects.toThrow(/nothing was started.*relation "organizations" already exists/);
      await remove();
    });
  }

  it("and a server that is not there are told in one sentence", async () => {
    const opening = openDatabase({ dataDir: tmpdir(), databaseUrl: "postgres://nobody@127.0.0.1:1/none" });
    await expect(opening).rejects.toThrow(/nothing was started\. It says: .*ECONNREFUSED/);
  });
});

describe("a claim", () => {
  it("is one caller’s until it is given back", async () => {
    const open = await withDatabase();
    const [one, two] = await Promise.all([open.claim("run"), open.claim("run")]);
    expect([one, two].filter((claimed) => claimed === null)).toHaveLength(1);
    const other = await open.claim("another run");
    expect(other).not.toBeNull();
    await (one ?? two)?.();
    const again = await open.claim("run");
    expect(again).not.toBeNull();
    await again?.();
    await other?.();
    await open.close();
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

  it("refuses a second time within one process", () => {
    rmSync(join(folder, "lock"), { force: true });
    const giveBack = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow("open already");
    giveBack();
  });

  it("says what to do about a folder that cannot be made or written", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => lockFolder(join(file, "below"))).toThrow(/cannot be made.*DATA_DIR/);
  });

  it.runIf(process.platform === "linux")("is not kept by a later process with the same number", () => {
    // Process 1 lives, but did not start a tick after the system did.
    writeFileSync(join(folder, "lock"), "1 1");
    lockFolder(folder)();
  });

  it("lets one of several processes in that find a dead one’s lock", async () => {
    writeFileSync(join(folder, "lock"), "999999999");
    // Whoever has got in stays until all have tried: one that leaves early would let a late one in, rightly.
    const script = `import { lockFolder } from "./db/lock.ts";
      try { lockFolder(${JSON.stringify(folder)}); console.log("in"); } catch (error) { console.log(error.name); }
      process.stdin.resume().on("end", () => process.exit());`;
    const children = Array.from({ length: 3 }, () =>
      spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const tries = await Promise.all(children.map(({ stdout }) => once(stdout, "data")));
    for (const child of children) child.stdin.end();
    await Promise.all(children.map((child) => once(child, "exit")));
    expect(tries.map(([said]) => String(said).trim()).sort()).toEqual(["StartError", "StartError", "in"]);
  });

  it("takes over from a process that died, and can be taken again once given back", () => {
    writeFileSync(join(folder, "lock"), "999999999");
    lockFolder(folder)();
    lockFolder(folder)();
  });

  it.runIf(process.platform === "linux")(
    "takes over from a dead process that its parent has not collected",
    async () => {
      // Only a shell collects a child that ends; the program that the shell becomes does not ask after it.
      const parent = spawn("sh", ["-c", "sleep 60 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
      const [printed] = await once(parent.stdout, "data");
      const dead = String(printed).trim();
      const told = (pid: unknown, what: string) => readFileSync(`/proc/${pid}/${what}`, "utf8");
      await vi.waitFor(() => expect(told(parent.pid, "comm").trim()).toBe("sleep"), 20_000);
      process.kill(Number(dead), "SIGKILL");
      await vi.waitFor(() => expect(told(dead, "stat").split(") ")[1]?.[0]).toBe("Z"), 20_000);
      writeFileSync(join(folder, "lock"), dead);
      lockFolder(folder)();
      parent.kill();
    },
  );
});

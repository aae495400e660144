import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/client";
import { auditEntries, installationSettings, members, organizations, surveys, waves } from "@/db/schema";
import { setupOwnerInput } from "@/lib/forms/setup-owner";
import { withDatabase } from "@/tests/database";
import { authenticate } from "./authenticate";
import { dayOf, type PublicContext, type QueuedJob } from "./context";
import { enterSample } from "./enter-sample";
import { DEMO_MEMBER_EMAIL, loadSample } from "./load-sample";
import { ensureSetupCode, needsSetup, setupOwner, wrongCode } from "./setup-owner";

let open: OpenDatabase;
let context: PublicContext;
let clock = new Date("2026-05-04T10:00:00Z").getTime();
const queued: QueuedJob[] = [];
const MINUTE = 60_000;

beforeAll(async () => {
  open = await withDatabase();
  const enqueue = async (job: QueuedJob) => void queued.push(job);
  context = { db: open.db, secret: "s".repeat(40), now: () => new Date(clock), enqueue };
});
afterAll(() => open.close());

const OWNER = {
  organization: "Northfold",
  office: "PMO",
  name: "Ada Example",
  email: "ada@example.org",
  password: "correct horse",
};

describe("the sample organization", () => {
  const today = dayOf(new Date(clock));
  it("is loaded once, with one survey under way, and a visitor enters the survey that has answers", async () => {
    await expect(enterSample(context)).rejects.toThrow("PLUMBLINE_DEMO=1");
    await loadSample(context);
    await loadSample(context);
    expect(await open.db.$count(organizations)).toBe(1);
    expect(queued).toHaveLength(1);
    const { memberId, surveyId } = await enterSample(context);
    const [survey] = await open.db.select().from(surveys).where(eq(surveys.id, surveyId));
    expect(survey).toMatchObject({ status: "closed", isSample: true });
    const [visitor] = await open.db.select().from(members).where(eq(members.id, memberId));
    const [pulse] = await open.db
      .select({ opensOn: waves.opensOn, closesOn: waves.closesOn })
      .from(waves)
      .innerJoin(surveys, eq(surveys.id, waves.surveyId))
      .where(eq(surveys.status, "collecting"));
    expect((pulse?.opensOn ?? "") < today && today < (pulse?.closesOn ?? "")).toBe(true);
    expect(visitor).toMatchObject({ email: DEMO_MEMBER_EMAIL, passwordHash: null });
  });

  it("does not make the installation owned, and its visitor has no password", async () => {
    expect(await needsSetup(context)).toBe(true);
    expect(await authenticate(context, { email: DEMO_MEMBER_EMAIL, password: "" })).toBeNull();
    expect(await authenticate(context, { email: DEMO_MEMBER_EMAIL, password: "nobody has this password" })).toBeNull();
  });
});

describe("setting up", () => {
  it("says what is wrong with every field", () => {
    const wrong = { code: "", organization: " ", name: "", email: "ada", password: "short" };
    const issues = setupOwnerInput.safeParse(wrong).error?.issues ?? [];
    expect(new Set(issues.map(({ path }) => path[0]))).toEqual(new Set(Object.keys(wrong)));
    for (const { message } of issues) expect(message).not.toMatch(/^(Too|Invalid)/);
  });

  it("keeps only a hash of the code, and a later start makes the earlier code void", async () => {
    const first = await ensureSetupCode(context);
    const second = await ensureSetupCode(context);
    const kept = JSON.stringify(await open.db.select().from(installationSettings));
    expect(first && kept.includes(first)).toBe(false);
    await expect(setupOwner(context, { ...OWNER, code: first ?? "" })).rejects.toThrow("not the code on the console");
    expect(second).toMatch(/^[\w-]{12}$/);
  });

  it("says of a code alone whether it is wrong", async () => {
    const code = (await ensureSetupCode(context)) ?? "";
    expect(await wrongCode(context, code)).toBeNull();
    expect(await wrongCode(context, "another")).toContain("not the code on the console");
  });

  it("refuses the address of the sample’s visitor", async () => {
    const code = (await ensureSetupCode(context)) ?? "";
    await expect(setupOwner(context, { ...OWNER, code, email: DEMO_MEMBER_EMAIL })).rejects.toThrow("Use another");
    expect(await needsSetup(context)).toBe(true);
  });

  it("lets whoever has the right code mistake the rest of the form as often as they like", async () => {
    const code = (await ensureSetupCode(context)) ?? "";
    for (let i = 0; i < 12; i++) {
      expect(await wrongCode(context, code)).toBeNull();
      await expect(setupOwner(context, { ...OWNER, code, email: DEMO_MEMBER_EMAIL })).rejects.toThrow("Use another");
    }
  });

  it("stops guessing", async () => {
    for (let i = 0; i < 5; i++) {
      await expect(setupOwner(context, { ...OWNER, code: `guess ${i}` })).rejects.toThrow("not the code");
      // Asking with a form that has other mistakes is a guess as well.
      expect(await wrongCode(context, `guess ${i}`)).not.toBeNull();
    }
    const code = (await ensureSetupCode(context)) ?? "";
    await expect(setupOwner(context, { ...OWNER, code })).rejects.toThrow("Too many attempts");
    clock += 15 * MINUTE;
  });

  it("makes one organization and its owner, however often the code is sent", async () => {
    const code = (await ensureSetupCode(context)) ?? "";
    const done = await Promise.allSettled([
      setupOwner(context, { ...OWNER, code }),
      setupOwner(context, { ...OWNER, code, email: "bo@example.org" }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(setupOwner(context, { ...OWNER, code })).rejects.toThrow("has an owner already");
    expect(await ensureSetupCode(context)).toBeNull();
    expect(await open.db.$count(organizations, eq(organizations.isSample, false))).toBe(1);
    expect(await open.db.select().from(members).where(eq(members.role, "owner"))).toHaveLength(2);
    const first = await open.db.select().from(auditEntries).where(eq(auditEntries.action, "create the organization"));
    expect(first).toMatchObject([{ memberName: OWNER.name, surveyId: null, detail: "" }]);
  });
});

describe("signing in", () => {
  const owner = async () => {
    const rows = await open.db.select().from(members).where(eq(members.role, "owner"));
    const found = rows.find(({ passwordHash }) => passwordHash !== null);
    if (!found) throw new Error("no owner");
    return found;
  };

  it("keeps no password, and takes the right one whatever the case of the address", async () => {
    const { id, email, passwordHash } = await owner();
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(await authenticate(context, { email, password: OWNER.password })).toEqual({ memberId: id, epoch: 0 });
    expect(await authenticate(context, { email, password: "correct horse " })).toBeNull();
    expect(await authenticate(context, { email: "stranger@example.org", password: OWNER.password })).toBeNull();
  });

  it("lets an address wait after eight failures, known or not, and many at once do not slip through", async () => {
    const { email } = await owner();
    for (const address of [email, "nobody@example.org"]) {
      clock += 20 * MINUTE;
      const tries = Array.from({ length: 12 }, (_, i) =>
        authenticate(context, { email: address, password: `wrong ${i}` }),
      );
      const done = await Promise.allSettled(tries);
      expect(done.filter(({ status }) => status === "rejected")).toHaveLength(4);
      await expect(authenticate(context, { email: address, password: OWNER.password })).rejects.toThrow(
        "Wait 15 minutes",
      );
    }
    clock += 15 * MINUTE;
    expect(await authenticate(context, { email, password: OWNER.password })).not.toBeNull();
  });
});

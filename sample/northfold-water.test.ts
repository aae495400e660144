import { describe, expect, it } from "vitest";
import { analyse } from "@/lib/analysis/analyse";
import { plainText } from "@/lib/findings/rich-text";
import { answersSchema } from "@/lib/survey/answers";
import { questionsOf } from "@/lib/survey/instrument";
import { itemsOf, itemValue } from "@/lib/survey/kinds/registry";
import { snapshotOf } from "@/tests/factories/snapshot";
import { sampleOrganization } from "./northfold-water";

const { organization, surveys } = sampleOrganization();
const [first, pulse, draft] = surveys;
if (!first || !pulse || !draft) throw new Error("three surveys");

const questions = questionsOf(first.instrument);
const of = (audience: string) => first.responses.filter((response) => response.audience === audience);

function values(itemId: string, audience: string) {
  const question = questions.find(({ id }) => id === itemId.split(".")[0]);
  if (!question) throw new Error(itemId);
  expect(itemsOf(question, ["stakeholders", "project-managers", "pmo-staff"]).map(({ id }) => id)).toContain(itemId);
  return of(audience).map(({ answers }) => itemValue(question, answers[question.id], itemId));
}

const numbers = (itemId: string, audience: string) =>
  values(itemId, audience)
    .flatMap((value) => (value?.type === "ordinal" ? [value.value] : []))
    .sort((a, b) => a - b);
const middle = (list: number[]) => list[Math.floor(list.length / 2)];
const chosen = (itemId: string, audience: string, option: string) =>
  values(itemId, audience).filter((value) => value?.type === "choice" && value.option === option).length;
const agreed = (itemId: string) =>
  ["stakeholders", "project-managers", "pmo-staff"].map(
    (audience) => values(itemId, audience).filter((value) => value?.type === "agree" && value.value === 1).length,
  );

describe("the people", () => {
  it("are 34 of 43, spread over three audiences and three weeks", () => {
    expect(organization.name).toBe("Northfold Water");
    const counts = ["stakeholders", "project-managers", "pmo-staff"].map((audience) => {
      const asked = first.invitations.filter((invitation) => invitation.audience === audience);
      return [asked.length, asked.filter(({ answered }) => answered).length, of(audience).length];
    });
    expect(counts).toEqual([
      [9, 7, 7],
      [24, 18, 18],
      [10, 9, 9],
    ]);
    expect(new Set(first.invitations.map(({ email }) => email)).size).toBe(43);
    expect(first.responses.every(({ answeredOn }) => answeredOn >= "2026-03-02" && answeredOn <= "2026-03-20")).toBe(
      true,
    );
  });

  it.each(surveys.map((survey) => [survey.title, survey] as const))("gave answers that %s takes", (_, survey) => {
    for (const { audience, answers } of survey.responses) {
      const checked = answersSchema(survey.instrument, audience).safeParse(answers);
      expect(checked.error?.issues ?? []).toEqual([]);
      const chips = answers["C2"] as Record<string, number> | undefined;
      if (chips) expect(Object.values(chips).reduce((sum, n) => sum + n, 0)).toBe(20);
    }
    const answered = survey.invitations.filter((invitation) => invitation.answered);
    expect(answered.length).toBe(survey.responses.length);
  });

  it("are few in the pulse, and nobody in the draft", () => {
    expect(pulse.responses.filter(({ audience }) => audience === "stakeholders").length).toBe(3);
    expect(draft).toMatchObject({ status: "draft", invitations: [], responses: [] });
  });
});

describe("the story", () => {
  it("has three purposes in their own words", () => {
    const sorted = first.codebooks[0]?.sorted ?? [];
    const named = (isIt: (themes: readonly string[]) => boolean) =>
      ["stakeholders", "project-managers", "pmo-staff"].map(
        (audience) =>
          of(audience).filter(({ answers }) =>
            sorted.some(({ text, themes }) => text === answers["A1"] && isIt(themes)),
          ).length,
      );
    const ids = first.codebooks[0]?.themes.map(({ id }) => id) ?? [];
    const counts = Object.fromEntries(ids.map((id) => [id, named((themes) => themes.includes(id))]));
    expect({ ...counts, unsure: named((themes) => themes.length === 0) }).toEqual({
      benefit: [5, 3, 2],
      see: [4, 6, 5],
      choose: [4, 2, 3],
      unblock: [1, 12, 2],
      method: [1, 5, 7],
      guard: [2, 4, 6],
      grow: [0, 6, 2],
      unsure: [1, 3, 0],
    });
  });

  it("moves from dates to reasons, except for the PMO staff", () => {
    const medians = ["stakeholders", "project-managers", "pmo-staff"].map((audience) => [
      middle(numbers("D2.today", audience)),
      middle(numbers("D2.should", audience)),
    ]);
    expect(medians).toEqual([
      [2, 6],
      [2, 5],
      [4, 4],
    ]);
  });

  it("asks for benefits and has the executives misread", () => {
    expect(chosen("B1.should", "stakeholders", "benefit")).toBe(4);
    expect(chosen("B1.should", "stakeholders", "guard")).toBe(0);
    expect(chosen("I1.stakeholders", "pmo-staff", "guard")).toBe(6);
    expect(numbers("E8.should", "stakeholders").filter((n) => n >= 4).length).toBe(7);
    expect(numbers("E8.should", "project-managers").filter((n) => n >= 4).length).toBe(10);
    expect(numbers("E8.should", "pmo-staff").filter((n) => n >= 4).length).toBe(3);
    expect(numbers("F1", "pmo-staff").filter((n) => n >= 7).length).toBe(8);
    expect(numbers("F1", "project-managers").filter((n) => n >= 7).length).toBe(3);
    expect(numbers("E7.should", "stakeholders").length).toBeLessThan(5);
  });

  it("has common ground", () => {
    expect(agreed("H2.report")).toEqual([6, 17, 8]);
    expect(agreed("H2.stop")).toEqual([5, 13, 7]);
    const surprises = ["stakeholders", "project-managers", "pmo-staff"].map(
      (audience) =>
        of(audience).filter(({ answers }) => (answers["C1"] as string[] | undefined)?.includes("risk")).length,
    );
    expect(surprises).toEqual([5, 12, 8]);
  });
});

describe("its result", async () => {
  const snapshot = snapshotOf(
    {},
    { instrument: first.instrument, responses: [...first.responses], codebooks: [...first.codebooks] },
  );
  const result = await analyse(snapshot, { snapshotHash: "", embedding: null });

  it("opens with three purposes", () => {
    const { title, sentence, agree, where } = result.headline;
    expect(title).toBe("Three audiences, three purposes.");
    expect(plainText(sentence)).toBe(
      "Asked why the PMO exists, 5 of 7 executives wrote about benefits that last, 12 of 18 project managers about clearing obstacles, and 7 of 9 PMO staff about one way of working.",
    );
    expect(plainText(agree)).toMatch(
      /^Perhaps not on purpose: \d\d of 100 shared; anything from \d+ to \d\d fits these answers\. Closest on effort: \d\d of 100\.$/,
    );
    expect(plainText(where)).toMatch(/^Dates or reasons, worth, legal and audit duties, /);
  });

  it("shares least on purpose and most on effort; worth sets the PMO staff apart", () => {
    const shared = result.shared.map(({ construct, measure }) => ({
      construct,
      shared: measure.status === "measured" ? measure.value.shared : Number.NaN,
    }));
    expect(shared.toSorted((a, b) => a.shared - b.shared).map(({ construct }) => construct)).toEqual([
      "purpose",
      "worth",
      "value",
      "effort",
    ]);
    expect(plainText(result.shared[1]?.reading ?? [])).toBe(
      "Executives and project managers lie close together; PMO staff rate it far higher.",
    );
  });

  it("is sure of some gaps, names others with care, and holds the rest open", () => {
    const of = (word: string) => result.divergences.filter(({ certainty }) => certainty === word).length;
    expect(of("clear")).toBeGreaterThanOrEqual(5);
    expect(of("clear")).toBeLessThan(10);
    expect(of("possible")).toBeGreaterThan(5);
    expect(of("none")).toBeGreaterThan(5);
  });

  it("has common ground and a misreading", () => {
    expect(result.commonGround.slice(0, 3).map(({ title }) => title)).toEqual([
      "If nobody reads a report, it should end",
      "“Fewer nasty surprises” is a top-five value",
      "The PMO should be able to stop a project",
    ]);
    expect(plainText(result.misreadings[0]?.sentence ?? [])).toBe(
      "6 of 9 PMO staff guessed executives would choose “keep us safe, compliant and within budget”. None did.",
    );
  });

  it("has three questions sorted by hand, down to the last answer, and one by the machine", () => {
    const how = result.texts.map(({ questionId, embedder }) => [questionId, embedder]);
    expect(how).toEqual([
      ["A1", "people"],
      ["A2", "people"],
      ["A3", "tfidf-lsa"],
      ["F3", "people"],
    ]);
    const sorted = result.texts.filter(({ embedder }) => embedder === "people");
    expect(sorted.flatMap(({ themes }) => themes.map(({ id }) => id))).not.toContain("other");
  });

  it("keeps the words of seven executives sealed", () => {
    const cells = result.texts.flatMap(({ themes }) => themes.flatMap((theme) => theme.cells));
    const executives = cells.filter(({ audience }) => audience === "stakeholders");
    expect(executives.some(({ count }) => (count ?? 0) > 0)).toBe(true);
    expect(executives.flatMap(({ quotes }) => quotes)).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { askedAlone, audienceEditSchema, changeAudiences, widenAudience } from "./change-audiences";
import { editionById } from "./editions";

const { instrument } = editionById("full");
const lines = instrument.audiences.map(({ id, name }) => ({ id, name, one: "", many: "" }));

it("takes out what a removed audience alone was asked, and its wording", () => {
  expect(askedAlone(instrument, ["pmo-staff"]).map(({ id }) => id)).toEqual(["E10"]);
  const without = changeAudiences(instrument, lines.slice(0, 2));
  expect(JSON.stringify(without.sections)).not.toMatch(/pmo-staff|"E10"/);
});

it("derives the words for sentences, and leaves abbreviations as they are", () => {
  const [first] = changeAudiences(instrument, [{ id: null, name: "Team members", one: "", many: "" }]).audiences;
  expect([first?.one, first?.many]).toEqual(["team member", "team members"]);
  const [second] = changeAudiences(instrument, [{ id: null, name: "PMO staff", one: "", many: "" }]).audiences;
  expect([second?.one, second?.many]).toEqual(["PMO staff", "PMO staff"]);
});

it("widens an audience once and narrows it again", () => {
  const wide = widenAudience(widenAudience(instrument, "stakeholders", true), "stakeholders", true);
  expect(wide.audiences[0]?.name).toBe("Executives and other stakeholders");
  expect(widenAudience(wide, "stakeholders", false)).toEqual(instrument);
});

it("says which name is too long, and by how much", () => {
  const read = audienceEditSchema.safeParse({
    id: null,
    name: `Everybody who works here ${"x".repeat(60)}`,
    one: "",
    many: "",
  });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    "“Everybody who works …” is too long by 25: use at most 60 characters.",
  ]);
});

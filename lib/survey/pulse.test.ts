import { expect, it } from "vitest";
import { parseInstrument } from "./check-instrument";
import { editionById } from "./editions";
import { type Instrument, questionsOf } from "./instrument";
import { pulseOf } from "./pulse";

const { instrument: full } = editionById("full");
const ids = (instrument: Instrument | null) => (instrument ? questionsOf(instrument).map(({ id }) => id) : null);

it("asks own words and the first six that diverged, each once, in the order of the questionnaire", () => {
  const items = ["D2.should", "B1.today", "D2.today", "A1", "J1", "E3.should", "F1", "H1", "G1.today", "E9.today"];
  const pulse = pulseOf(full, items);
  expect(ids(pulse)).toEqual(["A1", "B1", "D2", "E3", "F1", "G1", "H1"]);
  expect(pulse && parseInstrument(pulse)).toMatchObject({ ok: true });
});

it("takes the question along whose picks chips are shared among", () => {
  expect(ids(pulseOf(full, ["C2"]))).toEqual(["A1", "C1", "C2"]);
});

it("leaves every question as it was", () => {
  const pulse = pulseOf(full, ["D2.should"]);
  const before = questionsOf(full).filter(({ id }) => id === "A1" || id === "D2");
  expect(pulse && questionsOf(pulse)).toEqual(before);
  expect(pulse).toMatchObject({ id: "pmo-purpose-full-pulse", edition: "custom", audiences: full.audiences });
});

it("is null where nothing can be asked again", () => {
  for (const items of [[], ["A1"], ["J1"], ["gone.today"]]) expect(pulseOf(full, items)).toBeNull();
});

it("keeps one name over pulses of pulses, within the length of an id", () => {
  const long = { ...full, id: "a".repeat(61) };
  const once = pulseOf(long, ["F1"]);
  expect(once?.id).toBe(`${"a".repeat(54)}-pulse`);
  expect(once && pulseOf(once, ["F1"])?.id).toBe(once?.id);
});

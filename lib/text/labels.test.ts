import { describe, expect, it } from "vitest";
import { labelGroups } from "./labels";
import { isStop } from "./words";

/** A text a person. */
const say = (...texts: string[]) => texts.map((text, person) => ({ person, text }));
const labels = (...groups: ReturnType<typeof say>[]) => labelGroups(groups, "").map(({ label }) => label);

const FOOD = say("The food was cold", "cold food again", "Food came cold and late", "menu too small");
const WAIT = say("long waiting time", "The waiting time is too long", "waiting time", "waiting room was full");

describe("a label", () => {
  it("is the wording that people share, whatever its order", () => {
    expect(labels(FOOD, WAIT)).toEqual(["Cold food", "Waiting time"]);
  });

  it("neither starts nor ends in a stop word", () => {
    const texts = say(
      "we were looked after by the team",
      "looked after by them",
      "they looked after me",
      "I was looked after",
    );
    const [label = ""] = labels(texts, WAIT);
    expect(label).toBe("Looked after");
    const well = say("well looked after", "I was well looked after", "so well looked after");
    expect(labels(well, WAIT)[0]).toBe("Well looked after");
    for (const word of labels(FOOD, WAIT).flatMap((one) => [one.split(" ")[0], one.split(" ").at(-1)])) {
      expect(isStop(word ?? "the")).toBe(false);
    }
  });

  it("counts people: what one person repeats is nobody else's theme", () => {
    const loud = Array.from({ length: 5 }, () => ({ person: 0, text: "purple elephants" }));
    const others = say("the gate takes weeks", "gate after gate", "a gate for every change").map((one) => ({
      ...one,
      person: one.person + 1,
    }));
    expect(labels([...loud, ...others], FOOD)[0]).toBe("Gate");
  });

  it("is said once: a second theme with the same words is called by its next ones", () => {
    const again = say("cold food on Monday morning", "cold food, Monday morning", "food on a Monday morning");
    const found = labels(FOOD, again);
    expect(found[0]).toBe("Cold food");
    expect(found[1]).not.toMatch(/^(cold|food|cold food|food cold)$/i);
  });

  it("does not join a word to what turns it round", () => {
    expect(labels(say("nothing, all good", "nothing good", "nothing", "nothing at all", "nothing"), FOOD)[0]).toBe(
      "Nothing",
    );
  });

  it("keeps capitals that people mean, not those that they shout", () => {
    expect(labels(say("The NHS funds it", "paid by the NHS", "NHS money", "ALL FROM THE NHS"), FOOD)[0]).toMatch(
      /^NHS/,
    );
    expect(labels(say("GATES GATES", "the gates are slow", "more gates", "gates"), FOOD)[0]).toBe("Gates");
  });

  it("does not repeat the question", () => {
    const texts = say("value is speed", "value means speed", "value comes from speed", "speed and value");
    expect(labelGroups([texts, FOOD], "What is value?")[0]?.label).toBe("Speed");
  });

  it("calls a theme in which nobody shares a word by the words nearest its middle", () => {
    const texts = say("they clear blockers, fast", "remove obstacles early", "unblock us");
    expect(labelGroups([texts, FOOD], "").map(({ label, isShared }) => [label, isShared])).toEqual([
      ["Clear blockers", false],
      ["Cold food", true],
    ]);
  });
});

describe("the lexicon", () => {
  const coaching = say("a mentor in my first year", "training for juniors", "they coach me", "help to learn the craft");
  const reports = say("fewer status reports", "one report a month", "reporting to the board", "the dashboard");

  it("names a theme in whose answers the words differ, for a question about a project office", () => {
    const [first, second] = labelGroups([coaching, reports], "How do you define PMO value?");
    expect(first).toMatchObject({ label: "Coaching and skills", source: "lexicon" });
    expect(second).toMatchObject({ source: expect.stringMatching(/machine|lexicon/) });
    expect(labelGroups([coaching, reports], "How was your stay?").map(({ source }) => source)).toEqual([
      "machine",
      "machine",
    ]);
  });

  it("gives way to a phrase that people share", () => {
    const texts = say("a mentor in my first year", "a mentor from day one", "mentor in my first year", "my mentor");
    expect(labelGroups([texts, reports], "How do you define PMO value?")[0]?.source).toBe("machine");
  });
});

describe("keywords", () => {
  it("are words that more than one person used, each once", () => {
    const [food] = labelGroups([FOOD, WAIT], "");
    expect(food?.keywords[0]).toBe("cold food");
    expect(food?.keywords.join(" ")).not.toContain("menu");
  });
});

it("gives a label to every group, empty ones too, and the same each time", () => {
  const groups = [FOOD, [], WAIT];
  expect(labelGroups(groups, "")).toHaveLength(3);
  expect(labelGroups(groups, "")).toEqual(labelGroups(groups, ""));
});

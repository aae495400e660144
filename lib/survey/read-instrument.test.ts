import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById, editions } from "./editions";
import type { Instrument } from "./instrument";
import { instrumentText } from "./instrument-text";
import { readInstrument } from "./read-instrument";

const core = (): Instrument => structuredClone(editionById("core").instrument);

/** The core edition as somebody else might have written it. */
function written(change: (json: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(JSON.stringify(core()));
  change(json);
  return JSON.stringify(json);
}

function problemsOf(text: string) {
  const read = readInstrument(text);
  return read.ok ? [] : read.problems;
}

/** The nth part of a list in JSON of unknown shape. */
function part(json: unknown, ...path: (string | number)[]): Record<string, unknown> {
  let inside = json;
  for (const key of path) inside = (inside as Record<string | number, unknown>)[key];
  return inside as Record<string, unknown>;
}

describe("there and back", () => {
  it.each(editions)("gives $id again, byte for byte", ({ instrument }) => {
    const text = instrumentText(instrument);
    const read = readInstrument(text);
    expect(read).toEqual({ ok: true, instrument });
    expect(read.ok && instrumentText(read.instrument)).toBe(text);
  });

  it("writes the same bytes whatever order the keys have", () => {
    const text = instrumentText(core());
    const shuffled = (value: unknown, by: number): unknown => {
      if (Array.isArray(value)) return value.map((one) => shuffled(one, by));
      if (value === null || typeof value !== "object") return value;
      const entries = Object.entries(value).sort(([a], [b]) => ((a.length * 7 + by) % 5) - ((b.length * 7 + by) % 5));
      return Object.fromEntries(entries.reverse().map(([key, one]) => [key, shuffled(one, by)]));
    };
    fc.assert(
      fc.property(fc.nat(4), (by) => {
        expect(instrumentText(shuffled(core(), by) as Instrument)).toBe(text);
      }),
    );
  });

  it("puts what a file is first, and ends its last line", () => {
    const lines = instrumentText(core()).split("\n");
    expect(lines.slice(0, 4).map((line) => line.trim().split('"')[1])).toEqual([undefined, "format", "version", "id"]);
    expect(lines.at(-1)).toBe("");
  });

  it("reads a file that begins with a byte order mark", () => {
    expect(readInstrument(`\uFEFF${instrumentText(core())}`).ok).toBe(true);
  });
});

describe("what is no questionnaire", () => {
  it.each([
    ["", "It is empty."],
    ["  \n", "It is empty."],
    ["hello", "It is no JSON near “hello”."],
    ["null", "no questionnaire of Plumbline"],
    ["[]", "no questionnaire of Plumbline"],
    ['{"format":"something"}', "no questionnaire of Plumbline"],
    ['{"format":"plumbline-instrument","version":2}', "version 2 of the format"],
    ['{"format":"plumbline-instrument"', "ends too early"],
  ])("%j", (text, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).not.toBe("");
  });

  it("names the line and the column at which it stops to be JSON", () => {
    const [problem] = problemsOf('{\n  "format": "plumbline-instrument",\n  "version" 1\n}');
    expect(problem?.message).toContain("line 3, column 13");
  });

  it("refuses more than a megabyte, counted in bytes", () => {
    expect(problemsOf(`"${"é".repeat(524_288)}"`)[0]?.message).toContain("larger than 1 MB");
    expect(problemsOf(`"${"é".repeat(524_000)}"`)[0]?.message).not.toContain("larger than 1 MB");
  });

  it("ends on nesting without end", () => {
    const text = `{"format":"plumbline-instrument","version":1,"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(problemsOf(text)[0]?.message).toContain("nested deeper");
  });
});

describe("what would reach behind an object", () => {
  it.each(["__proto__", "constructor", "prototype"])("refuses the key %s wherever it stands", (key) => {
    const hidden = `{"${key}":{"optional":true}}`;
    const text = instrumentText(core()).replace('"wording": {', `"wording": {"x": ${hidden},`);
    expect(text).toContain(hidden);
    const problems = problemsOf(text);
    expect(problems[0]?.path).toBe(`sections[0].questions[0].wording.x.${key}`);
    expect(problems[0]?.message).toContain(key);
    expect(({} as Record<string, unknown>)["optional"]).toBeUndefined();
  });
});

describe("what is wrong in a questionnaire", () => {
  const cases: [string, (json: Record<string, unknown>) => void, string, string, string][] = [
    [
      "a missing prompt",
      (j) => delete part(j, "sections", 0, "questions", 1)["prompt"],
      "sections[0].questions[1].prompt",
      "missing",
      "text between quotes",
    ],
    [
      "a kind nobody knows",
      (j) => {
        part(j, "sections", 1, "questions", 0)["kind"] = "slider";
      },
      "sections[1].questions[0].kind",
      "slider",
      "long-text",
    ],
    [
      "a number in quotes",
      (j) => {
        part(j, "sections", 1, "questions", 0)["max"] = "5";
      },
      "sections[1].questions[0].max",
      '"5"',
      "a number, without quotes",
    ],
    [
      "an id with a space",
      (j) => {
        part(j, "sections", 2, "questions", 0)["id"] = "F 1";
      },
      "sections[2].questions[0].id",
      "F 1",
      "letters, digits",
    ],
    [
      "a shape nobody can draw",
      (j) => {
        part(j, "audiences", 0)["shape"] = "star";
      },
      "audiences[0].shape",
      "star",
      "hexagon",
    ],
    [
      "a title without end",
      (j) => {
        j["title"] = "x".repeat(161);
      },
      "title",
      "too long",
      "at most 160 characters",
    ],
    [
      "one option",
      (j) => {
        part(j, "sections", 1, "questions", 1)["options"] = [{ id: "a", label: "A" }];
      },
      "sections[1].questions[1].options",
      "too short",
      "at least 2 entries",
    ],
    [
      "a misspelt field",
      (j) => {
        part(j, "sections", 0, "questions", 1)["optinal"] = true;
      },
      "sections[0].questions[1].optinal",
      "no field of this name",
      "spelling",
    ],
    [
      "two questions with one id",
      (j) => {
        part(j, "sections", 0, "questions", 1)["id"] = "A1";
      },
      "sections[0].questions[1].id",
      "used twice",
      "Change one",
    ],
    [
      "two options with one id",
      (j) => {
        part(j, "sections", 1, "questions", 0, "options", 3)["id"] = "rev";
      },
      "sections[1].questions[0].options[3].id",
      "two options",
      "id of its own",
    ],
    [
      "two sections with one id",
      (j) => {
        part(j, "sections", 1)["id"] = "own-words";
      },
      "sections[1].id",
      "used twice",
      "Change one",
    ],
    [
      "two audiences with one shape",
      (j) => {
        part(j, "audiences", 1)["shape"] = "circle";
      },
      "audiences[1].shape",
      "another audience",
      "shape of its own",
    ],
    [
      "one audience",
      (j) => {
        j["audiences"] = [part(j, "audiences", 0)];
        delete part(j, "sections", 0, "questions", 0)["wording"];
      },
      "audiences",
      "one audience",
      "second audience",
    ],
    [
      "words for an audience that is not there",
      (j) => {
        part(j, "sections", 0, "questions", 1)["wording"] = { board: { prompt: "And you?" } };
      },
      "sections[0].questions[1].wording.board",
      "board",
      "pmo-staff",
    ],
    [
      "chips among picks of nothing",
      (j) => {
        part(j, "sections", 1, "questions", 1)["from"] = "C9";
      },
      "sections[1].questions[1].from",
      "C9",
      "pick-up-to",
    ],
    [
      "an audience nobody asks",
      (j) => {
        for (const s of [0, 1, 2, 3])
          for (const q of part(j, "sections", s)["questions"] as Record<string, unknown>[])
            q["audiences"] = ["stakeholders", "pmo-staff"];
      },
      "audiences[1]",
      "asked no question",
      "Ask it",
    ],
  ];
  it.each(cases)("%s", (_what, change, path, message, fix) => {
    const problems = problemsOf(written(change));
    expect(problems.map((one) => one.path)).toEqual([path]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toContain(fix);
  });

  it("says where in words that count from one", () => {
    const [problem] = problemsOf(written((j) => delete part(j, "sections", 0, "questions", 1)["prompt"]));
    expect(problem?.where).toBe("Section 1 (own-words), question 2 (A2), prompt");
  });

  it("tells all of it at once", () => {
    const text = written((j) => {
      delete part(j, "sections", 0, "questions", 1)["prompt"];
      j["language"] = "english";
    });
    expect(
      problemsOf(text)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["language", "sections[0].questions[1].prompt"]);
  });
});

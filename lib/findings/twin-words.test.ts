import { describe, expect, it } from "vitest";
import { plainText } from "./rich-text";
import { shiftWords, twinSentence } from "./twin-words";

const who = (id: string) => ({ id, name: id, one: id, many: `${id}s` });
const ends = { lo: "dates", hi: "reasons" };

describe("the sentence about today and should be", () => {
  it("names who wants which way, weakens the verb without evidence, and says who would stay", () => {
    const said = twinSentence(
      [
        { who: who("chief"), from: 2, to: 6, q: 0.01 },
        { who: who("manager"), from: 2, to: 4, q: 0.2 },
        { who: who("clerk"), from: 4, to: 4, q: 1 },
      ],
      ends,
    );
    expect(plainText(said)).toBe(
      "Chiefs want it to move from “dates” towards “reasons”. Managers may want it to move from “dates” towards “reasons”. Clerks would leave it where it is.",
    );
  });

  it("turns round, and speaks of more and less where the ends are amounts", () => {
    const down = [{ who: who("chief"), from: 4, to: 2, q: 0.01 }];
    expect(plainText(twinSentence(down, ends))).toBe("Chiefs want it to move from “reasons” towards “dates”.");
    expect(plainText(twinSentence(down, null))).toBe("Chiefs want less of it.");
  });

  it("does not call half a step a wish, nor people who move it content", () => {
    expect(plainText(twinSentence([{ who: who("chief"), from: 4, to: 4.5, q: 0.3 }], ends))).toMatch(/leave it/);
    expect(plainText(twinSentence([{ who: who("chief"), from: 4, to: 4, q: 0.016 }], ends))).toBe(
      "Chiefs keep their middle answer, though enough of them would move it to show.",
    );
    expect(shiftWords({ who: who("chief"), from: 4, to: 4, q: 1 })).toBe("middle answer stays at 4");
  });
});

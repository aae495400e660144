import { describe, expect, it } from "vitest";
import { defaultText } from "./default-text";
import { fill, problemsIn, type Values } from "./placeholders";

const VALUES: Values = {
  name: "Ada",
  link: "https://p.example/r/abc",
  survey: "Why?",
  organization: "Northfold",
  closes: "20 March 2026",
  minutes: "9",
  unsubscribe: "https://p.example/u/def",
};
const TEXT = { subject: "{survey} for {name}", text: "Hello {name},\n\n{link}\n{unsubscribe}" };

describe("filling", () => {
  it("puts in each person's values, once", () => {
    expect(fill(TEXT, VALUES)).toEqual({
      subject: "Why? for Ada",
      text: "Hello Ada,\n\nhttps://p.example/r/abc\nhttps://p.example/u/def",
    });
    expect(fill(TEXT, { ...VALUES, name: "{link}" }).subject).toBe("Why? for {link}");
  });

  it("leaves no gap where a name is not known", () => {
    expect(fill(TEXT, { ...VALUES, name: "" }).text).toMatch(/^Hello,\n/);
    expect(fill({ subject: "s", text: "{name}, have you\n{link}" }, { ...VALUES, name: "" }).text).toMatch(
      /^have you\n/,
    );
  });

  it("ends a mail that forgot it with the way out", () => {
    expect(fill({ subject: "s", text: "{link}\n" }, VALUES).text).toMatch(
      /abc\n\nNo more mail about this survey: https:\/\/p\.example\/u\/def$/,
    );
  });
});

describe("the usual texts", () => {
  const all = (["invitation", "reminder", "last-call"] as const).flatMap((kind) =>
    (["sealed", "confidential", "attributed"] as const).flatMap((anonymity) =>
      [true, false].map((hasClosingDay) => [kind, { anonymity, hasClosingDay }] as const),
    ),
  );
  it.each(all)("of the %s can be sent as they are: %j", (kind, about) => {
    const text = defaultText(kind, about);
    expect(problemsIn(text, about)).toEqual([]);
    const { subject, text: body } = fill(text, VALUES);
    expect(`${subject}${body}`).not.toMatch(/[{}]/);
    expect(subject.length).toBeLessThan(79);
  });

  it("promise those who have answered no more than the list knows", () => {
    const { text } = defaultText("reminder", { anonymity: "sealed", hasClosingDay: true });
    expect(text).toContain("this mail may reach you all the same");
  });
});

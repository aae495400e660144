import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/survey/editions";
import { type Question, questionsOf } from "@/lib/survey/instrument";
import { SheetProvider } from "./inputs/sheet";
import { type Mistake, QuestionBlock } from "./question-block";

const { instrument } = editionById("full");
/** A question of the questionnaire; it has none of the two kinds that only other instruments use. */
function asked<K extends Question["kind"]>(id: string, kind: K): Extract<Question, { kind: K }> {
  const found = questionsOf(instrument).find((one) => one.id === id);
  if (found?.kind !== kind) throw new Error(`${id} is not a ${kind} question`);
  return found as Extract<Question, { kind: K }>;
}
const anyNumber: Question = { ...asked("F1", "rating"), id: "Z1", continuous: true };
const order: Question = { ...asked("F2", "single-choice"), id: "Z2", kind: "ranking" };
const questions = [...questionsOf(instrument), anyNumber, order];

function markup(question: Question, { mistake = null as Mistake | null, isLive = false, start = {} } = {}): string {
  return renderToStaticMarkup(
    <SheetProvider value={{ start, now: start, isLive, write: () => undefined }}>
      <QuestionBlock
        question={question}
        picked={question.kind === "share-chips" && question.from ? ["cost", "risk"] : null}
        level={1}
        help={question.help}
        mistake={mistake}
        others={instrument.audiences.slice(1)}
        quotedIf="if 8 or more executives answer"
      />
    </SheetProvider>,
  );
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = ""]) => found);
const textOf = (html: string) => html.replace(/<[^>]*>/g, "").trim();

describe.each(questions.map((question) => [question.id, question] as const))("%s", (_id, question) => {
  const html = markup(question);

  it("heads the page with its prompt", () => {
    expect(html).toMatch(/<h1 class="question">/);
    expect(textOf(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? "").length).toBeGreaterThan(10);
  });

  it("begins every group with a legend that says something", () => {
    const groups = all(html, /<fieldset[^>]*>(.*?)<\/legend>/g);
    expect(groups).toHaveLength(all(html, /(<fieldset)/g).length);
    for (const group of groups) {
      expect(group).toMatch(/^<legend/);
      expect(textOf(group)).not.toBe("");
    }
  });

  it("gives every control a name", () => {
    const ids = new Set(all(html, / id="([^"]+)"/g));
    for (const field of all(html, / for="([^"]+)"/g)) expect(ids).toContain(field);
    for (const label of all(html, /<label[^>]*>(.*?)<\/label>/g)) {
      expect(/aria-label="[^"]+"/.test(label) || textOf(label) !== "").toBe(true);
    }
    const controls = all(html, /<(input|textarea|select) /g).length;
    const labels = all(html, /(<label)/g).length;
    expect(labels).toBe(controls);
  });

  it("offers a way to say that one does not know", () => {
    const words = question.kind === "agree-cards" ? "Unsure" : question.unsure;
    expect(html.replaceAll("&#x27;", "’")).toContain(words);
  });

  it("ties help and mistake to its groups and controls", () => {
    const wrong = markup(question, {
      mistake: { questionId: question.id, field: question.id, message: "Take 1 away." },
    });
    const ids = new Set(all(wrong, / id="([^"]+)"/g));
    const described = all(wrong, / aria-describedby="([^"]+)"/g).flatMap((list) => list.split(" "));
    expect(described).toContain(`error-${question.id}`);
    for (const id of described) expect(ids).toContain(id);
    expect(wrong).toMatch(/role="alert"[^>]*>.*Take 1 away\./);
    expect(new Set(ids).size).toBe(all(wrong, / id="([^"]+)"/g).length);
  });
});

it("says politely how many chips are left, and offers buttons only where a script can press them", () => {
  const chips = asked("C2", "share-chips");
  const start = { "C2.cost": ["12"], "C2.risk": ["5"] };
  const live = markup(chips, { isLive: true, start });
  expect(textOf(/<p role="status">(.*?)<\/p>/.exec(live)?.[1] ?? "")).toBe("3 chips left to place");
  expect(live).toContain('aria-label="One chip more: Cost control"');
  expect(markup(chips, { start })).not.toContain('type="button"');
});

it("keeps a button at its end in reach of the keyboard", () => {
  const chips = asked("C2", "share-chips");
  const full = markup(chips, { isLive: true, start: { "C2.cost": ["20"] } });
  expect(full).not.toMatch(/(?<!aria-)disabled=/);
  expect(all(full, /aria-label="One chip more: [^"]+" aria-disabled="(\w+)"/g)).toEqual(["true", "true"]);
});

it("speaks both marks of a rail in one sentence", () => {
  const scale = asked("D2", "twin-scale");
  const html = markup(scale, { isLive: true, start: { "D2.today": ["2"], "D2.should": ["6"] } });
  expect(html).toMatch(/role="status">You marked 2 today and 6 should be: four steps towards “reasons”\./);
  expect(html).toContain('aria-label="1, Watches dates, spend and scope"');
});

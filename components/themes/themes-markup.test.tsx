import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AgreementPage, EditorAudience, EditorTheme, ThemesPage, ThemesPreview } from "@/lib/analysis/themes-page";
import { Agreement } from "./coding/agreement";
import { HistoryList } from "./history-list";
import { MarkedText } from "./marked-text";
import { NoStatements } from "./no-statements";
import type { Place } from "./place";
import { PreviewCompare } from "./preview-compare";
import { StatementFilter } from "./statement-filter";
import { ThemeList } from "./theme-list";

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

const audiences: EditorAudience[] = [
  {
    id: "S",
    name: "Executives",
    one: "executive",
    many: "executives",
    shape: "circle",
    n: 7,
    words: false,
    hiddenBecause: null,
  },
  {
    id: "P",
    name: "Project managers",
    one: "project manager",
    many: "project managers",
    shape: "square",
    n: 18,
    words: true,
    hiddenBecause: null,
  },
  {
    id: "O",
    name: "PMO staff",
    one: "PMO staff member",
    many: "PMO staff",
    shape: "triangle",
    n: null,
    words: false,
    hiddenBecause: "fewer than 5 answered",
  },
];
const theme = (id: string, label: string, more: Partial<EditorTheme> = {}): EditorTheme => ({
  id,
  label,
  labelSource: "machine",
  keywords: [],
  touched: false,
  fixed: false,
  people: [
    { audience: "S", count: 1 },
    { audience: "P", count: 12 },
    { audience: "O", count: null },
  ],
  statements: 12,
  ...more,
});
const page: ThemesPage = {
  surveyId: "s",
  title: "Why?",
  isSample: true,
  questions: [{ id: "A1", prompt: "Why does our PMO exist?", edits: 0 }],
  questionId: "A1",
  prompt: "Why does our PMO exist?",
  version: "1",
  mayEdit: true,
  audiences,
  themes: [
    theme("a", "Clearing obstacles"),
    theme("b", "Benefits", { labelSource: "person", touched: true }),
    theme("other", "Other", { fixed: true }),
  ],
  history: { total: 0, latest: [] },
  canUndo: null,
  canRedo: null,
  pending: 0,
  bringing: null,
  codebookFrom: "machine",
  coders: [],
};
const place: Place = { base: "/t", theme: "a", search: "", audience: "", after: "", quote: "" };

describe("the list of themes", () => {
  const markup = renderToStaticMarkup(<ThemeList page={page} place={place} />);
  it("counts people with a base, and says whose counts are hidden and why", () => {
    expect(textOf(markup)).toContain("Project managers: 12 of 18");
    expect(textOf(markup)).toContain("PMO staff: hidden");
    expect(textOf(markup)).toContain("hidden: fewer than 5 answered");
    expect(markup).not.toContain("%");
  });
  it("says who named a theme, except those that nobody named", () => {
    expect(textOf(markup).match(/named by machine/g)).toHaveLength(1);
    expect(textOf(markup).match(/named by a person/g)).toHaveLength(1);
  });
  it("marks the open one for everybody", () => {
    expect(markup.match(/aria-current="true"/g)).toHaveLength(1);
    expect(markup).toMatch(/aria-current="true"[^>]*>Clearing obstacles/);
  });
});

describe("a statement", () => {
  it("has its words on a wash, and bars instead of the words taken out, which are not on the page", () => {
    const markup = renderToStaticMarkup(
      <MarkedText
        text="Ask John about speed"
        highlights={[
          [4, 8],
          [15, 20],
        ]}
        redacted={[[4, 8]]}
      />,
    );
    expect(markup).toContain('<mark class="audience-wash">speed</mark>');
    expect(markup).not.toContain("John");
    expect(textOf(markup)).toBe("Ask (blacked out) about speed");
  });
});

describe("what is listed", () => {
  it("says whose words are sealed, and offers no filter of one audience alone", () => {
    const markup = renderToStaticMarkup(
      <StatementFilter place={place} audiences={audiences} total={12} minimumWords={8} />,
    );
    expect(textOf(markup)).toContain("Words of executives are sealed. 7 answered and words open at 8.");
    expect(markup).not.toContain("Whose statements");
  });
  it("says where to look when nothing is found, and when no words are open", () => {
    const found = renderToStaticMarkup(<NoStatements place={{ ...place, search: "grade" }} audiences={audiences} />);
    expect(textOf(found)).toContain("Nothing found with “grade” here.");
    expect(found).toContain("theme=all&amp;q=grade");
    const sealed = audiences.map((one) => ({ ...one, words: false }));
    expect(renderToStaticMarkup(<NoStatements place={place} audiences={sealed} />)).toContain(
      "No words can be read yet",
    );
  });
});

describe("pages beside it", () => {
  it("lists changes with what was taken back struck out", () => {
    const change = { seq: 1, memberName: "Ana", madeAt: "2026-03-02T10:00:00Z", words: "Ana renamed it", mine: true };
    const history = { total: 120, page: 2, pages: 3, changes: [{ ...change, undone: true }] };
    const markup = renderToStaticMarkup(<HistoryList history={history} base="/t" />);
    expect(markup).toContain("<s>Ana renamed it</s>");
    expect(textOf(markup)).toContain("120 changes");
    expect(textOf(markup)).toContain("Page 2 of 3");
    expect(markup).toContain("/t/history?page=1");
    expect(markup).toContain("/t/history?page=3");
  });
  it("shows beside each other what goes, what stays for a person's work, and what comes", () => {
    const preview: ThemesPreview = {
      previewId: "p",
      resolution: 2,
      state: "done",
      failure: null,
      themes: [
        { id: "b", label: "Benefits", people: page.themes[1]?.people ?? [] },
        { id: "c", label: "Blockers", people: [] },
      ],
      replaced: 1,
      added: 1,
    };
    const text = textOf(
      renderToStaticMarkup(
        <PreviewCompare page={page} preview={preview}>
          {null}
        </PreviewCompare>,
      ),
    );
    expect(text).toContain("Clearing obstaclesgoes");
    expect(text).toContain("Benefitsstays: a person worked on it");
    expect(text).toContain("Blockersnew, named by machine");
    expect(text).toContain("1 stays as it is");
  });
  it("reads agreement in words, and leads to each statement that was sorted differently", () => {
    const agreement: AgreementPage = {
      codingId: "c",
      memberName: "Ana",
      finishedAt: "2026-03-02T10:00:00Z",
      blind: false,
      n: 12,
      alpha: 0.78,
      reading: "tentative",
      words: "Two people sorted 12 statements: alpha .78, good enough for tentative conclusions.",
      themes: [
        { theme: "a", label: "Clearing obstacles", nCoder: 5, nReference: 4, alpha: 0.7, precision: 1, recall: 1 },
      ],
      disagreements: [{ text: "To take on blockers", coder: ["a"], reference: [] }],
    };
    const markup = renderToStaticMarkup(
      <Agreement agreement={agreement} base="/t" names={new Map([["a", "Clearing obstacles"]])} />,
    );
    expect(textOf(markup)).toContain("alpha .78, good enough for tentative conclusions");
    expect(textOf(markup)).toContain("Not blind");
    expect(textOf(markup)).toContain("Ana: “Clearing obstacles”. Before: not a reason.");
    expect(markup).toContain("theme=all&amp;q=To+take+on+blockers");
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { viewOf } from "@/components/results/view";
import type { AnalysisResult } from "@/lib/analysis/result";
import { SHARE_SECTION_IDS, type ShareSection } from "@/lib/analysis/share-sections";
import { sharedPart } from "@/lib/analysis/shared-part";
import { sampleResult } from "@/tests/factories/sample-result";
import { LinkCard } from "./link-card";
import { LearnedPage, SharedPage } from "./shared-page";
import { shutShareWords } from "./shut-share-words";

let result: AnalysisResult;
beforeAll(async () => {
  result = await sampleResult();
});

const pageOf = (sections: readonly ShareSection[]) => ({
  ...{ organization: "Northfold Water", office: "Enterprise PMO", title: "Why does our PMO exist?", sections },
  result: sharedPart(result, sections),
});
const draw = (sections: readonly ShareSection[], query: Record<string, string> = {}) =>
  renderToStaticMarkup(<SharedPage {...pageOf(sections)} isReopened={false} view={viewOf(query)} />);
const without = (section: ShareSection) => SHARE_SECTION_IDS.filter((id) => id !== section);
const quotesOf = () =>
  result.texts.flatMap(({ themes }) => themes.flatMap(({ cells }) => cells.flatMap(({ quotes }) => quotes)));

/** What each part, and no other, puts on the page. */
const SIGNS: Readonly<Record<ShareSection, string>> = {
  headline: "Do we agree?",
  audiences: "audience-card",
  shared: "How much is shared",
  words: "In their own words",
  quotes: "quote-drawer",
  outcomes: "Outputs or outcomes",
  divergences: "Where we diverge",
  "common-ground": "Common ground",
  items: "All items",
};

describe.each(SHARE_SECTION_IDS)("%s", (section) => {
  it("stands on the page when it is chosen, and not when it is not", () => {
    expect(draw(SHARE_SECTION_IDS, { table: "items" })).toContain(SIGNS[section]);
    expect(draw(without(section), { table: "items" })).not.toContain(SIGNS[section]);
  });
});

it("holds no quote and opens none without that part, whatever the address asks for", () => {
  const quotes = quotesOf();
  expect(quotes.length).toBeGreaterThan(20);
  const asked = { words: "A1", quotes: "A1~unblock~project-managers", table: "items,words" };
  for (const query of [{}, asked]) {
    const markup = draw(without("quotes"), query);
    expect(quotes.filter(({ text }) => markup.includes(text.replaceAll("'", "&#x27;")))).toEqual([]);
    expect(/<blockquote|quotes=|Words of .* are sealed/.exec(markup)?.[0]).toBeUndefined();
  }
  expect(draw(SHARE_SECTION_IDS)).toContain("<blockquote");
});

it("leads nowhere but to itself", () => {
  for (const sections of [SHARE_SECTION_IDS, without("items"), without("quotes")]) {
    const markup = draw(sections, { table: "items" });
    const hrefs = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs.length).toBeGreaterThan(3);
    for (const href of hrefs) expect(href).toMatch(/^\?/);
  }
  expect(draw(without("items"))).not.toContain("All 31 items");
});

it("has one first heading, whatever is chosen", () => {
  for (const sections of [SHARE_SECTION_IDS, without("headline")]) {
    expect(draw(sections).match(/<h1/g)).toHaveLength(1);
  }
  expect(draw(without("headline"))).toContain("Why does our PMO exist?");
});

it("opens the table of all items by itself where nothing else on the page opens it", () => {
  expect(draw(["headline", "items"])).toContain("item-table");
  expect(draw(["headline", "divergences", "items"])).not.toContain("item-table");
});

it("says who shares, that it is the newest result, and what is hidden", () => {
  const markup = draw(["headline"]);
  expect(markup).toContain("Northfold Water");
  expect(markup).toContain("shared by Enterprise PMO");
  expect(markup).toContain("always shows the newest result");
  expect(markup).toContain("numbers show from 5 answers, words from 8");
});

it("tells those who answered what will be done, and that nobody is shown alone", () => {
  const page = (note: string) =>
    renderToStaticMarkup(<LearnedPage {...pageOf(["headline"])} note={note} view={viewOf({})} />);
  expect(page("We stop two reports.\nIn June.")).toContain("We stop two reports.\nIn June.");
  expect(page("")).toContain("Nothing here shows who said what.");
  expect(page("")).not.toContain("What we will do");
  expect(page("<b>now</b>")).toContain("&lt;b&gt;now");
});

it("says in every shut state what happened and what to do", () => {
  const from = { organization: "Northfold Water", office: "Enterprise PMO" };
  for (const kind of ["share", "respondents"] as const) {
    for (const state of ["unknown", "removed", "revoked", "ended", "no-result"] as const) {
      const { title, happened, next } = shutShareWords({ state, kind, from, day: "2026-05-20" });
      expect(Math.min(title.length, happened.length, next.length), state).toBeGreaterThan(15);
    }
  }
  expect(shutShareWords({ state: "ended", kind: "share", from, day: "2026-05-20" }).happened).toContain("20 May 2026");
});

it("asks before a link is taken back, and offers nothing for one that was", () => {
  const link = {
    ...{ id: "1", name: "Board", url: "https://p.example/share/x", endsOn: null, madeBy: "Ada", madeOn: "2026-05-04" },
    ...{ sections: without("quotes"), hasPassword: true },
  };
  const card = (state: "open" | "revoked") =>
    renderToStaticMarkup(
      <LinkCard saved="" link={{ ...link, state }} changeAction={async () => null} revokeAction={async () => null} />,
    );
  expect(card("open")).toContain("Shows every part except quotes.");
  expect(card("open")).toMatch(/<details[^>]*><summary[^>]*>Take it back …/);
  expect(card("revoked")).not.toContain("<form");
});

import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Button } from "./button";
import { ButtonLink } from "./button-link";
import { Confirm } from "./confirm";
import { DataTable } from "./data-table";
import { EmptyState } from "./empty-state";
import { Notice } from "./notice";
import { PageHeader } from "./page-header";
import { Progress } from "./progress";
import { SiteHeader } from "./site-header";
import { StatusChip } from "./status-chip";

it("submits no form by accident", () => {
  expect(renderToStaticMarkup(<Button>Add</Button>)).toBe('<button type="button" class="button">Add</button>');
  expect(renderToStaticMarkup(<Button type="submit" variant="primary" size="large" busy disabled />)).toBe(
    // A disabled button would lose the focus; a busy one keeps it and takes no press.
    '<button type="submit" class="button button-primary button-large" aria-busy="true" aria-disabled="true"></button>',
  );
});

it("links to pages, files and other sites in the same looks", () => {
  const link = (href: string, download?: true) =>
    renderToStaticMarkup(
      <ButtonLink href={href} variant="quiet" {...(download && { download })}>
        Open
      </ButtonLink>,
    );
  for (const href of ["/surveys", "/api/v1/export", "https://plumbline.example"]) {
    expect(link(href)).toBe(`<a class="button button-quiet" href="${href}">Open</a>`);
  }
  expect(link("/surveys/1/report", true)).toContain('download=""');
});

it("interrupts for an error, waits for the rest, and leaves a standing remark alone", () => {
  expect(renderToStaticMarkup(<Notice tone="error" title="Not saved" />)).toContain('role="alert"');
  for (const tone of ["info", "warning", "success"] as const) {
    expect(renderToStaticMarkup(<Notice tone={tone}>Saved</Notice>)).toContain('role="status"');
  }
  expect(renderToStaticMarkup(<Notice still>Words open at 8.</Notice>)).not.toContain("role=");
});

it("marks the page one is on, and nothing else", () => {
  const nav = [
    { href: "/surveys", label: "Surveys", current: true },
    { href: "/team", label: "Team" },
  ];
  const html = renderToStaticMarkup(
    <SiteHeader organization="Northfold Water" office="Enterprise PMO" sample nav={nav}>
      <Button>Sign out</Button>
    </SiteHeader>,
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/<a aria-current="page" href="\/surveys">Surveys<\/a>/);
  expect(html).toContain('<nav class="site-header-nav" aria-label="Main">');
  expect(html).toContain("Sample data");
  expect(html).toContain("Sign out");
  expect(renderToStaticMarkup(<SiteHeader />)).not.toContain("<nav");
});

it("names rows and columns of a table and lets the keyboard scroll it", () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Coverage"
      captionHidden
      rows={[{ name: "Executives", answered: 7 }]}
      rowKey={(row) => row.name}
      columns={[
        { id: "name", header: "Audience", cell: (row) => row.name },
        { id: "answered", header: "Answered", cell: (row) => row.answered, numeric: true },
      ]}
    />,
  );
  expect(html).toMatch(/<section class="table-scroll" aria-label="Coverage" tabindex="0">/i);
  expect(html).toContain('<caption class="visually-hidden">Coverage</caption>');
  expect(html).toContain('<th scope="col">Audience</th><th scope="col" class="number">Answered</th>');
  expect(html).toContain('<th scope="row">Executives</th><td class="number">7</td>');
});

it("gives progress a name and a value, or none while nobody knows", () => {
  const known = renderToStaticMarkup(<Progress label="Comparing" value={3} max={7} text="3 of 7" />);
  expect(known).toMatch(/^<label class="progress">.*<progress max="7" value="3"><\/progress><\/label>$/);
  expect(renderToStaticMarkup(<Progress label="Reading" />)).toContain('<progress max="1"></progress>');
});

it("asks before an act, without a script", () => {
  const html = renderToStaticMarkup(<Confirm summary="Delete survey">34 answers are deleted.</Confirm>);
  expect(html).toMatch(/^<details class="confirm"><summary class="button">Delete survey<\/summary>/);
});

it("ranks headings as the page asks", () => {
  expect(renderToStaticMarkup(<PageHeader title="Surveys" />)).toContain('<h1 class="page-title">Surveys</h1>');
  expect(renderToStaticMarkup(<PageHeader finding title="They differ." />)).toContain('<h1 class="page-finding">');
  expect(renderToStaticMarkup(<EmptyState title="Nothing yet" level={3} />)).toContain('<h3 class="heading">');
});

it("says where a survey stands in words", () => {
  expect(renderToStaticMarkup(<StatusChip status="collecting" />)).toBe('<span class="tag">Collecting</span>');
  expect(renderToStaticMarkup(<StatusChip status="results-ready" />)).toMatch(/<svg.*<\/svg>Results ready/);
});

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const styles = readdirSync(at("app/styles/"))
  .map((file) => readFileSync(at(`app/styles/${file}`), "utf8"))
  .join("\n");

it("defines every class and token that docs/design.md promises", () => {
  const [, tokens = "", rest = ""] = readFileSync(at("docs/design.md"), "utf8").split(/## Tokens|## Classes/);
  const [classes = ""] = rest.split("## Components");
  const words = (text: string) =>
    [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => code.split(/[\s/]+/)).filter(Boolean);
  const missing = [
    ...words(classes)
      .filter((name) => /^[a-z][a-z0-9-]+$/.test(name) && !["disabled", "aria-current"].includes(name))
      .filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles)),
    ...words(tokens)
      .filter((name) => /^--[a-z0-9-]+$/.test(name))
      .filter((name) => !styles.includes(`${name}:`)),
  ];
  expect(missing).toEqual([]);
});

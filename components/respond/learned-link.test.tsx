import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Receipt } from "./receipt";
import { ShutDoorPage } from "./shut-door";

const LINK = "What we learned from the answers";
const survey = "Why does our PMO exist?";
const organization = "Northfold Water";

it("stands where an answered or closed link leads, once there is something to read", () => {
  const shut = { ...{ state: "closed" as const, kind: "personal" as const, survey, organization }, day: "2026-03-20" };
  const door = renderToStaticMarkup(<ShutDoorPage {...shut} learned="/learned/abc" />);
  expect(door).toContain('href="/learned/abc"');
  expect(door).toContain("never who said what");
  expect(renderToStaticMarkup(<ShutDoorPage {...shut} learned={null} />)).not.toContain(LINK);
  expect(renderToStaticMarkup(<ShutDoorPage {...shut} />)).not.toContain(LINK);
});

it("stands on the page of the receipt, and not before", () => {
  const sent = { survey, organization, one: "executive", isPersonal: true, saveAt: "/receipt" };
  expect(renderToStaticMarkup(<Receipt {...sent} learned="/learned/abc" />)).toContain(LINK);
  expect(renderToStaticMarkup(<Receipt {...sent} learned={null} />)).not.toContain(LINK);
});

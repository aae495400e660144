import { expect, it } from "vitest";
import { may, PERMISSIONS, type Permission, requirePermission } from "./permissions";

/** Written out by hand, row by row: owner, editor, facilitator, viewer. */
const EXPECTED: Record<Permission, string> = {
  "see surveys": "yes yes yes yes",
  "see results": "yes yes yes yes",
  "share results": "yes yes no no",
  "hold workshops": "yes yes yes no",
  "change surveys": "yes yes no no",
  "delete surveys": "yes yes no no",
  "see people": "yes yes no no",
  "invite people": "yes yes no no",
  "send mail": "yes yes no no",
  "erase a person": "yes no no no",
  "manage members": "yes no no no",
  "change the organization": "yes no no no",
  "see the log": "yes no no no",
};
const ROLES = ["owner", "editor", "facilitator", "viewer"] as const;

it.each(Object.entries(EXPECTED))("%s: %s", (permission, row) => {
  const allowed = ROLES.map((role) => (may({ role }, permission as Permission) ? "yes" : "no"));
  expect(allowed.join(" ")).toBe(row);
});

it("has no row that is not written out here", () => {
  expect(Object.keys(PERMISSIONS)).toEqual(Object.keys(EXPECTED));
});

it("says who to ask", () => {
  const open = () => requirePermission({ role: "viewer" }, "change surveys");
  expect(open).toThrow("Your role, viewer, may not change surveys. Ask an owner or editor.");
  const log = () => requirePermission({ role: "editor" }, "see the log");
  expect(log).toThrow("Your role, editor, may not see the log. Ask an owner.");
});

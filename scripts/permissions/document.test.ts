import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/services/permissions";
import { permissionsDocument } from "./document";
import { readServices } from "./services";

/** Writes without a role to ask for, each with its reason. */
const WITHOUT_ROLE: Record<string, string> = {
  "begin-mailings": "the worker",
  "change-account": "one's own account",
  "close-due-surveys": "the housekeeping",
  "enter-sample": "the visitor of the sample organization",
  "forget-contacts": "the housekeeping",
  "insert-draft": "part of services that ask",
  "join-organization": "a link lets in",
  "keep-version": "part of services that ask",
  "leave-organization": "everybody may go",
  "load-sample": "at start, in demo mode",
  "mark-links-exported": "part of services that ask, and of sending",
  "member-link": "part of services that ask",
  "note-audit": "part of services that ask",
  "note-failure": "the worker",
  "note-housekeeping": "the housekeeping",
  "remove-deleted-surveys": "the housekeeping",
  "remove-old-exports": "the housekeeping",
  "request-analysis": "its part that starts a run is called by services that ask",
  "requeue-exports": "the worker",
  "requeue-runs": "the worker",
  "reset-password": "a link lets in",
  "run-analysis": "the worker",
  "run-export": "the worker",
  "save-answers": "respondents",
  "send-due-mail": "the worker",
  "send-next": "the worker",
  "settle-wave": "the worker",
  "setup-owner": "the code on the console",
  "sort-preview": "the worker",
  "start-afresh": "respondents",
  "submit-response": "respondents",
  unsubscribe: "a link lets in",
};

it("stands in docs/permissions.md as the table is", () => {
  const written = readFileSync("docs/permissions.md", "utf8");
  expect(written, "Run npm run docs:permissions").toBe(permissionsDocument());
});

it("is asked by every service that changes anything", () => {
  const forgotten = readServices().filter(
    ({ name, asks, writes }) => writes && asks.length === 0 && !WITHOUT_ROLE[name],
  );
  expect(forgotten.map(({ name }) => name)).toEqual([]);
});

it("is asked for rows that the table has", () => {
  const asked = readServices().flatMap(({ asks }) => asks);
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((row) => !(row in PERMISSIONS))).toEqual([]);
});

it("sees what writes: the scan knows a service that does and one that does not", () => {
  const of = (name: string) => readServices().find((one) => one.name === name);
  expect(of("change-role")).toEqual({ name: "change-role", asks: ["manage members"], writes: true });
  expect(of("list-team")).toMatchObject({ writes: false });
});

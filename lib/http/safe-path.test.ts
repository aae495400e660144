import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each([
  "/surveys",
  "/surveys/new",
  "/surveys/6f9b0a52-9f2c-4d37-8a4e-0d7b1b3f2c11/results",
  "/team",
  "/settings/log",
])("keeps %s", (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  "https://evil.example/surveys",
  "//evil.example",
  "/\\evil.example",
  "/surveys/../api/demo",
  "/surveys//evil.example",
  "/surveys@evil.example",
  "/surveysx",
  "/teams",
  "/settings//evil.example",
  "/join/abc",
  "/surveys/%2e%2e",
  "/surveys\n/x",
  "",
  null,
  ["/surveys/new"],
])("leads home from %j", (path) => expect(safePath(path)).toBe("/surveys"));

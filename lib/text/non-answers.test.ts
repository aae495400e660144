import { expect, it } from "vitest";
import { isNonAnswer } from "./non-answers";

it.each([
  "none",
  "N/A",
  "-",
  "???",
  "No idea, sorry.",
  "dont know",
  "I really don’t know why",
  "Honestly not sure any more.",
  "Nothing at present",
  "no, nothing",
  "Overall nothing.",
  "Cannot think of anything",
  "Nothing to add",
  "no comment",
  "could not tell you",
  "Not sure why it exists",
  "keine Ahnung",
  "see above",
  "To be honest, I have no clue",
  "",
])("counts %j as no answer", (text) => expect(isNonAnswer(text)).toBe(true));

it.each([
  "No surprises",
  "Nobody knows, and that is the problem",
  "Nothing gets stuck",
  "To know where we stand",
  "Pass the audit",
  "No idea what they do with my reports",
  "Not sure, I never see what they do with my reports",
  "To pass on bad news early",
  "I don’t know who would unblock us",
  "nothing, leave them be",
  "Control",
  "No more status reports",
])("keeps %j", (text) => expect(isNonAnswer(text)).toBe(false));

import { expect, it } from "vitest";
import { smtpFailure } from "./smtp-failure";

const error = (values: object) => Object.assign(new Error("said"), values);

it.each([
  ["server", { code: "ECONNECTION", command: "CONN" }, false],
  ["server", { code: "EDNS", command: "CONN" }, false],
  ["server", { code: "EENVELOPE", command: "RCPT TO", responseCode: 421 }, false],
  ["server", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 451 }, false],
  ["everybody", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, false],
  ["everybody", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, false],
  ["everybody", { code: "ETLS", command: "CONN" }, false],
  ["temporary", { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 }, false],
  ["permanent", { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, false],
  ["permanent", { code: "EENVELOPE", command: "API" }, false],
  ["temporary", { code: "EMESSAGE", command: "DATA", responseCode: 452 }, true],
  ["permanent", { code: "EMESSAGE", command: "DATA", responseCode: 554 }, true],
  ["unsure", { code: "ECONNECTION", command: "CONN" }, true],
  ["unsure", { code: "ETIMEDOUT", command: "CONN" }, true],
  // A last word of a server that hangs up is no answer to the mail.
  ["unsure", { code: "ECONNECTION", command: "CONN", responseCode: 421 }, true],
] as const)("is %s: %j, handed over: %s", (kind, values, handedOver) => {
  expect(smtpFailure(error(values), { handedOver }).kind).toBe(kind);
});

it("repeats no link that a server quotes", () => {
  const response = "554 blocked https://p.example/r/abcdefghijklmnopqrstuvwx (abcdefghijklmnopqrstuvwx)\r\nsorry";
  const { message } = smtpFailure(error({ command: "DATA", responseCode: 554, response }), { handedOver: true });
  expect(message).toBe("554 blocked [link] ([…]) sorry");
});

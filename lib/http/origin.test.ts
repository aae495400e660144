import { expect, it } from "vitest";
import { isOnlyHere } from "./origin";

it("tells addresses of this machine from those that others can reach", () => {
  const here = ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"];
  const elsewhere = ["https://why.example.org", "http://localhost.example.org", "http://192.168.1.7:3000"];
  expect([here.map(isOnlyHere), elsewhere.map(isOnlyHere)]).toEqual([Array(3).fill(true), Array(3).fill(false)]);
});

import { expect, it } from "vitest";
import { respond } from "./respond";
import { savedForm, sentForm } from "./sent-form";

const sent = (body: BodyInit, headers: HeadersInit = {}) =>
  sentForm(new Request("http://localhost/form", { method: "POST", body, headers }));

const MULTIPART = { "content-type": "multipart/form-data; boundary=edge" };
const BROKEN = '--edge\r\ncontent-disposition: form-data; name="begun"\r\n\r\nmi';

it("reads the fields that were sent", async () => {
  expect((await sent(new URLSearchParams({ begun: "mine" })))?.get("begun")).toBe("mine");
});

it("is null for what is no form, and for one that breaks off", async () => {
  expect(await sent("begun=mine")).toBeNull();
  expect(await sent(BROKEN, MULTIPART)).toBeNull();
});

it("has a script try again whose form broke off, and refuses one that sent none", async () => {
  const statusOf = async (body: BodyInit, headers: HeadersInit = {}) => {
    const request = new Request("http://localhost/save", { method: "PUT", body, headers });
    return (await respond(async () => Response.json([...(await savedForm(request)).keys()]))).status;
  };
  expect(await statusOf(BROKEN, MULTIPART)).toBe(503);
  expect(await statusOf("begun=mine")).toBe(422);
  expect(await statusOf(new FormData())).toBe(200);
});

it("does not take a fault of ours for a form that breaks off", async () => {
  const fault = new RangeError("a fault");
  const body = new ReadableStream({ pull: (stream) => stream.error(fault) });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const request = new Request("http://localhost/form", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  await expect(sentForm(request)).rejects.toBe(fault);
});

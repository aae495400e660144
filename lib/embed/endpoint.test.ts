import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endpointEmbedder } from "./endpoint";

type Asked = { path: string; authorization: string | undefined; model: string; input: string[] };
type Reply = (asked: Asked, response: ServerResponse) => void;

let url = "";
let answer: Reply = () => {};
const heard: Asked[] = [];
const server = createServer(async (request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString());
  const asked = { path: `${request.method} ${request.url}`, authorization: request.headers.authorization, ...body };
  heard.push(asked);
  answer(asked, response);
});

beforeEach(async () => {
  heard.length = 0;
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** The text's length and 1, so that a test knows whose vector it is. */
const vectorOf = (text: string) => [text.length, 1];
const entries = ({ input }: Asked) =>
  input.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text) }));
const json = (response: ServerResponse, body: unknown, status = 200) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};
const embed = (texts: readonly string[], options = {}) =>
  endpointEmbedder({ url, model: "tiny", ...options }).embed(texts);

describe("an endpoint that works", () => {
  it("is asked as OpenAI's and Ollama's are, and its vectors get length one", async () => {
    answer = (asked, response) => json(response, { object: "list", data: entries(asked), model: "tiny" });
    const embedder = endpointEmbedder({ url: `${url}/v1/`, model: "tiny", key: "secret" });
    const [vector] = await embedder.embed(["abc"]);
    expect(heard).toEqual([
      { path: "POST /v1/embeddings", authorization: "Bearer secret", model: "tiny", input: ["abc"] },
    ]);
    expect([...(vector ?? [])]).toEqual([expect.closeTo(3 / Math.sqrt(10), 6), expect.closeTo(1 / Math.sqrt(10), 6)]);
    expect(embedder).toMatchObject({ id: "endpoint:tiny", local: false });
  });

  it.each(["", "/v1", "/v1/embeddings", "/"])("is found with EMBEDDINGS_URL ending in %j", async (end) => {
    answer = (asked, response) => json(response, { data: entries(asked) });
    await endpointEmbedder({ url: `${url}${end}`, model: "tiny" }).embed(["a"]);
    expect(heard[0]).toMatchObject({ path: "POST /v1/embeddings", authorization: undefined });
  });

  it("may answer in any order", async () => {
    answer = (asked, response) => json(response, { data: entries(asked).reverse() });
    const vectors = await embed(["a", "four", "sevenths"]);
    expect(vectors.map((vector) => Math.round((vector[0] ?? 0) / (vector[1] ?? 1)))).toEqual([1, 4, 8]);
  });

  it("gets no more than 64 texts at once, in their order, and tells how far it is", async () => {
    answer = (asked, response) => json(response, { data: entries(asked) });
    const texts = Array.from({ length: 150 }, (_, i) => "x".repeat(i + 1));
    const shares: number[] = [];
    const vectors = await endpointEmbedder({ url, model: "tiny" }).embed(texts, (share) => shares.push(share));
    expect(heard.map(({ input }) => input.length)).toEqual([64, 64, 22]);
    expect(vectors.map((vector) => Math.round((vector[0] ?? 0) / (vector[1] ?? 1)))).toEqual(
      texts.map(({ length }) => length),
    );
    expect(shares).toEqual([64 / 150, 128 / 150, 1]);
  });
});

describe("an endpoint that does not work is refused in one sentence that says what to do", () => {
  it.each([401, 404, 500])("status %i", async (status) => {
    answer = (_, response) => json(response, { error: { message: "no" } }, status);
    await expect(embed(["a"])).rejects.toThrow(
      `The embeddings endpoint ${url}/v1/embeddings answered ${status}: check EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY.`,
    );
  });

  it("vectors of different lengths in one answer, and between two answers", async () => {
    answer = ({ input }, response) =>
      json(response, { data: input.map((_, index) => ({ index, embedding: Array(index === 1 ? 2 : 3).fill(1) })) });
    await expect(embed(["a", "b"])).rejects.toThrow(
      /vectors of different lengths \(3, 2\): check that one model answers/,
    );
    answer = ({ input }, response) =>
      json(response, { data: input.map((_, index) => ({ index, embedding: Array(heard.length + 1).fill(1) })) });
    await expect(embed(Array(65).fill("a"))).rejects.toThrow(/vectors of different lengths/);
    answer = ({ input }, response) => json(response, { data: input.map((_, index) => ({ index, embedding: [] })) });
    await expect(embed(["a"])).rejects.toThrow(/vectors of different lengths \(0\)/);
  });

  it.each([
    ["too few vectors", (asked: Asked) => ({ data: entries(asked).slice(1) })],
    ["a place twice", (asked: Asked) => ({ data: entries(asked).map((one) => ({ ...one, index: 0 })) })],
    [
      "a place that was not asked for",
      (asked: Asked) => ({ data: entries(asked).map((one) => ({ ...one, index: one.index + 1 })) }),
    ],
    ["another shape", () => ({ choices: [] })],
    ["numbers as words", () => ({ data: [{ index: 0, embedding: ["a"] }] })],
  ])("%s", async (_, body) => {
    answer = (asked, response) => json(response, body(asked));
    await expect(embed(["a", "b"])).rejects.toThrow(
      "did not answer with one vector for each text: check that EMBEDDINGS_MODEL names a model for embeddings.",
    );
  });

  it("a page instead of JSON", async () => {
    answer = (_, response) => response.end("<html>");
    await expect(embed(["a"])).rejects.toThrow(/did not answer with JSON: check EMBEDDINGS_URL\.$/);
  });

  it("no answer in time", async () => {
    answer = () => {};
    await expect(embed(["a"], { timeoutMs: 80 })).rejects.toThrow(
      `did not answer within 0.08 seconds: check that it runs, or unset EMBEDDINGS_URL to use the local model.`,
    );
  });

  it("an answer that stops halfway", async () => {
    answer = (_, response) => response.writeHead(200, { "content-type": "application/json" }).write('{"data":[');
    await expect(embed(["a"], { timeoutMs: 80 })).rejects.toThrow(/did not answer within/);
  });

  it("nobody there", async () => {
    await expect(embed(["a"], { url: "http://127.0.0.1:1" })).rejects.toThrow(
      "The embeddings endpoint http://127.0.0.1:1/v1/embeddings cannot be reached: check EMBEDDINGS_URL, or unset it to use the local model.",
    );
  });
});

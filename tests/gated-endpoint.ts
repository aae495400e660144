import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An embeddings endpoint that answers only as many requests as it is told: an analysis stands still where a test wants it. */
export async function gatedEndpoint() {
  const asked: string[][] = [];
  let answers = Number.POSITIVE_INFINITY;
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { input }: { input: string[] } = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(input);
    if (asked.length > answers) await new Promise<void>((release) => waiting.push(release));
    const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The texts of each request so far. */
    asked,
    /** So many more requests are answered, then it is silent. */
    answerOnly(n: number) {
      answers = asked.length + n;
    },
    release() {
      answers = Number.POSITIVE_INFINITY;
      for (const answer of waiting.splice(0)) answer();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The same for the same text, and never zero. */
function vectorOf(text: string): number[] {
  return [...createHash("sha256").update(text).digest().subarray(0, 16)].map((byte) => (byte + 1) / 256);
}

import "server-only";
import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import type { Letter } from "./compose-letter";
import { MailFailure } from "./mail-failure";
import { smtpFailure } from "./smtp-failure";

/** Runs when the server is ready for the mail itself and has not got a byte of it; what it throws keeps the mail back. */
export type BeforeHandOver = () => Promise<void>;

export type SmtpSession = {
  /** Resolves once the server has taken the mail (250 after its end); otherwise throws a MailFailure. */
  readonly deliver: (letter: Letter, before?: BeforeHandOver) => Promise<void>;
  readonly close: () => void;
};

/** How far a mail has come: `before` was called, and the last byte was on its way. */
type Progress = { begun: Promise<void> | null; handedOver: boolean };

/** A server that says nothing for so long is given up. */
const SILENCE_MS = 30_000;

/** One connection for one mail after the other: made when it is needed, and made anew after whatever went wrong. */
export function smtpSession(url: string, { silenceMs = SILENCE_MS } = {}): SmtpSession {
  let open: SMTPConnection | null = null;
  const close = () => {
    open?.close();
    open = null;
  };
  async function attempt(letter: Letter, before: BeforeHandOver, progress: Progress): Promise<void> {
    try {
      open ??= await connect(url, silenceMs);
      await send(open, letter, before, progress);
    } catch (error) {
      close();
      // Whoever is told of the failure must not be overtaken by what was begun before it.
      await progress.begun?.catch(() => undefined);
      // What `before` threw is no failure of the mail server.
      throw isFromUs(error) ? error : smtpFailure(error, progress);
    }
  }
  return {
    async deliver(letter, before = async () => undefined) {
      const isReused = open !== null;
      const progress: Progress = { begun: null, handedOver: false };
      try {
        await attempt(letter, before, progress);
      } catch (error) {
        // Servers hang up on whoever was quiet for a while: not worth a word. Once `before` has run, it is for whoever it told.
        const isQuiet = isReused && progress.begun === null;
        if (!isQuiet || !(error instanceof MailFailure) || error.kind !== "server") throw error;
        await attempt(letter, before, progress);
      }
    },
    close,
  };
}

const isFromUs = (error: unknown) => error instanceof Error && "code" in error && error.code === "ESTREAM";

async function connect(url: string, silenceMs: number): Promise<SMTPConnection> {
  const { auth, ...server } = parseConnectionUrl(url) as SMTPConnection.Options & { auth?: SMTPConnection.Credentials };
  const timeouts = { connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs };
  const connection = new SMTPConnection({ ...server, ...timeouts, dnsTimeout: silenceMs });
  try {
    await orItsError(connection, (done) => connection.connect(done));
    if (auth) await orItsError(connection, (done) => connection.login(auth, done));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function send(
  connection: SMTPConnection,
  { envelope, bytes }: Letter,
  before: BeforeHandOver,
  progress: Progress,
): Promise<void> {
  let isOver = false;
  /** Read only after the server has said “go ahead” (354); the line that ends a mail follows its last byte. */
  async function* body() {
    // nodemailer reads a mail into nowhere when its envelope was refused.
    if (isOver) return;
    progress.begun = before();
    await progress.begun;
    if (isOver) return;
    yield bytes;
    progress.handedOver = true;
  }
  const stream = Readable.from(body());
  try {
    await orItsError(connection, (done) => {
      connection.send({ ...envelope, size: bytes.length }, stream, (error) => {
        isOver = true;
        done(error ?? undefined);
      });
    });
  } finally {
    isOver = true;
    stream.destroy();
  }
}

/** nodemailer tells of a lost connection by an event, and then never calls back. */
function orItsError(connection: SMTPConnection, work: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = (error?: Error) => reject(error ?? new Error("The connection ended."));
    connection.once("error", lost);
    connection.once("end", lost);
    work((error) => {
      connection.off("error", lost);
      connection.off("end", lost);
      // An error nobody listens to would end the process.
      if (connection.listenerCount("error") === 0) connection.on("error", () => undefined);
      if (error) reject(error);
      else resolve();
    });
  });
}

import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** Where a conversation with a mail server stands. */
export type Stage = "connect" | "sign-in" | "sender" | "recipient" | "body begins" | "body ends" | "confirmed";
/** "lose": the mail is taken, and the connection ends before the answer; "drop": it is not taken. */
export type Conduct = "go on" | "drop" | "lose" | "hang" | { readonly code: number; readonly message: string };

type Connection = { readonly _socket: { destroy: () => void } };

/** A real mail server on a port of its own that behaves at each stage as it is told. */
export async function mailServer({ password }: { password?: string } = {}) {
  const received: ParsedMail[] = [];
  let conduct: (stage: Stage, to: string) => Conduct = () => "go on";
  const dropAll = () => {
    for (const one of server.connections as unknown as Set<Connection>) one._socket.destroy();
  };
  function at(stage: Stage, to: string, goOn: (error?: Error) => void): void {
    const what = conduct(stage, to);
    if (what === "go on") goOn();
    // After what the server says by itself at this stage: “go ahead” with the body.
    else if (what === "drop" || what === "lose") setImmediate(dropAll);
    else if (what !== "hang") goOn(Object.assign(new Error(what.message), { responseCode: what.code }));
  }
  const options: SMTPServerOptions = {
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 10,
    onConnect: (_session, done) => at("connect", "", done),
    onAuth: (auth, _session, done) =>
      at("sign-in", "", (error) => {
        if (error || auth.password === password) done(error ?? null, { user: "plumbline" });
        else done(new Error("Invalid username or password"));
      }),
    onMailFrom: (_address, _session, done) => at("sender", "", done),
    onRcptTo: ({ address }, _session, done) => at("recipient", address, done),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      at("body begins", to, (refused) => {
        stream.on("end", async () => {
          if (refused) return done(refused);
          const mail = await simpleParser(Buffer.concat(chunks));
          const what = conduct("body ends", to);
          if (what === "go on" || what === "lose") received.push(mail);
          if (what === "drop" || what === "lose") return dropAll();
          if (what === "hang") return;
          if (what !== "go on") return done(Object.assign(new Error(what.message), { responseCode: what.code }));
          done();
          if (conduct("confirmed", to) !== "go on") setImmediate(dropAll);
        });
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => undefined);
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${password === undefined ? "" : "plumbline:secret@"}127.0.0.1:${port}`,
    received,
    /** How it behaves from now on. */
    behave: (next: typeof conduct) => {
      conduct = next;
    },
    /** How many mails each address has got. */
    counts: () => {
      const counts: Record<string, number> = {};
      for (const { to } of received) {
        const address = (Array.isArray(to) ? to[0] : to)?.text ?? "";
        counts[address] = (counts[address] ?? 0) + 1;
      }
      return counts;
    },
    /** What was written to an address so far. */
    to: (address: string) => {
      const addressOf = ({ to }: ParsedMail) => (Array.isArray(to) ? to[0] : to)?.text ?? "";
      return received.flatMap((mail) => (addressOf(mail) === address ? [mail.text ?? ""] : []));
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

export type MailServer = Awaited<ReturnType<typeof mailServer>>;

import { MailFailure } from "./mail-failure";

/** What nodemailer adds to an error: the command that was being answered, and the server's answer. */
type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** `handedOver`: the last byte of the mail was on its way, so that only the server's answer tells whether it took it. */
export function smtpFailure(error: unknown, { handedOver }: { handedOver: boolean }): MailFailure {
  if (error instanceof MailFailure) return error;
  const { code, command, responseCode = 0, message, response } = error as SmtpError;
  const said = response ?? message;
  const refused = responseCode >= 500;
  if (handedOver) {
    const answered = command === "DATA" && responseCode >= 400;
    if (!answered)
      return new MailFailure("unsure", `The connection ended before the mail server confirmed (${message}).`);
    return new MailFailure(refused ? "permanent" : "temporary", said);
  }
  if (code === "EAUTH" || code === "ENOAUTH")
    return new MailFailure("everybody", `The mail server refuses the sign-in: ${said}`);
  if (code === "ETLS") return new MailFailure("everybody", `No encrypted connection to the mail server: ${said}`);
  // 421: the server is about to hang up on whomever.
  if (responseCode === 421) return new MailFailure("server", said);
  if (command === "MAIL FROM" && refused)
    return new MailFailure("everybody", `The mail server refuses the sender: ${said}`);
  if (command === "RCPT TO" || command === "DATA") return new MailFailure(refused ? "permanent" : "temporary", said);
  // An address that cannot be written into a command, or a mail that is too large.
  if (code === "EENVELOPE" && command === "API") return new MailFailure("permanent", said);
  if (code === "EMESSAGE") return new MailFailure("permanent", said);
  return new MailFailure("server", `The mail server cannot be reached or hung up: ${said}`);
}

export type AppErrorCode = "invalid" | "unauthorized" | "not_found" | "conflict" | "closed" | "too_many" | "broken_off";

/** A failure that can be expected; its message is safe to show and says what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string) {
    super(message);
    this.name = "AppError";
    this.code = code;
  }
}

/** A failure of something outside (a model, an endpoint, this machine), told in a sentence for whoever waits: safe to show. */
export class ToldError extends Error {}

/** Why the server cannot start, for whoever reads its console: the sentence says what to do, so no stack follows it. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Whether the message was written for readers; of any other error nobody knows what it quotes. */
export function isToldToReaders(error: unknown): error is Error {
  return error instanceof AppError || error instanceof ToldError || error instanceof StartError;
}

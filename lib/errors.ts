export type AppErrorCode = "invalid" | "unauthorized" | "not_found" | "conflict" | "closed" | "too_many";

/** A failure that can be expected; its message is safe to show and says what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string) {
    super(message);
    this.name = "AppError";
    this.code = code;
  }
}

/** Why the server cannot start, for whoever reads its console: the sentence says what to do, so no stack follows it. */
export class StartError extends Error {
  override readonly name = "StartError";
}

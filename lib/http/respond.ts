import "server-only";
import { AppError, type AppErrorCode } from "@/lib/errors";

const STATUS: Record<AppErrorCode, number> = {
  invalid: 422,
  unauthorized: 401,
  not_found: 404,
  conflict: 409,
  closed: 410,
  too_many: 429,
  // A status that our scripts and others take for: try again.
  broken_off: 503,
};

/** Runs a route handler's work and turns an expected failure into a status and a body. */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json(
      { error: error.code, message: error.message },
      { status: STATUS[error.code], headers: { "cache-control": "no-store" } },
    );
  }
}

import { AppError } from "@/lib/errors";

export type AttemptLimit = {
  /** Counts an attempt before its outcome is known, so that many at once do not slip through; throws when there were too many. */
  readonly begin: (key: string, at: Date) => void;
  /** After a success the earlier failures do not count. */
  readonly forget: (key: string) => void;
};

/** So many attempts for one key within a window; of this process, and forgotten when it ends. */
export function limitAttempts(limit: { most: number; windowMs: number; message: string }): AttemptLimit {
  const counts = new Map<string, { count: number; since: number }>();
  return {
    begin(key, at) {
      for (const [other, { since }] of counts) if (at.getTime() - since >= limit.windowMs) counts.delete(other);
      const earlier = counts.get(key) ?? { count: 0, since: at.getTime() };
      if (earlier.count >= limit.most) throw new AppError("too_many", limit.message);
      counts.set(key, { ...earlier, count: earlier.count + 1 });
    },
    forget: (key) => void counts.delete(key),
  };
}

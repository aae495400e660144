import { z } from "zod";
import { StartError } from "./errors";

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);

const envSchema = z.object({
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default(".data")),
  DATABASE_URL: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
      .optional(),
  ),
  APP_SECRET: z.preprocess(blankIsAbsent, z.string().min(32, "needs at least 32 characters").optional()),
  /** Where people reach this installation, for links in mail and on print sheets. */
  APP_URL: z.preprocess(blankIsAbsent, z.url().optional()),
  /** How many proxies of yours stand before this server; 0: the address that a client names is not believed. */
  TRUSTED_PROXY: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(5).default(0)),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(65535).default(3000)),
  PLUMBLINE_DEMO: z.preprocess(blankIsAbsent, z.enum(["0", "1"]).default("0")),
  /** The pictures of every chart in every state, for whoever works on them; "1" shows them outside development as well. */
  PLUMBLINE_GALLERY: z.preprocess(blankIsAbsent, z.enum(["0", "1"]).default("0")),
  NODE_ENV: z.string().optional(),
  /** "separate": analyses are left to `npm run worker`. */
  PLUMBLINE_WORKER: z.preprocess(blankIsAbsent, z.enum(["here", "separate"]).default("here")),
  EMBEDDINGS_URL: z.preprocess(blankIsAbsent, z.url().optional()),
  EMBEDDINGS_MODEL: z.preprocess(blankIsAbsent, z.string().optional()),
  EMBEDDINGS_KEY: z.preprocess(blankIsAbsent, z.string().optional()),
  /** The mail server, e.g. smtps://user:password@mail.example.org:465; without it mail stays in the outbox. */
  SMTP_URL: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
      .optional(),
  ),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.string().default("Plumbline <plumbline@localhost>")),
  /** How many mails leave in a minute at most: what the mail server allows. */
  MAIL_PER_MINUTE: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(6000).default(60)),
  MODEL_DIR: z.preprocess(blankIsAbsent, z.string().optional()),
});

export type Env = z.infer<typeof envSchema>;

/** The environment, checked; the only place that reads it. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
  throw new StartError(`The environment cannot be used: ${wrong}.`);
}

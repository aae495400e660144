import { randomUUID } from "node:crypto";
import { keepHouse } from "@/lib/jobs/keep-house";
import { browserToken } from "@/lib/sealed/tokens";
import { closeSurvey } from "@/lib/services/close-survey";
import { createSurvey } from "@/lib/services/create-survey";
import { requireSurvey } from "@/lib/services/find-survey";
import { invitePeople } from "@/lib/services/invite-people";
import { markLinksExported } from "@/lib/services/mark-links-exported";
import { openDoor, type Ticket } from "@/lib/services/open-door";
import { openSurvey } from "@/lib/services/open-survey";
import { saveAnswers } from "@/lib/services/save-answers";
import { settleWaiting } from "@/lib/services/settle-wave";
import { submitResponse } from "@/lib/services/submit-response";
import { surveyLinks } from "@/lib/services/survey-links";
import type { Instrument } from "@/lib/survey/instrument";
import { ownerOf } from "@/tests/answering";
import { type TestDatabase, withDatabase } from "@/tests/database";
import { personalLinks } from "@/tests/personal-links";
import { downloads, layIntoOutbox, mailTo, picks, remind } from "./deeds";
import { type Row, takeDump } from "./dump";
import { type Mutant, NOT_THE_PRODUCT, NOTHING_CHANGED } from "./mutants";
import { randomFrom } from "./random";

const AUDIENCES = ["stakeholders", "project-managers", "pmo-staff"] as const;
/** Sixty people: fourteen of each audience from the start, six more when some have answered already. */
const [FIRST, LATER] = [14, 6];
const BY_OPEN_LINK = 4;
/** Who gets the invitation while no mail server is set. */
const BY_OUTBOX: readonly string[] = ["stakeholders", "project-managers"];

export type Person = {
  readonly id: string;
  readonly audience: string;
  readonly isLate: boolean;
  /** What this person wrote, which nobody else did; null: has not answered yet. */
  readonly wrote: string | null;
  /** The how-manieth to send. */
  readonly order: number;
};

/** What an attacker holds at one moment, and the truth to judge by. */
export type Copy = {
  readonly rows: readonly Row[];
  /** What the server printed. */
  readonly log: readonly string[];
  /** What members can take out: the links of everybody, the list, what is held about each person, the log of what was done. */
  readonly exports: readonly string[];
  readonly secret: string;
  readonly waveId: string;
  readonly instrument: Instrument;
  readonly people: readonly Person[];
};
export type World = { readonly waiting: Copy; readonly half: Copy; readonly closed: Copy };

/** Plays a whole survey through the services, with copies of the database before the first settlement, half-way and at the end. */
export async function playSurvey(seed: number, mutant: Mutant = NOTHING_CHANGED): Promise<World> {
  const open = await withDatabase();
  const printed: string[] = [];
  const stopListening = listenTo(printed);
  try {
    await mutant.prepare?.(open);
    return await play(open, seed, mutant, printed);
  } finally {
    stopListening();
    await open.close();
  }
}

type Seat = {
  readonly ticket: Ticket;
  readonly id: string | null;
  readonly audience: string;
  readonly isLate: boolean;
};

async function play(open: TestDatabase, seed: number, mutant: Mutant, printed: readonly string[]): Promise<World> {
  const random = randomFrom(seed);
  const context = await ownerOf(open);
  const { id: surveyId } = await createSurvey(context, { title: "Why?", edition: "core" });
  await openSurvey(context, { surveyId });
  const { wave, survey } = await requireSurvey(context, surveyId);
  const { instrument } = survey;
  const wrote = new Map<string, string>();
  const people: Seat[] = [];

  const invite = async (n: number, isLate: boolean): Promise<Seat[]> => {
    const before = new Set(people.map(({ id }) => id));
    const rows = random.shuffled(AUDIENCES.flatMap((audience) => Array.from({ length: n }, () => audience)));
    const list = rows.map((audience) => ({ audience, name: "", email: `${randomUUID().slice(0, 8)}@example.org` }));
    await invitePeople(context, { surveyId, people: list });
    const links = (await personalLinks(context, surveyId)).filter(({ id }) => !before.has(id));
    const seats = links.map(({ id, audience, path }) => {
      const ticket: Ticket = { kind: "personal", token: path.slice("/r/".length), code: "K7QF2M9DXR4T9B2C" };
      return { ticket, id, audience, isLate };
    });
    people.push(...seats);
    await layIntoOutbox(context, surveyId, BY_OUTBOX);
    await mutant.afterMail?.(open, links);
    const others = seats.filter(({ audience }) => !BY_OUTBOX.includes(audience));
    await mailTo(context, wave.id, random.shuffled(others.map(({ id }) => id ?? "")), "sentOn");
    return seats;
  };
  const copy = async (): Promise<Copy> => {
    const exports = await downloads(context, surveyId);
    const order = [...wrote.keys()];
    const known = people.flatMap(({ id, audience, isLate }) =>
      id ? [{ id, audience, isLate, wrote: wrote.get(id) ?? null, order: order.indexOf(id) }] : [],
    );
    const rows = (await takeDump(open)).filter(({ table }) => table !== NOT_THE_PRODUCT);
    return {
      rows,
      log: [...printed],
      exports,
      secret: context.secret,
      waveId: wave.id,
      instrument,
      people: known,
    };
  };
  const answer = async (seat: Seat): Promise<void> => {
    const { ticket, audience, id } = seat;
    const said = `I think ${randomUUID()}`;
    await openDoor(context, ticket);
    const door = await openDoor(context, ticket);
    const orderSeed = door.state === "open" ? (door.keys?.orderSeed ?? "") : "";
    await saveAnswers(context, { ticket, answers: { A1: said } });
    for (let page = random.below(3); page > 0; page--)
      await saveAnswers(context, { ticket, answers: { F1: random.below(11) } });
    await saveAnswers(context, { ticket, answers: picks(instrument, audience, orderSeed, random.below, mutant) });
    await submitResponse(context, ticket);
    if (id) wrote.set(id, said);
    await mutant.afterSubmit?.(open, { invitationId: id, wrote: said });
  };
  const settle = async () => {
    const settled = await settleWaiting(context, wave.id);
    await mutant.afterSettling?.(open);
    return settled;
  };
  const keep = async () => {
    await keepHouse(context, open, [{ name: "Settling", work: settle }]);
  };

  const early = await invite(FIRST, false);
  const [link] = await surveyLinks(context, surveyId);
  const strangers = Array.from({ length: BY_OPEN_LINK }, (): Seat => {
    const ticket: Ticket = { kind: "open", slug: link?.path.slice("/s/".length) ?? "", token: browserToken() };
    return { ticket, id: null, audience: AUDIENCES[0], isLate: false };
  });
  const queue = random.shuffled([...early, ...strangers]);
  for (const seat of queue.splice(0, 20)) await answer(seat);
  const waiting = await copy();
  await keep();
  await context.db.transaction((tx) =>
    markLinksExported(
      { ...context, db: tx },
      {
        waveId: wave.id,
        ids: random
          .shuffled(early)
          .slice(0, 9)
          .flatMap(({ id }) => id ?? []),
      },
    ),
  );
  const rest = random.shuffled([...queue, ...(await invite(LATER, true))]);
  const isReminded = (left: number) => left === 20;
  let half: Copy | undefined;
  // Some never answer.
  while (rest.length > 5) {
    const together = rest.splice(0, 1 + random.below(3));
    for (const seat of together) await answer(seat);
    if (random.below(3) === 0) await keep();
    if (!half && rest.length < 24) {
      half = await copy();
      await remind(context, wave.id, random.shuffled);
    }
    if (isReminded(rest.length)) await keep();
  }
  await closeSurvey(context, { surveyId });
  await mutant.afterClose?.(open);
  if (!half) throw new Error("the survey ended before its middle");
  return { waiting, half, closed: await copy() };
}

function listenTo(printed: string[]): () => void {
  const names = ["log", "info", "warn", "error", "debug"] as const;
  const before = names.map((name) => console[name]);
  for (const name of names) console[name] = (...said: unknown[]) => void printed.push(said.map(String).join(" "));
  return () => {
    for (const [i, name] of names.entries()) Object.assign(console, { [name]: before[i] });
  };
}

"use client";

import { useHydrated } from "@/components/respond/use-hydrated";

type Props = Readonly<{ at: string; year?: boolean }>;

/** A moment on the reader's clock, with its zone; before the script has taken over, and without one, in UTC. */
export function LocalTime({ at, year = false }: Props) {
  const isHere = useHydrated();
  return <time dateTime={at}>{inWords(new Date(at), { year, ...(isHere ? {} : { timeZone: "UTC" }) })}</time>;
}

function inWords(at: Date, { year, ...zone }: { year: boolean; timeZone?: string }): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...zone,
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const day = [part("weekday"), part("day"), part("month"), ...(year ? [part("year")] : [])].join(" ");
  return `${day}, ${part("hour")}:${part("minute")} ${part("timeZoneName")}`;
}

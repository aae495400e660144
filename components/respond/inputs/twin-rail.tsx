import { classNames } from "@/components/ui/class-names";
import { type Described, useSheet } from "./sheet";
import { Tick } from "./tick";
import { UnsureRadio } from "./unsure";

export type Stop = {
  readonly value: string;
  /** Spoken; a word for each stop, or a number and the end it is at. */
  readonly label: string;
  /** Written above the first rail. */
  readonly word?: string;
};
type Props = Described &
  Readonly<{
    id: string;
    /** Spoken before "today" and "should be". */
    subject: string;
    stops: readonly Stop[];
    unsure: string;
    /** Both marks in one sentence; null while one is missing. */
    summary: (today: number, should: number) => string;
    /** Several rails on a page: the sentence is only spoken. */
    quiet?: boolean;
  }>;

/** Two rails over the same stops, today filled and should-be hollow, joined by a line. */
export function TwinRail({ id, subject, stops, unsure, summary, quiet = false, describedBy }: Props) {
  const { now, isLive } = useSheet();
  const at = (key: "today" | "should") => stops.findIndex(({ value }) => value === now[`${id}.${key}`]?.[0]);
  const [today, should] = [at("today"), at("should")];
  const isJoined = today >= 0 && should >= 0;
  const x = (stop: number) => `${((stop + 0.5) / stops.length) * 100}%`;
  return (
    <div>
      <Rail name={`${id}.today`} subject={subject} title="Today" {...{ stops, unsure, describedBy }} />
      <Rail name={`${id}.should`} subject={subject} title="Should be" hollow {...{ stops, unsure, describedBy }}>
        {isJoined ? (
          <svg className="twin-join" aria-hidden="true">
            <line x1={x(today)} y1="0" x2={x(should)} y2="100%" />
          </svg>
        ) : null}
      </Rail>
      {isLive ? (
        <p className={quiet ? "visually-hidden" : "twin-summary"} role="status">
          {isJoined ? summary(today, should) : ""}
        </p>
      ) : null}
    </div>
  );
}

type RailProps = Readonly<{
  name: string;
  subject: string;
  title: string;
  stops: readonly Stop[];
  unsure: string;
  describedBy: string | undefined;
  hollow?: boolean;
  children?: React.ReactNode;
}>;

function Rail({ name, subject, title, stops, unsure, describedBy, hollow = false, children }: RailProps) {
  const words = stops.some(({ word }) => word) && !hollow;
  return (
    <fieldset className={classNames("rail", hollow && "rail-should answer-hollow")} aria-describedby={describedBy}>
      <legend className="rail-title">
        <span className="visually-hidden">{subject}: </span>
        {title}
      </legend>
      <div className="rail-stops">
        {children}
        {stops.map(({ value, label, word }) => (
          <Tick key={value} type="radio" name={name} value={value} className="rail-stop" spoken={label}>
            {words ? <span className="rail-word">{word}</span> : null}
          </Tick>
        ))}
      </div>
      <UnsureRadio name={name} label={unsure} className="rail-unsure" />
    </fieldset>
  );
}

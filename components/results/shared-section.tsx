import { AlignmentTrack } from "@/components/charts/alignment-strip";
import { ChartKeys } from "@/components/charts/chart-keys";
import { PictureTableTwin } from "@/components/charts/picture-table";
import { pictureOf } from "@/components/charts/pictures";
import { allWords, stripOf } from "@/components/charts/pictures/alignment-strip";
import type { AnalysisResult, SharedStrip as Strip } from "@/lib/analysis/result";
import { type Audiences, audiencesOf, shapesByName } from "./audiences";
import { picturesHref } from "./question/question-props";
import { RichWords } from "./rich-words";
import { SectionHead } from "./section-head";
import type { View } from "./view";

const ID = "shared";
/** Widths in which a strip is drawn, for a phone and for anything larger; none is scaled by more than a half. */
const TRACKS = [
  { width: 320, className: "track-narrow" },
  { width: 560, className: "track-wide" },
] as const;
const AXIS = [
  { at: 0, label: "0 nothing shared", anchor: "start" },
  { at: 50, label: "50", anchor: "middle" },
  { at: 100, label: "100 identical", anchor: "end" },
] as const;

type Props = Readonly<{ result: AnalysisResult; audiences: Audiences; view: View; home?: string | undefined }>;

/** How much of the answers all visible audiences have in common, by subject. */
export function SharedSection({ result, audiences, view, home }: Props) {
  const picture = pictureOf(result, "shared");
  if (!picture) return <IndexLine result={result} alone />;
  const files = home === undefined ? undefined : { picture, at: picturesHref(home) };
  return (
    <section className="results-section" id={ID}>
      <SectionHead id={ID} title={picture.title} help={picture.legend} view={view} files={files} />
      {view.tables.includes(ID) ? (
        <PictureTableTwin table={picture.table} shapes={shapesByName(audiences)} />
      ) : (
        <SharedStrips strips={result.shared} result={result} />
      )}
      <IndexLine result={result} />
    </section>
  );
}

type StripsProps = Readonly<{ strips: readonly Strip[]; result: AnalysisResult }>;

/** A row for each subject: strip, number and what it says, above one scale. */
export function SharedStrips({ strips, result }: StripsProps) {
  return (
    <>
      {strips.map((strip) => (
        <StripRow key={strip.construct} strip={strip} result={result} />
      ))}
      <div className="strip-row strip-axis">
        <svg height="24" aria-hidden="true">
          {AXIS.map(({ at, label, anchor }) => (
            <text key={at} x={`${at}%`} y="14" textAnchor={anchor}>
              {label}
            </text>
          ))}
        </svg>
      </div>
    </>
  );
}

function StripRow({ strip, result }: Readonly<{ strip: Strip; result: AnalysisResult }>) {
  const value = strip.measure.status === "measured" ? strip.measure.value : null;
  const drawn = stripOf(strip, result.audiences);
  const all = allWords(result);
  return (
    <div className="strip-row">
      <div>
        <h3 className="subheading">{strip.title}</h3>
        <p className="small muted">{strip.question}</p>
      </div>
      <div className="strip-tracks">
        {TRACKS.map(({ width, className }) => (
          <ChartKeys key={width} label={strip.title} className={className}>
            <AlignmentTrack strip={drawn} all={all} width={width} />
          </ChartKeys>
        ))}
      </div>
      {value ? (
        <p className="strip-number">
          <span className="numeral">{Math.round(value.shared)}</span>
          <span className="caption">
            of 100 shared
            <br />
            by {all}
          </span>
        </p>
      ) : (
        <span />
      )}
      <p className="small">
        <RichWords text={strip.reading} audiences={audiencesOf(result)} />
      </p>
    </div>
  );
}

/** The one index over all items, with what it loses between and within audiences. */
function IndexLine({ result, alone = false }: Readonly<{ result: AnalysisResult; alone?: boolean }>) {
  if (result.alignment.status !== "measured") return null;
  const { index, gapLoss, interval, label } = result.alignment.value;
  const between = interval ? ` (95% interval ${Math.round(interval.lo)}–${Math.round(interval.hi)})` : "";
  const line = (
    <p className="small secondary results-index">
      Over all questions the alignment index is <b>{Math.round(index)} of 100</b>
      {between}: {label}. Distance between audiences takes {Math.round(gapLoss)}, different views within them{" "}
      {100 - Math.round(index) - Math.round(gapLoss)}.
    </p>
  );
  return alone ? <section className="results-section">{line}</section> : line;
}

import { type Audiences, shapesByName } from "@/components/results/audiences";
import { RichWords } from "@/components/results/rich-words";
import { type Shown, showing, shownAs, type View, viewHref } from "@/components/results/view";
import { ViewLink } from "@/components/results/view-link";
import { classNames } from "@/components/ui/class-names";
import { NARROW, WIDE } from "@/lib/charts/drawing";
import { ChartKeys } from "./chart-keys";
import { FigureFiles } from "./figure-files";
import type { Picture } from "./picture";
import { PictureTableTwin } from "./picture-table";

type Props = Readonly<{
  picture: Picture;
  audiences: Audiences;
  /** With it the figure has its Chart / Table / Both switch. */
  view?: View;
  /** What stands where the address says nothing. */
  standard?: Shown;
  /** Where the files of this result's pictures lie: "/surveys/…/results/pictures". */
  files?: string;
  /** The section around it says the finding already. */
  captionHidden?: boolean;
  legendHidden?: boolean;
  className?: string;
}>;

const CHOICES = [
  { shown: "chart", label: "Chart" },
  { shown: "table", label: "Table" },
  { shown: "both", label: "Both" },
] as const;

/** The one frame of every chart: the finding as its caption, the drawing and its table, what they are based on, and their files. */
export function Figure(props: Props) {
  const { picture, audiences, view, standard = "chart", files, captionHidden = false, legendHidden = false } = props;
  const shown = view ? shownAs(view, picture.id, standard) : standard;
  return (
    <figure className={classNames("figure", props.className)} id={`figure-${picture.id}`}>
      <figcaption className={classNames("figure-caption", captionHidden && "visually-hidden")}>
        <RichWords text={picture.finding} audiences={audiences} />
      </figcaption>
      {view || files ? (
        <div className="figure-bar print-hidden">
          {view ? <Switch picture={picture} view={view} shown={shown} standard={standard} /> : null}
          {files ? <FigureFiles picture={picture} files={files} only={view?.only} /> : null}
        </div>
      ) : null}
      {shown === "table" ? null : <Drawings picture={picture} legendHidden={legendHidden} />}
      {shown === "chart" ? null : <PictureTableTwin table={picture.table} shapes={shapesByName(audiences)} />}
      <p className="caption figure-basis">{picture.basis}</p>
    </figure>
  );
}

type SwitchProps = Readonly<{ picture: Picture; view: View; shown: Shown; standard: Shown }>;

function Switch({ picture, view, shown, standard }: SwitchProps) {
  return (
    <nav className="segmented" aria-label={`${picture.title}: show as`}>
      {CHOICES.map((choice) => (
        <ViewLink
          key={choice.shown}
          href={viewHref(view, showing(view, picture.id, choice.shown, standard), `figure-${picture.id}`)}
          {...(shown === choice.shown && { "aria-current": "true" as const })}
        >
          {choice.label}
        </ViewLink>
      ))}
    </nav>
  );
}

/** The drawing for a phone and for anything larger; the style sheet shows the one that fits, for eyes and ears alike. */
function Drawings({ picture, legendHidden }: Readonly<{ picture: Picture; legendHidden: boolean }>) {
  return (
    <>
      {legendHidden ? null : <p className="caption figure-legend">{picture.legend}</p>}
      <div className="figure-drawings">
        {[
          { width: NARROW, className: "figure-narrow" },
          { width: WIDE, className: "figure-wide" },
        ].map(({ width, className }) => (
          <ChartKeys key={width} label={picture.title} className={className}>
            {picture.draw(width)}
          </ChartKeys>
        ))}
      </div>
    </>
  );
}

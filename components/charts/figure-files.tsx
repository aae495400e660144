import type { Picture } from "./picture";

const FILES = [
  { as: "png", label: "PNG", about: "picture for documents" },
  { as: "svg", label: "SVG", about: "drawing that can be edited" },
  { as: "csv", label: "CSV", about: "the numbers" },
] as const;

type Props = Readonly<{ picture: Picture; files: string }>;

/** The figure's files, by links alone. */
export function FigureFiles({ picture, files }: Props) {
  return (
    <details className="figure-files">
      <summary aria-label={`Export: ${picture.title}`}>Export</summary>
      <ul>
        {FILES.map(({ as, label, about }) => (
          <li key={as}>
            <a href={`${files}/${encodeURIComponent(picture.id)}?as=${as}`} download>
              <b>{label}</b> {about}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { Picture } from "./picture";

const FILES = [
  { as: "png", label: "PNG", about: "picture for documents" },
  { as: "svg", label: "SVG", about: "drawing that can be edited" },
  { as: "csv", label: "CSV", about: "the numbers" },
] as const;

type Props = Readonly<{
  picture: Pick<Picture, "id" | "title">;
  files: string;
  /** Of which part of the people the picture is; left out: of everybody. */
  only?: string | undefined;
}>;

/** The figure's files, by links alone. */
export function FigureFiles({ picture, files, only }: Props) {
  return (
    <details className="figure-files print-hidden">
      <summary aria-label={`Export: ${picture.title}`}>Export</summary>
      <ul>
        {FILES.map(({ as, label, about }) => (
          <li key={as}>
            <a
              href={`${files}/${encodeURIComponent(picture.id)}?${new URLSearchParams({ as, ...(only && { only }) })}`}
              download
            >
              <b>{label}</b> {about}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { type ToldAction, ToldForm } from "@/components/ui/told-form";
import { capital } from "@/lib/findings/rich-text";
import type { OfferedFormat } from "./export-format";
import { momentInWords, sizeInWords } from "./file-words";
import { MakeButton } from "./make-button";

export const FILES_ID = "files";

type File = Readonly<{
  id: string;
  format: string;
  options: Readonly<Record<string, string>>;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  stage: string;
  progress: number;
  failure: string | null;
  size: number | null;
  by: string;
  requestedAt: Date;
}>;
type Props = Readonly<{
  files: readonly File[];
  formats: readonly OfferedFormat[];
  days: number;
  href: (id: string) => string;
  again: (id: string) => ToldAction;
}>;

/** The files that were asked for, newest first: how far each is, and what can be done with it. */
export function ExportFiles({ files, formats, days, href, again }: Props) {
  return (
    <section id={FILES_ID} tabIndex={-1} aria-labelledby="files-title" className="stack">
      <h2 id="files-title" className="heading">
        Files
      </h2>
      {files.length === 0 ? (
        <p className="secondary">None yet. A file that was made stays here for {days} days, for every member.</p>
      ) : (
        <>
          <p className="small secondary">
            Each stays here for {days} days, for every member; after that it can be made again.
          </p>
          <ul className="export-files">
            {files.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                format={formats.find(({ id }) => id === file.format)}
                href={href(file.id)}
                again={again(file.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type RowProps = Readonly<{ file: File; format: OfferedFormat | undefined; href: string; again: ToldAction }>;

function FileRow({ file, format, href, again }: RowProps) {
  const kind = format?.kind ?? file.format.toUpperCase();
  const paper = format?.hasPaper ? `, ${file.options["paper"] === "letter" ? "US Letter" : "A4"}` : "";
  const name = `${format?.title ?? "File"} ${kind}`;
  const size = file.size === null ? "" : ` · ${sizeInWords(file.size)}`;
  return (
    <li className="export-file">
      <div>
        <h3 className="subheading">
          {name}
          {paper}
        </h3>
        <p className="small muted">
          {momentInWords(file.requestedAt)}, for {file.by}
          {size}
        </p>
      </div>
      <FileState file={file} name={name} href={href} again={again} />
    </li>
  );
}

function FileState({
  file,
  name,
  href,
  again,
}: Readonly<{ file: File; name: string; href: string; again: ToldAction }>) {
  if (file.state === "done") {
    return (
      <ButtonLink href={href} download aria-label={`Download ${name}, ${momentInWords(file.requestedAt)}`}>
        Download
      </ButtonLink>
    );
  }
  if (file.state === "failed" || file.state === "cancelled") {
    return (
      <Notice tone="error" title="It could not be made" still>
        <p>{file.failure} The result is safe.</p>
        <ToldForm action={again}>
          <MakeButton label="Try again" small />
        </ToldForm>
      </Notice>
    );
  }
  const isWaiting = file.state === "queued";
  return (
    <div>
      <Progress
        label={<span role="status">{isWaiting ? "Waiting for its turn" : capital(file.stage)}</span>}
        {...(!isWaiting && { value: file.progress, text: `${Math.round(100 * file.progress)} of 100` })}
      />
      <noscript>
        <p className="small secondary">Reload this page to see how far it is.</p>
      </noscript>
    </div>
  );
}

import { Bob } from "@/components/ui/logo";
import { PublicHeader } from "./public-header";
import { type ShutShareFacts, shutShareWords } from "./shut-share-words";

/** What stands in place of the results. */
export function ShutSharePage(facts: ShutShareFacts) {
  const { title, happened, next } = shutShareWords(facts);
  return (
    <>
      <PublicHeader from={facts.from} />
      <main id="main" className="respond-message">
        <Bob />
        <h1 className="page-title">{title}</h1>
        <p className="respond-message-lead">{happened}</p>
        <p className="secondary">{next}</p>
      </main>
    </>
  );
}

import { opinionClusters } from "@/lib/stats/opinion-clusters";
import { type Conversation, polisFolders, readConversation } from "@/tests/factories/polis";
import { figuresOf, likeExported, likeExportedAtSameNumber, placedPeople } from "@/tests/factories/polis-groups";

export type PolisRow = {
  conversation: string;
  n: number;
  exported: number;
  found: string;
  /** Adjusted Rand index with the exported groups: ours, ours when told their number, and by the README's two plain ways. */
  ari: string;
  sameNumber: number;
  readme: string;
  readmeScaled: string;
  representative: string;
  consensus: string;
  oneCloudP: number | string;
  ms: number;
};

/** Opinion groups against those that Polis exported, and the figures that follow from its own groups. */
export function benchPolis(data: string): PolisRow[] {
  return polisFolders(data).map((folder) => rowOf(readConversation(folder)));
}

function rowOf(conversation: Conversation): PolisRow {
  const people = placedPeople(conversation);
  const start = performance.now();
  const clusters = opinionClusters(people, { seed: "1", items: conversation.tids.length, fewest: 5 });
  const ms = Math.round(performance.now() - start);
  const found = clusters?.found;
  const isFound = found?.status === "groups";
  const { representative, consensus } = figuresOf(conversation);
  const exported = conversation.groups.flatMap((group, g) =>
    (conversation.figures.representative_top5[group] ?? []).map((figures) => ({ g, figures })),
  );
  const matched = exported.filter(({ g, figures }) => representative[g]?.some((one) => alike(one, figures)));
  const values = conversation.figures.group_informed_consensus_top10;
  const [plain, scaled] = [...conversation.readme.matchAll(/ARI[^=]*= (0\.\d+)/g)].map(([, ari]) => ari ?? "");
  return {
    conversation: conversation.name,
    n: people.length,
    exported: conversation.groups.length,
    found: isFound ? String(found.centres.length) : (found?.reason ?? "nobody differs"),
    ari: isFound ? likeExported(people, found.labels).toFixed(3) : "",
    sameNumber: Number(likeExportedAtSameNumber(conversation, "1").toFixed(3)),
    readme: plain ?? "",
    readmeScaled: scaled ?? "",
    representative: `${matched.length} of ${exported.length}`,
    consensus: `${values.filter(([tid, value]) => consensus.get(tid) === value).length} of ${values.length}`,
    oneCloudP: isFound ? found.oneCloudP : "",
    ms,
  };
}

const alike = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

import { database } from "@/db/instance";
import { publicContext } from "@/lib/http/public-context";
import { queue } from "@/lib/jobs/queue";
import { stopOnSignal } from "@/lib/jobs/stop-on-signal";
import { workMail } from "@/lib/jobs/work-mail";

/** The part of a server that sends mail, in a process that a test can kill. */
const context = await publicContext();
const { claim } = await database();
stopOnSignal(await workMail(context, claim, await queue(), { lookEveryMs: 200 }));
console.log("sending");

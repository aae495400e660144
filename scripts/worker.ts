// npm run worker: analyses in a process of their own, beside one server or several on PostgreSQL.
import { startWorker } from "@/lib/jobs/start-worker";

await startWorker();

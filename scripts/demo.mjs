// npm run demo: the app with its sample organization.
import { serve } from "./serve.mjs";

await serve({ demo: true });

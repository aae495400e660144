// npm start: the app for your own organization.
import { serve } from "./serve.mjs";

await serve({ demo: false });

// A thread begins as plain JavaScript; from here on Node understands TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");

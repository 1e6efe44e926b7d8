// A thread begins as plain JavaScript; from here on Node understands the product's TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./entry.ts");

import type { TestProject } from "vitest/node";
import { serveSite } from "./served-site";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    /** Where the served database lives; empty when it is not known. */
    data: string;
  }
}

/** Builds the pages when needed and serves the demonstration corpus from a directory of its own, as `npm run demo` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env["MINGJIAN_E2E_URL"];
  if (running) {
    project.provide("baseUrl", running);
    project.provide("data", process.env["MINGJIAN_E2E_DATA"] ?? "");
    return async () => undefined;
  }
  const site = await serveSite({ args: ["--demo"], env: { MINGJIAN_API_PER_MINUTE: "150" } });
  project.provide("baseUrl", site.url);
  project.provide("data", site.data);
  return async () => void (await site.stop());
}

import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { serveSite } from "./served-site";

/** Longer than the site rests between two looks at what has to be counted ahead. */
const AT_WORK_MS = 2_500;

it("a site that is asked to end does so by itself, with a page answered, its database in use and a connection open that never asked for anything", async () => {
  const site = await serveSite({ args: [] });
  const { hostname, port } = new URL(site.url);
  const silent = connect(Number(port), hostname);
  silent.on("error", () => undefined);
  onTestFinished(() => void silent.destroy());
  await new Promise((resolve) => silent.once("connect", resolve));
  expect((await fetch(`${site.url}/sign-in`)).status).toBe(200);
  await pause(AT_WORK_MS);
  expect(await site.stop()).toBe(0);
});

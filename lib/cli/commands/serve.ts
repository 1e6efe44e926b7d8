import { join, resolve } from "node:path";
import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { serve } from "../../../app/_server/serve";
import { buildPages, needsBuild } from "../build";
import { EXIT, noPaths, readArguments, UsageError, writeLine, type Command } from "../command";
import { fillDemonstration } from "../demonstration";

const CHECKOUT = resolve(import.meta.dirname, "..", "..", "..");
const argumentsSchema = z.object({ paths: noPaths, demo: z.boolean().default(false) });
const settingsSchema = z.object({
  PORT: z.coerce.number("takes a port number").int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  MINGJIAN_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
});

const ACCOUNTS = "没有账号：能访问该地址的人都能查看全部内容。There are no accounts yet: whoever reaches this address can read everything.";

/** Builds the pages when needed and serves them over the database; with --demo over the demonstration's. */
export const serveCommand: Command = {
  name: "serve",
  summary: "builds if needed and serves the pages 启动网站",
  help: [
    "mingjian serve [--demo]",
    "",
    "Builds the pages when needed and serves them. PORT (default 3000) and HOST (default 127.0.0.1) choose the address,",
    "DATABASE_URL or MINGJIAN_DATA (default ./data) the database. With --demo the data live in ./data-demo unless one of",
    "the two is set, and an empty database is filled with the demonstration corpus first.",
    "Rule profiles can be changed on the pages from this machine only; MINGJIAN_READ_ONLY=1 forbids it there as well.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const { demo } = readArguments(args, { demo: { type: "boolean" } }, argumentsSchema);
    const settings = settingsSchema.safeParse(env);
    if (!settings.success) throw new UsageError(settings.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join("; "));
    const { PORT, HOST, MINGJIAN_DATA } = settings.data;
    const data = resolve(MINGJIAN_DATA ?? join(CHECKOUT, demo ? "data-demo" : "data"));
    const log = (line: string): void => writeLine(stderr, line);

    await withDatabase({ env: { ...env, MINGJIAN_DATA: data }, now: now(), log }, async (database) => {
      if (demo) await fillDemonstration(database, { now, log });
    });
    if (await needsBuild(CHECKOUT)) {
      log("正在构建页面…… Building the pages …");
      await buildPages(CHECKOUT);
    }
    process.env["MINGJIAN_DATA"] = data;
    const site = await serve({ directory: CHECKOUT, host: HOST, port: PORT });
    if (demo) writeLine(stdout, "演示数据为合成数据，机关和数字均属虚构。The demonstration data are synthetic: bodies and figures are invented.");
    writeLine(stdout, ACCOUNTS);
    writeLine(stdout, `明鉴 Mingjian: ${site.url}`);
    await new Promise<void>((stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    await site.close();
    return EXIT.ok;
  },
};

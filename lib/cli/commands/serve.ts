import { join, resolve } from "node:path";
import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { serve } from "../../../app/_server/serve";
import { buildPages, needsBuild } from "../build";
import { EXIT, noPaths, readArguments, UsageError, writeLine, type Command } from "../command";
import { hasAdministrator } from "../../../db/repositories/accounts";
import { firstRunCode } from "../../../app/_server/first-run";
import { DEMONSTRATION_ACCOUNT_LINES } from "../demonstration-accounts";
import { fillDemonstration } from "../demonstration";

const CHECKOUT = resolve(import.meta.dirname, "..", "..", "..");
const argumentsSchema = z.object({ paths: noPaths, demo: z.boolean().default(false) });
const settingsSchema = z.object({
  PORT: z.coerce.number("takes a port number").int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  MINGJIAN_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
});


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
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const { demo } = readArguments(args, { demo: { type: "boolean" } }, argumentsSchema);
    const settings = settingsSchema.safeParse(env);
    if (!settings.success) throw new UsageError(settings.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join("; "));
    const { PORT, HOST, MINGJIAN_DATA } = settings.data;
    const data = resolve(MINGJIAN_DATA ?? join(CHECKOUT, demo ? "data-demo" : "data"));
    const log = (line: string): void => writeLine(stderr, line);

    const isAdministered = await withDatabase({ env: { ...env, MINGJIAN_DATA: data }, now: now(), log }, async (database) => {
      if (demo) await fillDemonstration(database, { now, log });
      return await hasAdministrator(database.db);
    });
    if (await needsBuild(CHECKOUT)) {
      log("正在构建页面…… Building the pages …");
      await buildPages(CHECKOUT);
    }
    process.env["MINGJIAN_DATA"] = data;
    process.env["HOST"] = HOST;
    process.env["PORT"] = String(PORT);
    const site = await serve({ directory: CHECKOUT, host: HOST, port: PORT });
    if (demo) writeLine(stdout, "演示数据为合成数据，机关和数字均属虚构。The demonstration data are synthetic: bodies and figures are invented.");
    if (demo) for (const line of DEMONSTRATION_ACCOUNT_LINES) writeLine(stdout, line);
    else if (!isAdministered) {
      writeLine(stdout, `尚无管理员：打开 ${site.url}/first-run ，输入一次性代码 ${firstRunCode()} 设置管理员。`);
      writeLine(stdout, `There is no administrator yet: open ${site.url}/first-run and enter the one-time code ${firstRunCode()}.`);
    }
    writeLine(stdout, `明鉴 Mingjian: ${site.url}`);
    await new Promise<void>((stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    await site.close();
    return EXIT.ok;
  },
};

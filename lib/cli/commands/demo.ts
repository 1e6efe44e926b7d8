import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { EXIT, noPaths, readArguments, writeLine, type Command } from "../command";
import { fillDemonstration } from "../demonstration";

const argumentsSchema = z.object({ paths: noPaths });

/** Fills an empty database with the demonstration corpus. */
export const demoCommand: Command = {
  name: "demo",
  summary: "fills an empty database with synthetic reports 写入演示数据",
  help: "mingjian demo\n\nFills an empty database with the demonstration corpus: invented bodies of an invented county, 2019 to 2023, with planted faults.\nRefuses a database that holds anything. `npm run demo` does the same in a data directory of its own and serves it.",
  async run(args, { stdout, stderr, env, now }) {
    readArguments(args, {}, argumentsSchema);
    const log = (line: string): void => writeLine(stderr, line);
    return await withDatabase({ env, now: now(), log }, async (database) => {
      const stored = await fillDemonstration(database, { now, log });
      if (stored === null) {
        log(`数据库（${database.place}）不是空的，未写入演示数据。 The database at ${database.place} is not empty; nothing was written.`);
        return EXIT.refused;
      }
      writeLine(stdout, `已写入 ${stored} 份合成年报。 ${stored} synthetic reports were stored.`);
      return EXIT.ok;
    });
  },
};

import { createReadStream } from "node:fs";
import { z } from "zod";
import { DatabaseNotEmpty, restoreBackup } from "../../../db/backup/restore-backup";
import { openUnmigrated } from "../../../db/client";
import { errorCode } from "../../../db/error-code";
import { UnusableBackup } from "../../backup/damage";
import { EXIT, readArguments, writeLine, type Command } from "../command";
import { localActor } from "../local-actor";

const argumentsSchema = z.object({ paths: z.tuple([z.string()], "give one backup") });

/** What went wrong, in both languages, when it is about the file or the database; null for any other error. */
function refusal(error: unknown, path: string): string | null {
  if (error instanceof DatabaseNotEmpty) return `${error.reason.zh}\n${error.reason.en}`;
  if (error instanceof UnusableBackup) return `${path}: ${error.reason.zh} ${error.reason.en}`;
  if (error instanceof Error && ["ENOENT", "EACCES", "EISDIR"].includes(errorCode(error) ?? "")) return `${path}: 无法读取。 It cannot be read: ${error.message}`;
  return null;
}

/** Loads a backup into an empty database. */
export const restoreCommand: Command = {
  name: "restore",
  summary: "loads a backup into an empty database 恢复",
  help: [
    "mingjian restore PATH",
    "",
    "Loads what `mingjian backup` wrote into an empty database, all of it or nothing; a database that holds anything is refused and",
    "left as it is. Every table is read back and compared with the manifest. A backup of an earlier release is brought up to date.",
    "For a new installation set MINGJIAN_DATA to a new directory, or DATABASE_URL to a new database; start the server with the same",
    "setting afterwards. Everybody signs in anew, with the passwords of before.",
    "Exit status: 0; 2 when the file is damaged or the database is not empty.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const [path] = readArguments(args, {}, argumentsSchema).paths;
    const log = (line: string): void => writeLine(stderr, line);
    const database = await openUnmigrated({ env, log });
    const file = createReadStream(path);
    try {
      const { createdAt, tables } = await restoreBackup(database.pool, file, { actor: localActor(), now: now(), place: database.place });
      for (const { name, rows, sha256 } of tables) writeLine(stdout, `${name.padEnd(24)} ${String(rows).padStart(10)}  ${sha256}`);
      writeLine(stdout, `已恢复 ${createdAt} 的备份。 The backup of ${createdAt} was restored to ${database.place}.`);
      return EXIT.ok;
    } catch (error) {
      const told = refusal(error, path);
      if (told === null) throw error;
      log(told);
      return EXIT.refused;
    } finally {
      file.destroy();
      await database.close();
    }
  },
};

import { createWriteStream } from "node:fs";
import { lstat, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { takeBackup } from "../../../db/backup/take-backup";
import { withDatabase } from "../../../db/client";
import type { TableSum } from "../../backup/manifest";
import { EXIT, readArguments, UsageError, writeLine, type Command } from "../command";
import { localActor } from "../local-actor";

const argumentsSchema = z.object({ paths: z.tuple([z.string()], "give one file to write") });

const exists = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false);

/** Writes the file under another name first: what stands under its own name is whole, and on disk. */
async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(chunks, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const folder = await open(dirname(path));
  await folder.sync();
  await folder.close();
}

/** Copies everything that is stored into one file. */
export const backupCommand: Command = {
  name: "backup",
  summary: "copies everything into one file while others work 备份",
  help: [
    "mingjian backup PATH",
    "",
    "Writes a consistent copy of everything that is stored into one file, while the server and imports go on: original documents,",
    "reports, findings with their decisions, rosters, rule profiles, accounts, the audit log, queued jobs. The file is a tar archive",
    "of compressed parts with a manifest of row counts and SHA-256 sums; `mingjian restore PATH` loads it into an empty database.",
    "Left out are sessions, failed sign-ins and the secret that signs sessions: after a restore everybody signs in anew. Passwords are",
    "in it as salted hashes (scrypt), tokens as hashes; keep the file as you keep the database. It is readable by its owner only.",
    "Exit status: 0; 2 when the file is there already or could not be written.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const [path] = readArguments(args, {}, argumentsSchema).paths;
    if (await exists(path)) throw new UsageError(`${path} is there already; give another name`);
    const log = (line: string): void => writeLine(stderr, line);
    return await withDatabase({ env, now: now(), log }, async (database) => {
      const sums: TableSum[] = [];
      const chunks = takeBackup(database, { actor: localActor(), now: now(), onTable: (sum) => void sums.push(sum) });
      try {
        await writeWhole(path, chunks);
      } catch (error) {
        log(`${path}: 未能写完，已删除。 It could not be written and was removed: ${error instanceof Error ? error.message : String(error)}`);
        return EXIT.refused;
      }
      for (const { name, rows, sha256 } of sums) writeLine(stdout, `${name.padEnd(24)} ${String(rows).padStart(10)}  ${sha256}`);
      writeLine(stdout, `已备份到 ${path}。 Everything was copied to ${path}.`);
      return EXIT.ok;
    });
  },
};

import { z } from "zod";
import { EXIT, limitsSetting, pathsArgument, readArguments, writeLine, type Command } from "../command";
import { readReports } from "../read-reports";

const argumentsSchema = z.object({ paths: pathsArgument });

/** Reads documents and writes what was read, one JSON object a line. */
export const parseCommand: Command = {
  name: "parse",
  summary: "reads documents, writes parsed reports as JSON Lines 读取报告",
  help: [
    "mingjian parse PATH…",
    "",
    "Reads documents (files, folders, archives; text, Word, PDF, spreadsheets) and writes one ParsedReport JSON object a line. Stores nothing.",
    "Exit status: 0; 2 when a path could not be read as a report (standard error names the file and the reason; the other files are still written).",
  ].join("\n"),
  async run(args, { stdout, stderr, env }) {
    const { paths } = readArguments(args, {}, argumentsSchema);
    let status: number = EXIT.ok;
    for await (const read of readReports(paths, limitsSetting(env))) {
      if ("report" in read) writeLine(stdout, JSON.stringify(read.report));
      else {
        status = EXIT.refused;
        writeLine(stderr, `${read.path}: ${read.problem}`);
      }
    }
    return status;
  },
};

import { File, FingerprintIndex, Region, TokenizedFile } from "@dodona/dolos-core";
import { Comparer } from "../../lib/similarity/compare";
import { buildIndex } from "../../lib/similarity/memory-index";
import { DEFAULT_PARAMETERS } from "../../lib/similarity/parameters";
import { prepare } from "../../lib/similarity/print";
import type { Benchmark, Figure } from "./benchmark";
import { measure, type Outcome } from "./originality/run";
import { measureStored } from "./originality/stored";
import { median } from "./statistics";
import { bodyKey, syntheticReport } from "./originality/synthetic";

const sizesIn = (setting: string): number[] => setting.split(",").filter((size) => size !== "").map(Number);
const SIZES = sizesIn(process.env["BENCH_ORIGINALITY"] ?? "1000,20000,200000");
const STORED = sizesIn(process.env["BENCH_STORED"] ?? "20000");
const FLOORS: Readonly<Record<number, string>> = { 20_000: "≤ 4", 200_000: "≤ 45" };
const SIDE_BY_SIDE = 500;
const ROUNDS = 3;

function figuresOf(outcome: Outcome): Figure[] {
  const { documents, tally } = outcome;
  const name = documents.toLocaleString("en");
  const seconds = outcome.prepareSeconds + outcome.indexSeconds + outcome.compareSeconds;
  const floor = FLOORS[documents];
  const found = Object.entries(tally.copies).map(([edits, copies]): Figure => ({ name: `${name}: recall, ${edits} % edited, of ${copies.all}`, value: (100 * copies.found) / copies.all, unit: "%", floor: edits === "20" ? "≥ 90" : "≥ 97" }));
  return [
    { name: `${name}: all steps, two threads`, value: seconds, unit: "s", ...(floor === undefined ? {} : { floor }) },
    { name: `${name}: preparing`, value: outcome.prepareSeconds, unit: "s" },
    { name: `${name}: indexing`, value: outcome.indexSeconds, unit: "s" },
    { name: `${name}: comparing`, value: outcome.compareSeconds, unit: "s" },
    { name: `${name}: processor, index + compare`, value: outcome.cpuSeconds, unit: "s" },
    { name: `${name}: peak memory`, value: outcome.peakMb, unit: "MB", floor: "≤ 2048" },
    { name: `${name}: one more report, median`, value: outcome.loneMedianMs, unit: "ms", floor: "≤ 100" },
    { name: `${name}: one more report, p95`, value: outcome.loneP95Ms, unit: "ms" },
    ...found,
    { name: `${name}: precision, of ${tally.named}`, value: (100 * tally.right) / tally.named, unit: "%", floor: "≥ 98" },
  ];
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same text as Dolos takes it: every character is a token. */
function tokenized(words: string, document: number): TokenizedFile {
  return new TokenizedFile(new File(`${document}.txt`, words), [...words], Array.from(words, (_, at) => new Region(0, at, 0, at + 1)));
}

/** Every pair of the same prepared texts, by this project and by Dolos with the same grams and windows: in turn, the median of each. */
function sideBySide(): Figure[] {
  const prints = Array.from({ length: SIDE_BY_SIDE }, (_, document) => prepare(syntheticReport(document, SIDE_BY_SIDE), { body: bodyKey(document) })!);
  const files = prints.map(({ sections }, document) => tokenized(sections.map(({ units }) => String.fromCharCode(...units)).join(""), document));
  const byUs = (): void => {
    const comparer = new Comparer(buildIndex(prints));
    for (let document = 0; document < prints.length; document++) comparer.compareDocument(document);
  };
  const byDolos = (): void => {
    const index = new FingerprintIndex(DEFAULT_PARAMETERS.gram, DEFAULT_PARAMETERS.window);
    index.addFiles(files);
    index.allPairs();
  };
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: milliseconds(byUs), theirs: milliseconds(byDolos) }));
  const [ours, theirs] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.theirs))];
  return [
    { name: `${SIDE_BY_SIDE} documents`, value: ours, unit: "ms" },
    { name: `${SIDE_BY_SIDE} documents, Dolos`, value: theirs, unit: "ms" },
    { name: "ratio", value: theirs / ours, unit: "×", floor: "≥ 20" },
  ];
}

/** Copied text among a thousand and among two hundred thousand reports, and one more report against all of them. */
export const originalityBenchmark: Benchmark = {
  name: "originality",
  about: `compare synthetic reports with each other on two threads, ${SIZES.map((size) => size.toLocaleString("en")).join(" / ")} of them (BENCH_ORIGINALITY sets how many); inventing and cleaning them is not counted, which reading does anyhow; one more against those that are stored in a database (BENCH_STORED); yardstick: Dolos over ${SIDE_BY_SIDE} documents`,
  async run() {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...figuresOf(await measure(size)));
    for (const size of STORED) figures.push(...(await measureStored(size)));
    return [...figures, ...sideBySide()];
  },
};

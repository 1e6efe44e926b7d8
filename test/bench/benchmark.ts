/** A figure of one run with its unit; `floor` says in words what it must reach. */
export interface Figure {
  name: string;
  value: number;
  unit: "ms" | "s" | "findings" | "reports/s" | "×" | "%" | "MB" | "bytes" | "reports";
  floor?: string;
}
/** A measurement that `npm run bench -- <name>` runs. */
export interface Benchmark {
  name: string;
  /** What is measured, and beside which yardstick. */
  about: string;
  run(): Promise<Figure[]>;
}

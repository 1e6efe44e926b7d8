import { availableParallelism, cpus, totalmem, type, release } from "node:os";

/** The machine in one line: figures mean nothing without it. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 1024 ** 3).toFixed(1)} GB`;
  return `${cpu?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${memory}, ${type()} ${release()}, Node ${process.version}`;
}

import { parentPort, Worker } from "node:worker_threads";
import type { Comparison } from "../overlap";
import { CorpusWorker } from "./corpus-worker";
import type { Answer, CorpusThread, Order } from "./orders";

/** A thread of its own that takes orders. */
export class OrderedThread<Result> implements CorpusThread<Result> {
  readonly #worker: Worker;
  /** Settled once the thread has loaded its code; an order waits for it by itself. */
  readonly ready: Promise<unknown>;

  /**
   * @param entry plain JavaScript that calls `answerOrders` in the end
   * @param about what it is told at its start
   */
  constructor(entry: URL, about: unknown) {
    this.#worker = new Worker(entry, { execArgv: [], workerData: about });
    this.ready = this.#next("start");
    // Whoever gives the first order is told.
    this.ready.catch(() => undefined);
  }

  /** @throws Error when the thread ends or fails before it answers */
  async ask<Step extends Order["step"]>(order: Extract<Order, { step: Step }>): Promise<Extract<Answer<Result>, { step: Step }>> {
    await this.ready;
    const answer = this.#next<Extract<Answer<Result>, { step: Step }>>(order.step);
    this.#worker.postMessage(order, []);
    return await answer;
  }

  #next<Message>(task: string): Promise<Message> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        worker.off("message", take).off("error", fail).off("exit", end);
      };
      const take = (message: Message): void => {
        settle();
        resolve(message);
      };
      const fail = (error: Error): void => {
        settle();
        reject(error);
      };
      const end = (): void => fail(new Error(`A thread that compares reports ended before it was done with "${task}".`));
      worker.on("message", take).on("error", fail).on("exit", end);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Answers orders for as long as the thread lives; an order that fails ends it.
 * @param resultOf what is wanted of the comparison of a document
 */
export function answerOrders(resultOf: (document: number, comparison: Comparison) => unknown): void {
  const worker = new CorpusWorker(resultOf);
  parentPort?.on("message", (order: Order) => {
    void worker.ask(order).then((answer) => parentPort?.postMessage(answer, []));
  });
  parentPort?.postMessage("ready", []);
}

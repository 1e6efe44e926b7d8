/**
 * Works on items as they come, several at a time, and gives each result as soon as it is there, in whatever order.
 * No more than `limit` items are ever taken ahead, however slow the consumer is.
 * @throws whatever `work` or the source throws, after the work under way has ended
 */
export async function* inParallel<Item, Result>(items: AsyncIterable<Item> | Iterable<Item>, limit: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const underWay = new Map<number, Promise<{ key: number; result: Result }>>();
  const next = async (): Promise<Result> => {
    const { key, result } = await Promise.race(underWay.values());
    underWay.delete(key);
    return result;
  };
  let taken = 0;
  try {
    for await (const item of items) {
      const key = taken++;
      underWay.set(
        key,
        work(item).then((result) => ({ key, result })),
      );
      if (underWay.size >= limit) yield await next();
    }
    while (underWay.size > 0) yield await next();
  } finally {
    await Promise.allSettled(underWay.values());
  }
}

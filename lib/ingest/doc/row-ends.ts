const PAGE_BYTES = 512;
/** Where the head of a Word file tells the place and the length of the list of pages with paragraph properties. */
const [PAGES_AT, PAGES_BYTES_AT] = [0x102, 0x106];
/** A run's entry on such a page. */
const RUN_BYTES = 13;

const [IN_TABLE, ROW_END, ELSEWHERE] = [0x2416, 0x2417, 0x6646];
/** Properties whose length takes two bytes. */
const LONG_LENGTH = 0xd608;
/** Bytes of a value by the three highest bits of its property; those of 6 begin with their length. */
const VALUE_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The codes of a list of properties with their places, up to where it ends or stops making sense. */
function* propertiesOf(list: Buffer): Generator<{ code: number; at: number }> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    yield { code, at };
    const kind = code >> 13;
    const value = at + 2;
    if (code === LONG_LENGTH) at = value + (value + 2 <= list.length ? list.readUInt16LE(value) + 1 : list.length);
    else at = value + (kind === 6 ? 1 + (list[value] ?? list.length) : (VALUE_BYTES[kind] ?? 1));
  }
}

const endsRow = (properties: Buffer): boolean => properties.length > 2 && [...propertiesOf(properties)].some(({ code }) => code === ROW_END);

/** The properties that a paragraph keeps in the stream for long ones. */
function keptElsewhere(data: Buffer, at: number): Buffer {
  if (at + 2 > data.length) return Buffer.alloc(0);
  return data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
}

/** The properties of each run on a page, behind the number of its style. */
function* runsOf(page: Buffer): Generator<Buffer> {
  const runs = page[PAGE_BYTES - 1] ?? 0;
  for (let run = 0; run < runs; run++) {
    const at = (page[(runs + 1) * 4 + run * RUN_BYTES] ?? 0) * 2;
    if (at === 0) continue;
    const words = page[at] ?? 0;
    const [from, to] = words > 0 ? [at + 1, at + words * 2] : [at + 2, at + 2 + (page[at + 1] ?? 0) * 2];
    yield page.subarray(from + 2, to);
  }
}

/**
 * Tables with many columns keep the properties of their rows' ends in another stream, which the library does not look into;
 * all rows would become one. Marks such ends in place, in as many bytes as the pointer took.
 * @param word the stream `WordDocument`, which is changed
 * @param table the stream with its lists
 * @param data the stream for long properties; empty when there is none
 */
export function markRowEnds(word: Buffer, table: Buffer, data: Buffer): void {
  const [from, length] = [word.readUInt32LE(PAGES_AT), word.readUInt32LE(PAGES_BYTES_AT)];
  const pages = Math.floor((length - 4) / 8);
  if (from + length > table.length) return;
  for (let index = 0; index < pages; index++) {
    const page = table.readUInt32LE(from + (pages + 1) * 4 + index * 4) * PAGE_BYTES;
    if (page + PAGE_BYTES > word.length) continue;
    for (const properties of runsOf(word.subarray(page, page + PAGE_BYTES))) {
      for (const { code, at } of propertiesOf(properties)) {
        if (code !== ELSEWHERE || at + 6 > properties.length || !endsRow(keptElsewhere(data, properties.readUInt32LE(at + 2)))) continue;
        properties.writeUInt16LE(IN_TABLE, at);
        properties.writeUInt8(1, at + 2);
        properties.writeUInt16LE(ROW_END, at + 3);
        properties.writeUInt8(1, at + 5);
        break;
      }
    }
  }
}

const SECTOR = 512;
/** Streams from here on have sectors of their own. */
const LONG_STREAM = 4096;
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];
const [CELL_END, PARAGRAPH_END] = ["\u0007", "\r"];
/** The text begins behind the file's own head. */
const TEXT_AT = 2048;

function directoryEntry(name: string, kind: number, first: number, size: number, links: { left?: number; right?: number; child?: number } = {}): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  entry.writeUInt32LE(links.left ?? FREE, 68);
  entry.writeUInt32LE(links.right ?? FREE, 72);
  entry.writeUInt32LE(links.child ?? FREE, 76);
  entry.writeUInt32LE(first, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** Pads a stream to whole sectors, and far enough to have sectors of its own. */
const padded = (content: Buffer): Buffer => Buffer.concat([content, Buffer.alloc(Math.max(LONG_STREAM, Math.ceil(content.length / SECTOR) * SECTOR) - content.length)]);

function oleFile(streams: readonly { name: string; content: Buffer }[]): Buffer {
  const bodies = streams.map(({ content }) => padded(content));
  const table: number[] = [FAT, END];
  const firsts = bodies.map((body) => {
    const first = table.length;
    const sectors = body.length / SECTOR;
    for (let sector = 1; sector <= sectors; sector++) table.push(sector === sectors ? END : first + sector);
    return first;
  });
  const fat = Buffer.alloc(SECTOR, 0xff);
  table.forEach((next, sector) => fat.writeUInt32LE(next, sector * 4));
  const directory = Buffer.concat([
    directoryEntry("Root Entry", 5, END, 0, { child: 1 }),
    ...streams.map(({ name }, index) => directoryEntry(name, 2, firsts[index]!, bodies[index]!.length, index + 1 < streams.length ? { right: index + 2 } : {})),
  ]);
  const head = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) head.writeUInt16LE(value, at);
  for (const [at, value] of [[44, 1], [48, 1], [56, LONG_STREAM], [60, END], [68, END]] as const) head.writeUInt32LE(value, at);
  head.fill(0xff, 76);
  head.writeUInt32LE(0, 76);
  return Buffer.concat([head, fat, directory, Buffer.alloc(SECTOR - (directory.length % SECTOR || SECTOR)), ...bodies]);
}

const ROWS_A_PAGE = 10;
/** Where the properties stand on a page: those of a row's end, and none. */
const [ROW_END_AT, PLAIN_AT] = [SECTOR - 16, SECTOR - 32];

/** The number of a style, the marks of a row's end. */
const ROW_END = [0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1, 0];
/** A style and a pointer to the first properties of the stream for long ones. */
const ROW_END_ELSEWHERE = [0, 0, 0x46, 0x66, 0, 0, 0, 0, 0];
/** Properties of a table of 15 columns, and among them the mark of a row's end. */
const LONG_PROPERTIES = [0x16, 0x24, 1, 0x08, 0xd6, 4, 0, 15, 0x17, 0x24, 0x17, 0x24, 1];

/**
 * The pages that tell which characters end a row, and which range of the file each is about.
 * @param rowEnd the properties of a row's end, nine bytes
 */
function runPages(parts: readonly string[], rowEnd: readonly number[]): { page: Buffer; from: number; to: number }[] {
  const pages: { page: Buffer; from: number; to: number }[] = [];
  let at = TEXT_AT;
  let edges = [at];
  const close = (): void => {
    if (edges.at(-1) !== at) edges.push(at);
    const page = Buffer.alloc(SECTOR);
    edges.forEach((edge, index) => page.writeUInt32LE(edge, index * 4));
    page.set([5, ...rowEnd], ROW_END_AT);
    page.set([2, 0, 0, 0], PLAIN_AT);
    for (let run = 0; run < edges.length - 1; run++) page.writeUInt8((run % 2 === 1 ? ROW_END_AT : PLAIN_AT) / 2, edges.length * 4 + run * 13);
    page.writeUInt8(edges.length - 1, SECTOR - 1);
    pages.push({ page, from: edges[0]!, to: at });
    edges = [at];
  };
  for (const part of parts) {
    at += part.length * 2;
    if (part.endsWith(CELL_END)) edges.push(at - 2, at);
    if (edges.length > ROWS_A_PAGE * 2) close();
  }
  close();
  return pages;
}

/**
 * Makes an old Word file (.doc) of lines; the cells of a table's row are parted by tabs.
 * Its only formatting is what marks the end of a row; of wide tables Word keeps it in a stream of its own.
 */
export function oldWordFile(lines: readonly string[], { isWide = false } = {}): Uint8Array {
  const parts = lines.map((line) => (line.includes("\t") ? line.split("\t").map((cell) => cell + CELL_END).join("") + CELL_END : line + PARAGRAPH_END));
  const text = parts.join("");
  const pages = runPages(parts, isWide ? ROW_END_ELSEWHERE : ROW_END);
  const firstPage = Math.ceil((TEXT_AT + text.length * 2) / SECTOR);
  const body = Buffer.concat([Buffer.alloc(firstPage * SECTOR), ...pages.map(({ page }) => page)]);
  body.writeUInt16LE(0xa5ec, 0);
  body.writeInt32LE(TEXT_AT, 0x18);
  body.writeInt32LE(text.length, 0x4c);
  body.write(text, TEXT_AT, "utf16le");

  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  const places = Buffer.alloc(4 + pages.length * 8);
  pages.forEach(({ from, to }, index) => {
    places.writeUInt32LE(from, index * 4);
    places.writeUInt32LE(to, index * 4 + 4);
    places.writeUInt32LE(firstPage + index, (pages.length + 1 + index) * 4);
  });

  const table = Buffer.concat([pieces, places]);
  body.writeInt32LE(0, 0x1a2);
  body.writeInt32LE(pieces.length, 0x1a6);
  body.writeInt32LE(pieces.length, 0x102);
  body.writeInt32LE(places.length, 0x106);
  return new Uint8Array(oleFile([{ name: "WordDocument", content: body }, { name: "0Table", content: table }, ...(isWide ? [{ name: "Data", content: Buffer.from([LONG_PROPERTIES.length, 0, ...LONG_PROPERTIES]) }] : [])]));
}

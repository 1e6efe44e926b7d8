import { UnusableBackup } from "./damage";

/** One file of the archive, whole. */
export interface TarEntry {
  name: string;
  bytes: Uint8Array;
}

const BLOCK = 512;
const NAME_CHARS = 100;
const CHECKSUM_AT = 148;
const CHECKSUM_CHARS = 8;
const MODE = "0000600";
/** Owner and group: nobody in particular. */
const NO_ID = "0000000";

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

/** The sum of a header's bytes, its own field read as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_CHARS ? 32 : (header[at] ?? 0);
  return sum;
}

function headerOf(name: string, size: number, at: Date): Uint8Array {
  if (Buffer.byteLength(name) > NAME_CHARS) throw new Error(`the name ${name} is too long for an archive`);
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, from: number): void => void header.write(text, from, "latin1");
  put(name, 0);
  put(MODE, 100);
  put(NO_ID, 108);
  put(NO_ID, 116);
  put(octal(size, 11), 124);
  put(octal(Math.floor(at.getTime() / 1000), 11), 136);
  put("0", 156);
  put("ustar\u000000", 257);
  put(`${octal(checksum(header), 6)}\0 `, CHECKSUM_AT);
  return header;
}

/**
 * Writes a POSIX archive (ustar), which every `tar` lists and unpacks, one file after the other.
 * @param at the date that the archive gives its files
 */
export async function* writeTar(entries: AsyncIterable<TarEntry>, at: Date): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of entries) {
    yield headerOf(name, bytes.length, at);
    yield bytes;
    const rest = padding(bytes.length);
    if (rest > 0) yield new Uint8Array(rest);
  }
  yield new Uint8Array(2 * BLOCK);
}

/** Takes so many bytes after the other from a stream, however it is cut. */
class Taker {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** @returns fewer bytes than asked for only at the end */
  async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [this.#held];
    let length = this.#held.length;
    while (length < size) {
      const { done, value } = await this.#source.next();
      if (done) break;
      const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      parts.push(chunk);
      length += chunk.length;
    }
    const all = Buffer.concat(parts, length);
    this.#held = all.subarray(size);
    return all.subarray(0, size);
  }
}

const damagedAfter = (part: string | null): UnusableBackup =>
  part === null
    ? new UnusableBackup({ zh: "这不是明鉴的备份文件。", en: "This is not a backup of Mingjian." })
    : new UnusableBackup({ zh: `备份文件在“${part}”之后损坏，请改用另一份备份。`, en: `The backup is damaged after “${part}”; take another one.` });
const truncatedIn = (part: string): UnusableBackup => new UnusableBackup({ zh: `备份文件不完整，到“${part}”为止，请改用另一份备份。`, en: `The backup is truncated: it ends in “${part}”; take another one.` });

const fieldOf = (header: Buffer, from: number, chars: number): string => header.toString("latin1", from, from + chars).replace(/[\0 ].*$/s, "");

/**
 * Reads an archive, one file after the other; no more than one is in memory.
 * @param limitBytes what no file of such an archive is larger than
 * @throws UnusableBackup naming the part in or after which the archive is damaged or ends
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<TarEntry> {
  const taker = new Taker(chunks);
  let last: string | null = null;
  for (;;) {
    const header = await taker.take(BLOCK);
    if (header.length < BLOCK) throw last === null ? damagedAfter(null) : truncatedIn(last);
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(fieldOf(header, 124, 12), 8);
    if (Number.parseInt(fieldOf(header, CHECKSUM_AT, CHECKSUM_CHARS), 8) !== checksum(header) || !(size <= limitBytes)) throw damagedAfter(last);
    const name = fieldOf(header, 0, NAME_CHARS);
    const bytes = await taker.take(size);
    const rest = await taker.take(padding(size));
    if (bytes.length < size || rest.length < padding(size)) throw truncatedIn(name);
    yield { name, bytes };
    last = name;
  }
}

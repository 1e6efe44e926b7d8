let known: ReadonlySet<number> | null = null;

/** The UTF-16 units of the 6,763 characters of GB 2312, which every mainland text keeps to but for names. */
export function mainlandCharacters(): ReadonlySet<number> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let column = 0xa1; column <= 0xfe; column++) bytes.push(row, column);
  known = new Set(Array.from(new TextDecoder("gb18030").decode(new Uint8Array(bytes)), (char) => char.charCodeAt(0)));
  return known;
}

const MAX_CHARS_BACK = 120;

/** Whether a place of a text stands inside 《》 or quotation marks that were opened on its line. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_CHARS_BACK), at);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const isOpen = (open: string, close: string): boolean => line.lastIndexOf(open) > line.lastIndexOf(close);
  return isOpen("《", "》") || isOpen("“", "”") || isOpen("「", "」") || line.split('"').length % 2 === 0;
}

/** The number of Han characters, U+4E00 to U+9FFF. */
export function hanCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) count++;
  }
  return count;
}

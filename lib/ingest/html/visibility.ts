/** What a style does to whether text is seen: `gone` cannot be undone within; the others can. */
export type Effect = "gone" | "invisible" | "visible" | "zero-size" | "sized";

const MAY_MATTER = /display|visibility|hide|font|indent|position|margin|height|width|opacity|clip/i;
const GONE = /display\s*:\s*none|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|clip\s*:\s*rect\(\s*0/i;
/** Further than any indentation or hanging number goes. */
const OFF_SCREEN = /(?:text-indent|margin(?:-left|-top)?)\s*:\s*-(?:[5-9]\d\d|\d{4,})(?:\.\d+)?(?:px|pt|em|rem|%)/i;
const PLACED = /position\s*:\s*(?:absolute|fixed)/i;
const FAR = /(?:left|top|right|bottom)\s*:\s*-\d{3,}/i;
const NO_EXTENT = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px|pt|em|rem|%)?\s*(?:[;!]|$)/i;
const CUT_OFF = /overflow(?:-[xy])?\s*:\s*(?:hidden|clip)/i;
const INVISIBLE = /visibility\s*:\s*(?:hidden|collapse)/i;
const VISIBLE = /visibility\s*:\s*visible/i;
const ZERO_SIZE = /font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)/i;
const SIZED = /font-size\s*:/i;

/**
 * What an element's own style says about whether its text is seen. Style sheets are not looked at.
 * @param style the value of its style attribute
 * @param keepsExtent whether it is as small as its style says; the parts of a table grow with what they hold
 * @returns null when it says nothing about it
 */
export function effectOf(style: string, keepsExtent: boolean): Effect | null {
  if (!MAY_MATTER.test(style)) return null;
  if (GONE.test(style) || OFF_SCREEN.test(style)) return "gone";
  if (PLACED.test(style) && FAR.test(style)) return "gone";
  if (keepsExtent && CUT_OFF.test(style) && NO_EXTENT.test(style)) return "gone";
  if (INVISIBLE.test(style)) return "invisible";
  if (ZERO_SIZE.test(style)) return "zero-size";
  if (VISIBLE.test(style)) return "visible";
  return SIZED.test(style) ? "sized" : null;
}

/** Follows the elements of a page and knows whether text is seen where the reading stands. */
export class Visibility {
  /** The effects in force, each with the number of the element that brought it. */
  private readonly effects: { id: number; hidden: "gone" | "invisible" | "zero-size" | null }[] = [];

  get isHidden(): boolean {
    return this.effects.length > 0 && this.effects[this.effects.length - 1]!.hidden !== null;
  }

  /** An element with an effect of its own was opened. */
  open(id: number, effect: Effect): void {
    const now = this.effects.at(-1)?.hidden ?? null;
    if (now === "gone") return;
    if (effect === "gone" || effect === "invisible" || effect === "zero-size") this.effects.push({ id, hidden: effect });
    else if ((effect === "visible" && now === "invisible") || (effect === "sized" && now === "zero-size")) this.effects.push({ id, hidden: null });
  }

  close(id: number): void {
    const index = this.effects.findLastIndex((effect) => effect.id === id);
    if (index >= 0) this.effects.splice(index, 1);
  }
}

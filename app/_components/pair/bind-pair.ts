const SELECTED = "selected";

const elementOf = (event: Event): Element => (event.target instanceof Element ? event.target : document.body);
const sideOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>("[data-side]") ?? null;

/** Scrolls the column of an element, where it has one of its own, until it stands at a height of the window. */
function bringTo(element: HTMLElement, top: number): void {
  const pane = element.closest<HTMLElement>(".scroller");
  if (pane && pane.scrollHeight > pane.clientHeight + 1) pane.scrollTop += element.getBoundingClientRect().top - top;
}

/**
 * Ties the passages of two texts together in a page that the server has drawn: choosing one scrolls the other text to its
 * counterpart, at the same height where there are two columns. `j` `k` move, Enter goes over to the other text, `?` explains.
 * Without this the same links lead to the same places.
 * @returns undoes everything
 */
export function bindPair(root: HTMLElement, help: HTMLDialogElement): () => void {
  const numbers = (side: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[data-side="${side}"] .pair-number`)];
  const counterpart = (number: HTMLElement): HTMLElement | null => root.querySelector(number.getAttribute("href")!);
  let current: HTMLElement | null = null;

  /** The chosen place comes into sight, then its counterpart beside it. */
  function choose(number: HTMLElement, place: "mark" | "counterpart"): void {
    const other = counterpart(number);
    if (!other) return;
    current = number;
    for (const element of root.querySelectorAll(`.${SELECTED}`)) element.classList.remove(SELECTED);
    const passage = CSS.escape(number.closest<HTMLElement>("[data-passage]")!.dataset["passage"]!);
    for (const element of root.querySelectorAll(`[data-passage="${passage}"]`)) element.classList.add(SELECTED);
    const isStacked = sideOf(number)!.getBoundingClientRect().left === sideOf(other)!.getBoundingClientRect().left;
    if (place === "mark") number.scrollIntoView({ block: "nearest" });
    if (isStacked && place === "counterpart") other.scrollIntoView({ block: "center" });
    else bringTo(other, number.getBoundingClientRect().top);
    history.replaceState(history.state, "", `#${number.id}`);
  }
  function goOver(number: HTMLElement): void {
    const other = counterpart(number);
    if (!other) return;
    choose(number, "counterpart");
    other.focus({ preventScroll: true });
    current = other;
  }
  function move(step: 1 | -1): void {
    const all = numbers(sideOf(current)?.dataset["side"] ?? "own");
    const at = current === null ? -1 : all.indexOf(current);
    const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    choose(next, "mark");
  }

  function onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = elementOf(event);
    if (target.closest("[data-help]")) {
      help.showModal();
      return;
    }
    const listed = target.closest("[data-choose]");
    const number = target.closest<HTMLElement>(".pair-number");
    const mark = target.closest<HTMLElement>("[data-passage]");
    if (listed) {
      const first = root.querySelector<HTMLElement>(listed.getAttribute("href")!);
      first?.focus({ preventScroll: true });
      if (first) choose(first, "mark");
    } else if (number) goOver(number);
    else if (mark && getSelection()?.isCollapsed !== false) {
      const first = numbers(sideOf(mark)!.dataset["side"]!).find((one) => one.closest<HTMLElement>("[data-passage]")!.dataset["passage"] === mark.dataset["passage"]);
      if (first) choose(first, "counterpart");
    } else return;
    event.preventDefault();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (elementOf(event).closest("input, select, textarea")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  }

  const named = location.hash.length > 1 ? root.querySelector<HTMLElement>(`.pair-number#${CSS.escape(location.hash.slice(1))}`) : null;
  if (named) choose(named, "mark");
  const bound = new AbortController();
  root.addEventListener("click", onClick, { signal: bound.signal });
  document.addEventListener("keydown", onKey, { signal: bound.signal });
  return () => bound.abort();
}

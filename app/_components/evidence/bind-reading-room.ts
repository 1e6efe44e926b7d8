const SELECTED = "selected";

const elementOf = (event: Event): Element => (event.target instanceof Element ? event.target : document.body);

const wordsOf = (element: Element, name: string): string[] => (element.getAttribute(name) ?? "").split(" ").filter(Boolean);

/** What can be done in a reading room from outside. */
export interface RoomMoves {
  /** Chooses the next finding that nobody has decided. @returns false when there is none behind the chosen one */
  advance(): boolean;
  /** Chooses a finding by its page address. */
  chooseById(id: string): void;
  /** Undoes everything. */
  unbind(): void;
}

/**
 * Ties findings and evidence together in a page that the server has drawn: choosing a finding shows its evidence, choosing
 * evidence picks its finding, `j` `k` move, Enter locates, `n` goes on in the list, `?` explains, and a cell's equation shows on
 * hover and focus. Without this the same links lead to the same places.
 * @param goOn goes to what follows in the list that the reader came from
 */
export function bindReadingRoom(root: HTMLElement, tip: HTMLElement, help: HTMLDialogElement, goOn: () => void): RoomMoves {
  const cards = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-number]")];
  const cardOf = (number: string): HTMLElement | null => root.querySelector(`[data-number="${CSS.escape(number)}"]`);
  const current = (): HTMLElement | null => root.querySelector("[data-number][aria-current]");

  function select(card: HTMLElement): void {
    for (const element of root.querySelectorAll(`.${SELECTED}`)) element.classList.remove(SELECTED);
    current()?.removeAttribute("aria-current");
    card.setAttribute("aria-current", "true");
    for (const evidence of root.querySelectorAll(`[data-findings~="${CSS.escape(card.dataset["number"]!)}"]`)) evidence.classList.add(SELECTED);
    history.replaceState(history.state, "", `#${card.id}`);
  }
  function revealEvidence(target: string | null): void {
    const evidence = (target === null ? null : document.getElementById(target)) ?? root.querySelector(`.doc .${SELECTED}`);
    evidence?.scrollIntoView({ block: "center", inline: "nearest" });
  }
  function choose(card: HTMLElement, from: "panel" | "document", target: string | null = null): void {
    select(card);
    if (from === "panel") revealEvidence(target);
    card.scrollIntoView({ block: "nearest" });
  }
  function move(step: 1 | -1): void {
    const all = cards();
    const at = all.findIndex((card) => card === current());
    focusOn(all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step]);
  }
  function focusOn(card: HTMLElement | undefined): boolean {
    if (!card) return false;
    card.focus({ preventScroll: true });
    choose(card, "panel");
    return true;
  }
  function advance(): boolean {
    const all = cards();
    const at = all.findIndex((card) => card === current());
    return focusOn(all.find((card, index) => index > at && card.querySelector("[data-state=open]") !== null));
  }
  /** Several findings may share a place: choosing it again goes to the next of them. */
  function pick(numbers: string[]): void {
    const at = numbers.indexOf(current()?.dataset["number"] ?? "");
    const card = cardOf(numbers[(at + 1) % numbers.length]!);
    if (card) choose(card, "document");
  }

  function onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = elementOf(event);
    if (target.closest("[data-help]")) {
      help.showModal();
      return;
    }
    if (target.closest("[data-next]")) {
      event.preventDefault();
      goOn();
      return;
    }
    const evidence = target.closest("[data-pick]");
    const card = target.closest<HTMLElement>("[data-number]");
    const link = target.closest("a, summary, button");
    if (evidence) pick(wordsOf(evidence, "data-pick"));
    else if (card && (!link || link.matches("[data-locate], [data-goto]"))) choose(card, "panel", link?.getAttribute("data-goto") ?? null);
    else return;
    event.preventDefault();
  }
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (elementOf(event).closest("input, select, textarea")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "n") goOn();
    else if (event.key === "?") help.showModal();
    else if (event.key === "Enter" && document.activeElement?.matches("[data-number]")) revealEvidence(null);
    else return;
    event.preventDefault();
  }
  function hideTip(): void {
    tip.hidden = true;
  }
  function showTipOf(cell: HTMLElement | null): void {
    if (!cell) {
      hideTip();
      return;
    }
    tip.textContent = cell.dataset["tip"]!;
    tip.hidden = false;
    const box = cell.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${box.bottom + tip.offsetHeight + 8 > innerHeight ? box.top - tip.offsetHeight - 6 : box.bottom + 6}px`;
  }
  const showTip = (event: Event): void => showTipOf(elementOf(event).closest("[data-tip]"));
  // Reaching a cell by keyboard scrolls to it: its equation stays, at the new place.
  const onScroll = (): void => showTipOf(document.activeElement?.closest<HTMLElement>("[data-tip]") ?? null);

  function chooseById(id: string): void {
    const named = id === "" ? null : root.querySelector<HTMLElement>(`#${CSS.escape(id)}[data-number]`);
    if (named) choose(named, "panel");
  }

  chooseById(location.hash.slice(1));
  const bound = new AbortController();
  const options = { signal: bound.signal };
  root.addEventListener("click", onClick, options);
  root.addEventListener("pointerover", showTip, options);
  root.addEventListener("focusin", showTip, options);
  root.addEventListener("focusout", hideTip, options);
  document.addEventListener("keydown", onKey, options);
  document.addEventListener("scroll", onScroll, { ...options, capture: true, passive: true });
  return { advance, chooseById: (id) => void (focusOn(cards().find((card) => card.id === id)) || chooseById(id)), unbind: () => bound.abort() };
}

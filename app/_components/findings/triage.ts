import { carriedWords, lastChange, sendChange, type ChangeResult, type Undoing } from "./send-change";

/** The texts that scripts say by themselves. */
export interface TriageTexts {
  failed: string;
  undo: string;
}

export interface TriageBinding {
  texts: (key: keyof TriageTexts) => string;
  /** The row or card that keys mean. */
  current: () => HTMLElement | null;
  /** Goes on to the next that is to be decided. */
  next: () => void;
  /** Reads the page's data again. */
  refresh: () => void;
}

const FORMS = ".decision-form, .bulk-form, .assign-form";
const barOf = (element: HTMLElement | null): HTMLElement | null => element?.closest<HTMLElement>("[data-decision]") ?? element?.querySelector<HTMLElement>("[data-decision]") ?? null;
const verb = (bar: HTMLElement | null, name: string): HTMLElement | null => bar?.querySelector(`[data-verb="${name}"]`) ?? null;

/** How a decision is taken back: it raised the finding's revision by one. */
function undoingDecision({ dataset }: HTMLElement): Undoing {
  return { address: "/findings/decide", fields: { finding: `${dataset["decision"]}:${Number(dataset["revision"]) + 1}`, verb: "reopen" } };
}

/** Enter in the list of reviewers assigns, where browsers would only fold it out. */
function onDialogKey(event: KeyboardEvent): void {
  if (event.key !== "Enter" || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit();
}

/**
 * Makes the forms below `root` that decide and assign answer in place and to keys: `c` confirms, `d` opens the reasons (then a
 * digit chooses and decides), `a` opens the dialogue that assigns, `u` takes the last change back. After a change the page's own
 * data are read again.
 * @param live where to say what became of a change
 * @returns undoes everything
 */
export function bindTriage(root: HTMLElement, live: HTMLElement, { texts, current, next, refresh }: TriageBinding): () => void {
  const bound = new AbortController();
  const dialog = root.querySelector<HTMLDialogElement>("[data-assign-dialog]");
  const undoButton = root.querySelector<HTMLElement>("[data-undo]");
  let assigning: HTMLElement | null = null;

  /** Says what became of a change; one that was made can be taken back beside it. */
  function say(words: string, isMade: boolean): void {
    live.textContent = words;
    if (undoButton) undoButton.hidden = !isMade || lastChange.get() === null;
  }
  /** How a change is taken back; null when it cannot be, undefined when none was made. */
  function undoingOf(form: HTMLFormElement, bar: HTMLElement | null, body: FormData, result: ChangeResult | null): Undoing | null | undefined {
    if (bar && result?.decided?.length === 1) return body.get("verb") === "reopen" ? null : undoingDecision(bar);
    if (form.matches(".assign-form") && result?.assigned?.length === 1 && assigning) {
      const { decision, assignee } = assigning.dataset;
      const to = form.querySelector("select")?.value ?? "";
      return { address: new URL(form.action).pathname, fields: { finding: `${decision}:${to}`, to: assignee ?? "" } };
    }
    return result && form.matches(".bulk-form") ? null : undefined;
  }

  async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const bar = form.closest<HTMLElement>("[data-decision]");
    const body = new FormData(form, submitter);
    form.inert = true;
    const result = await sendChange(new URL(form.action).pathname, body);
    form.inert = false;
    form.querySelector("details")?.removeAttribute("open");
    const undoing = undoingOf(form, bar, body, result);
    if (undoing !== undefined) lastChange.set(undoing);
    say(result?.message ?? texts("failed"), undoing !== undefined);
    if (bar && undoing) next();
    refresh();
  }
  function onSubmit(event: SubmitEvent): void {
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    if (!form?.matches(FORMS)) return;
    event.preventDefault();
    if (form.matches(".assign-form")) dialog?.close();
    void submit(form, event.submitter);
  }
  function openAssigning(bar: HTMLElement | null): void {
    const field = dialog?.querySelector<HTMLInputElement>("input[name=finding]");
    if (!dialog || !field || !verb(bar, "assign")) return;
    assigning = bar;
    field.value = `${bar?.dataset["decision"]}:${bar?.dataset["assignee"]}`;
    dialog.showModal();
  }
  function onClick({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-verb=assign], [data-close], [data-undo]") : null;
    if (button?.matches("[data-close]")) dialog?.close();
    else if (button?.matches("[data-undo]")) void undo();
    else if (button) openAssigning(barOf(button));
  }
  /** Takes the last change back; its row may have left the list. */
  async function undo(): Promise<void> {
    const last = lastChange.get();
    if (!last) {
      verb(barOf(current()), "reopen")?.click();
      return;
    }
    const body = new FormData();
    for (const [name, value] of Object.entries(last.fields)) body.set(name, value);
    lastChange.set(null);
    say((await sendChange(last.address, body))?.message ?? texts("failed"), false);
    refresh();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const reasons = target.closest<HTMLElement>(".decision-reasons") ?? current()?.querySelector<HTMLElement>("details[open] .decision-reasons") ?? null;
    if (reasons && /^[1-9]$/.test(event.key) && !target.matches("input[name=note]")) {
      const choice = reasons.querySelectorAll<HTMLInputElement>("input[type=radio]")[Number(event.key) - 1];
      if (!choice) return;
      choice.checked = true;
      reasons.querySelector<HTMLElement>("button[value=dismiss]")?.click();
    } else if (event.key === "Escape" && reasons) {
      reasons.closest("details")?.removeAttribute("open");
      current()?.querySelector<HTMLElement>("[data-open], summary")?.focus();
    } else if (target.closest("input, select, textarea")) return;
    else if (event.key === "c") verb(barOf(current()), "confirm")?.click();
    else if (event.key === "d") {
      const summary = verb(barOf(current()), "dismiss");
      summary?.closest("details")?.setAttribute("open", "");
      summary?.closest("details")?.querySelector<HTMLElement>("input[type=radio]")?.focus();
    } else if (event.key === "a") openAssigning(barOf(current()));
    else if (event.key === "u") void undo();
    else return;
    event.preventDefault();
  }
  const carried = carriedWords.take();
  if (carried !== "") say(carried, true);
  root.addEventListener("submit", onSubmit, { signal: bound.signal });
  root.addEventListener("click", onClick, { signal: bound.signal });
  dialog?.addEventListener("keydown", onDialogKey, { signal: bound.signal });
  document.addEventListener("keydown", onKey, { signal: bound.signal });
  return () => bound.abort();
}

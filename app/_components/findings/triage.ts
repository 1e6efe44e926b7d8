/** The texts that scripts need to tell what became of a decision. */
export interface TriageTexts {
  overtaken: string;
  failed: string;
  decided: string;
  undone: string;
}

export interface TriageBinding {
  texts: (key: keyof TriageTexts) => string;
  /** The row or card that keys mean. */
  current: () => HTMLElement | null;
  /** Goes on to the next row or card. */
  next: () => void;
  /** Reads the page's data again. */
  refresh: () => void;
}

interface Overtaken {
  id: number;
  state: string;
  by: string | null;
}
interface Result {
  decided: number[];
  unchanged: number[];
  overtaken: Overtaken[];
  refused: number[];
}

/** Sends one decision. @returns the result; null when it could not be made */
async function send(body: FormData): Promise<Result | null> {
  try {
    const response = await fetch("/findings/decide", { method: "POST", body, headers: { Accept: "application/json" } });
    if (!response.ok) return null;
    const result: Result = await response.json();
    return result;
  } catch {
    return null;
  }
}

const verb = (bar: HTMLElement | null, name: string): HTMLElement | null => bar?.querySelector(`[data-verb="${name}"]`) ?? null;

/**
 * Makes the decision forms below `root` answer in place and to keys: `c` confirms, `d` opens the reasons (then a digit chooses and
 * decides), `u` takes the last decision back. After a decision the page's own data are read again.
 * @param live where to say what became of a decision
 * @returns undoes everything
 */
export function bindTriage(root: HTMLElement, live: HTMLElement, { texts, current, next, refresh }: TriageBinding): () => void {
  const bound = new AbortController();
  let last: { id: string; state: string } | null = null;

  async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const bar = form.closest<HTMLElement>("[data-decision]");
    const body = new FormData(form, submitter);
    form.inert = true;
    const result = await send(body);
    form.inert = false;
    if (result === null || result.refused.length > 0) live.textContent = texts("failed");
    else if (result.overtaken[0]) live.textContent = texts("overtaken").replace("{by}", result.overtaken[0].by ?? "—");
    else {
      const done = submitter?.getAttribute("value");
      const id = bar?.dataset["decision"];
      last = id === undefined || done === "reopen" ? null : { id, state: done === "confirm" ? "confirmed" : "dismissed" };
      live.textContent = texts("decided");
      form.querySelector("details")?.removeAttribute("open");
      if (done !== "reopen") next();
    }
    refresh();
  }
  function onSubmit(event: SubmitEvent): void {
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    if (!form?.matches(".decision-form")) return;
    event.preventDefault();
    void submit(form, event.submitter);
  }
  /** Takes the last decision back; its row may have left the list. */
  async function undo(): Promise<void> {
    if (!last) {
      verb(current()?.querySelector<HTMLElement>("[data-decision]") ?? null, "reopen")?.click();
      return;
    }
    const body = new FormData();
    body.set("finding", `${last.id}:${last.state}`);
    body.set("verb", "reopen");
    const result = await send(body);
    live.textContent = result?.decided.length === 1 ? texts("undone") : texts("failed");
    last = null;
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
    else if (event.key === "c") verb(current()?.querySelector<HTMLElement>("[data-decision]") ?? null, "confirm")?.click();
    else if (event.key === "d") {
      const summary = verb(current()?.querySelector<HTMLElement>("[data-decision]") ?? null, "dismiss");
      summary?.closest("details")?.setAttribute("open", "");
      summary?.closest("details")?.querySelector<HTMLElement>("input[type=radio]")?.focus();
    } else if (event.key === "u") void undo();
    else return;
    event.preventDefault();
  }
  root.addEventListener("submit", onSubmit, { signal: bound.signal });
  document.addEventListener("keydown", onKey, { signal: bound.signal });
  return () => bound.abort();
}

/** A reviewer's verdict on one fact: accept, correct, reject, with who and why. */
import {
  type FactDecision,
  type Patch,
  patchBetween,
  patched,
  type Says,
  saysOf,
  sortedJson,
} from "../shared/decision.ts";
import type { FactEntry } from "../shared/model.ts";
import { basisOf } from "./decisions.ts";
import { type Child, el, own, replace } from "./dom.ts";
import { FieldError, type Fields, saysFields } from "./fields.ts";
import { label, type Page, t } from "./page.ts";
import { qualifiers, statement } from "./says.ts";

type Verdict = FactDecision["decision"];
const VERDICTS = ["accept", "correct", "reject"] as const satisfies readonly Verdict[];

function textField(name: string, value: string): { element: HTMLElement; field: HTMLInputElement } {
  const field = el("input", { type: "text", autocomplete: "off", dir: "auto" });
  field.value = value;
  return { element: el("label", { class: "field" }, el("span", { class: "label" }, name), field), field };
}

/**
 * What the form says, or what is missing in it. A fact that is corrected already is decided on as the rules read it: to
 * accept it is to correct it once more, to correct it back to that is to accept it.
 */
function readForm(
  verdict: Verdict,
  by: string,
  why: string,
  fact: FactEntry,
  fields: Fields<Patch> | null,
  page: Page,
): Pick<FactDecision, "decision" | "by" | "why"> & { correction?: Patch } {
  if (by === "") throw new FieldError(t(page, "needBy"));
  if (verdict !== "accept" && why === "") throw new FieldError(t(page, "needWhy"));
  if (verdict === "reject") return { decision: "reject", by, why };
  const now = { ...saysOf(fact) };
  const wanted = fields?.read() ?? now;
  if (fields !== null && sortedJson(wanted) === sortedJson(now)) throw new FieldError(t(page, "needChange"));
  const correction = patchBetween({ ...basisOf(fact, page.store).says }, wanted);
  return correction === null ? { decision: "accept", by, why } : { decision: "correct", by, why, correction };
}

/** A slot that a correction takes away is one that the text does not fill. */
const correctedBy = (says: Says, correction: Patch = {}): Says => ({
  ...{ type: says.type, predicate: says.predicate, subject: null, object: null, qualifiers: {} },
  ...(patched(says, correction) as Partial<Says>),
});

function formOf(fact: FactEntry, verdict: Verdict, page: Page, close: () => void): HTMLElement {
  const { store, decisions } = page;
  const before = decisions.of(fact.id);
  const by = textField(t(page, "by"), before?.by ?? decisions.reviewer);
  const why = textField(t(page, "why"), before?.decision === verdict ? before.why : "");
  const shown =
    before?.decision === verdict ? correctedBy(basisOf(fact, store).says, before.correction) : saysOf(fact);
  const fields = verdict === "correct" ? saysFields(shown, page) : null;
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el(
    "form",
    {
      class: "review-form",
      "aria-label": `${t(page, "yourReview")}: ${t(page, verdict)}`,
      on: {
        submit: (event) => {
          event.preventDefault();
          try {
            const told = readForm(verdict, by.field.value.trim(), why.field.value.trim(), fact, fields, page);
            decisions.decide(fact, store, told);
            page.say(label(page, "status", told.decision));
            page.decided();
          } catch (error) {
            if (!(error instanceof FieldError)) throw error;
            replace(problem, error.message);
          }
        },
      },
    },
    fact.reviewed?.was !== undefined &&
      verdict !== "reject" &&
      el("p", { class: "hint" }, t(page, "alreadyCorrected")),
    fields?.elements,
    by.element,
    why.element,
    problem,
    el(
      "p",
      { class: "tools" },
      el("button", { type: "submit", class: "button primary" }, `${t(page, "save")}: ${t(page, verdict)}`),
      el("button", { type: "button", class: "button", on: { click: close } }, t(page, "cancel")),
    ),
  );
  return form;
}

function decided(
  { basis, decision, by, date, why, correction }: FactDecision,
  isStale: boolean,
  page: Page,
): Child {
  const says = correctedBy(basis.says, correction);
  return el(
    "div",
    { class: `earlier ${decision}` },
    el("p", {}, own(t(page, "reviewedBefore", label(page, "status", decision), by, date))),
    why !== "" && el("p", { class: "why-text" }, own(why)),
    correction !== undefined && [el("p", {}, statement(says, page)), qualifiers(says, page)],
    isStale && el("p", { class: "problem" }, t(page, "staleMark")),
  );
}

/** The build has honoured it since: the fact itself tells of it. */
const isTakenIn = ({ decision, by, date, why }: FactDecision, { reviewed }: FactEntry): boolean =>
  sortedJson([decision, by, date, why]) ===
  sortedJson([reviewed?.decision, reviewed?.by, reviewed?.date, reviewed?.why]);

/** What is decided so far, and the buttons that decide. */
export function reviewOf(fact: FactEntry, page: Page): HTMLElement {
  const { store, decisions } = page;
  const kept = decisions.of(fact.id);
  const decision = kept === undefined || isTakenIn(kept, fact) ? undefined : kept;
  const place = el("div", {});
  const buttons = VERDICTS.map((verdict) =>
    el(
      "button",
      {
        type: "button",
        class: `button ${verdict}`,
        "data-verdict": verdict,
        "aria-expanded": "false",
        on: { click: () => open(verdict) },
      },
      t(page, verdict),
    ),
  );
  const close = (focused?: HTMLElement): void => {
    replace(place);
    for (const button of buttons) button.setAttribute("aria-expanded", "false");
    focused?.focus();
  };
  const open = (verdict: Verdict): void => {
    const button = buttons[VERDICTS.indexOf(verdict)];
    close();
    button?.setAttribute("aria-expanded", "true");
    const form = formOf(fact, verdict, page, () => close(button));
    replace(place, form);
    form.querySelector<HTMLElement>("input, textarea")?.focus();
  };
  return el(
    "div",
    { class: "review", role: "group", "aria-label": t(page, "yourReview") },
    decision !== undefined && decided(decision, decisions.isStale(fact, store), page),
    el(
      "p",
      { class: "tools" },
      buttons,
      decision !== undefined &&
        el(
          "button",
          {
            type: "button",
            class: "link",
            on: {
              click: () => {
                decisions.withdraw(fact.id);
                page.decided();
              },
            },
          },
          t(page, "withdraw"),
        ),
    ),
    place,
  );
}

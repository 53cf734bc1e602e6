/** What a fact says, in words. */
import type { Slot } from "../../model.ts";
import type { Says } from "../shared/decision.ts";
import { beginning, type Child, el, own } from "./dom.ts";
import { full, qualifierText, quantity } from "./format.ts";
import { label, type Page, t } from "./page.ts";

const MOST_WORDS = 240;

function slotOf(slot: Slot | null, page: Page): Child {
  if (slot === null) return el("span", { class: "nobody" }, `(${t(page, "nobody")})`);
  if ("name" in slot) return own(slot.name);
  if ("text" in slot) return own(`«${beginning(slot.text, MOST_WORDS)}»`);
  const exact = full(slot.value, page.state.language);
  return el("span", { class: "quantity", title: exact }, quantity(slot, page));
}

export function statement({ type, subject, predicate, object }: Says, page: Page): Child {
  const says = label(page, "predicate", predicate);
  return [
    el("strong", {}, slotOf(subject, page)),
    " ",
    el("span", { class: "predicate" }, type === "statement" ? `${says}:` : says),
    object !== null && [
      " ",
      el("span", { class: "text" in object ? "object words" : "object" }, slotOf(object, page)),
    ],
  ];
}

export const qualifiers = (fact: Says, page: Page): Child => {
  const entries = Object.entries(fact.qualifiers);
  return (
    entries.length > 0 &&
    el(
      "dl",
      { class: "qualifiers" },
      entries.map(([name, value]) =>
        el(
          "div",
          {},
          el("dt", {}, label(page, "qualifier", name)),
          el("dd", {}, own(beginning(qualifierText(value, page), MOST_WORDS))),
        ),
      ),
    )
  );
};

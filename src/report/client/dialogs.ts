/** Dialogs: the keys that work, and the decisions to take along. */

import type { TextKey } from "../shared/texts.ts";
import { copyText } from "./copy.ts";
import { type Child, el, replace } from "./dom.ts";
import { remembers } from "./memory.ts";
import { type Page, t } from "./page.ts";

export interface Dialogs {
  readonly elements: readonly HTMLElement[];
  help(): void;
  decisions(): void;
}

const KEYS: readonly (readonly [keys: readonly string[], key: TextKey])[] = [
  [["j", "k"], "keyNext"],
  [["↓", "↑"], "keyArrows"],
  [["t"], "keyText"],
  [["n", "p"], "keyMention"],
  [["[", "]"], "keyArticle"],
  [["/"], "keySearch"],
  [["a", "c", "r"], "keyDecide"],
  [["?"], "keyHelp"],
  [["Esc"], "keyEscape"],
];

const FILE = "fact-decisions.jsonl";

function download(lines: string): void {
  const address = URL.createObjectURL(new Blob([lines], { type: "application/jsonl" }));
  const link = el("a", { href: address, download: FILE });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @param keysWork whether keys without Ctrl or Alt do something */
export function createDialogs(page: Page, keysWork: { get(): boolean; set(value: boolean): void }): Dialogs {
  const helping = el("dialog", { class: "dialog", "aria-labelledby": "help-title" });
  const deciding = el("dialog", { class: "dialog wide", "aria-labelledby": "decisions-title" });
  const closing = (dialog: HTMLDialogElement): Child =>
    el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t(page, "close"));
  const open = (dialog: HTMLDialogElement, ...content: readonly Child[]): void => {
    replace(dialog, ...content);
    if (!dialog.open) dialog.showModal();
  };
  return {
    elements: [helping, deciding],
    help() {
      const box = el("input", { type: "checkbox", id: "single-keys", checked: keysWork.get() });
      box.addEventListener("change", () => keysWork.set(box.checked));
      open(
        helping,
        el("h2", { id: "help-title" }, t(page, "shortcuts")),
        el(
          "dl",
          { class: "keys" },
          KEYS.map(([keys, text]) =>
            el(
              "div",
              {},
              el(
                "dt",
                {},
                keys.map((key) => [el("kbd", {}, key), " "]),
              ),
              el("dd", {}, t(page, text)),
            ),
          ),
        ),
        el("p", {}, el("label", {}, box, " ", t(page, "singleKeys"))),
        el("p", { class: "hint" }, t(page, "madeBy", page.store.data.version, page.store.data.rules)),
        el("p", { class: "tools" }, closing(helping)),
      );
    },
    decisions() {
      const { lines, size } = page.decisions;
      const field = el("textarea", {
        id: "decision-lines",
        readonly: true,
        rows: 10,
        wrap: "off",
        "aria-label": t(page, "lines"),
      });
      field.value = lines;
      open(
        deciding,
        el("h2", { id: "decisions-title" }, t(page, "export")),
        el("p", {}, t(page, "decisionsIntro")),
        !remembers() && el("p", { class: "problem" }, t(page, "notRemembered")),
        size === 0
          ? el("p", { class: "hint" }, t(page, "noDecisions"))
          : [el("p", { class: "hint" }, t(page, "decisionCount", size)), field],
        el(
          "p",
          { class: "tools" },
          size > 0 && [
            el(
              "button",
              { type: "button", class: "button primary download", on: { click: () => download(lines) } },
              t(page, "download"),
            ),
            el(
              "button",
              { type: "button", class: "button", on: { click: () => void copyText(lines, page) } },
              t(page, "copy"),
            ),
          ],
          closing(deciding),
        ),
      );
    },
  };
}

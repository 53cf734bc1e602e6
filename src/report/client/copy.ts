/** To the clipboard, and saying so. */
import { el } from "./dom.ts";
import { type Page, t } from "./page.ts";

/** For browsers that give a file no clipboard. */
function copyOldWay(text: string): boolean {
  const field = el("textarea", { readonly: true, class: "off-screen", "aria-hidden": "true" });
  field.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}

export async function copyText(text: string, page: Page): Promise<void> {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    isCopied = copyOldWay(text);
  }
  page.say(t(page, isCopied ? "copied" : "notCopied"));
}

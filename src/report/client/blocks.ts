/** The elements that an article's blocks become, and what stands above them. */
import { type ArticleEntry, type Body, type EmbeddedBlock, KINDS } from "../shared/model.ts";
import { visible } from "../shared/visible.ts";
import { type Child, el, own } from "./dom.ts";
import { KIND_SIGN } from "./marks.ts";
import { label, type Page, t } from "./page.ts";

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

/** The title is the text's own, where it has one. */
export function heading(entry: ArticleEntry, body: Body | null, page: Page): Child {
  const hasTitle = body?.blocks.some(([kind]) => kind === "title") ?? false;
  return [
    el(
      "p",
      { class: "meta" },
      [entry.date ?? t(page, "noDate"), entry.publisher]
        .filter((part) => part !== null)
        .map((part) => [el("span", {}, own(part)), " "]),
      el("span", { class: "file" }, own(entry.file)),
      entry.url !== null &&
        isWeb(entry.url) && [
          " ",
          el("a", { href: entry.url, rel: "noreferrer noopener", target: "_blank" }, t(page, "openSource")),
        ],
    ),
    el(
      "p",
      { class: "print-key" },
      KINDS.map((kind) => `${KIND_SIGN[kind]} ${label(page, "kind", kind)}`).join(" · "),
    ),
    !hasTitle && el("h2", { class: "title" }, own(entry.title ?? t(page, "noTitle"))),
  ];
}

export const placeholder = (page: Page): HTMLElement =>
  el("p", { class: "placeholder" }, `[${t(page, "contactLeftOut")}]`);

const TAG: Readonly<Partial<Record<EmbeddedBlock[0], "h2" | "h3" | "li">>> = {
  title: "h2",
  heading: "h3",
  item: "li",
};

export function wrap([kind, , , why]: EmbeddedBlock, content: Child, page: Page): HTMLElement {
  if (why !== null) {
    const reason = label(page, "why", why);
    return el(
      "p",
      { class: `aside b-${kind}`, dir: "auto", title: t(page, "boilerplate", reason) },
      el("span", { class: "why" }, reason),
      " ",
      content,
    );
  }
  return el(TAG[kind] ?? "p", { class: kind === "title" ? "title" : `b-${kind}`, dir: "auto" }, content);
}

export const titleOf = (entry: ArticleEntry | undefined, page: Page): string =>
  visible(entry?.title ?? entry?.id ?? t(page, "noTitle"));

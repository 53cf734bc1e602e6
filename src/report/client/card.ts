/** One fact or finding: what it says, and when it is selected where it says so and what reviewers think. */
import type { FactEntry } from "../shared/model.ts";
import { passageLink } from "../shared/text-fragment.ts";
import { titleOf } from "./blocks.ts";
import { copyText } from "./copy.ts";
import { beginning, type Child, el, own } from "./dom.ts";
import { label, type Page, t } from "./page.ts";
import { reviewOf } from "./review.ts";
import { qualifiers, statement } from "./says.ts";
import { type Item, idOf, passagesOf } from "./store.ts";

const MOST_QUOTE = 1_200;

const badge = (status: string, page: Page, isOwn: boolean): Child =>
  el("span", { class: `badge ${status}${isOwn ? " own" : ""}` }, label(page, "status", status));

function badges(fact: FactEntry, page: Page): Child {
  const own = page.decisions.of(fact.id);
  if (own !== undefined)
    return [
      badge(own.decision, page, true),
      page.decisions.isStale(fact, page.store) && badge("stale", page, true),
    ];
  return fact.reviewed !== undefined && badge(fact.reviewed.decision, page, false);
}

function evidenceOf(item: Item, page: Page): Child {
  const { store, state } = page;
  const passages = passagesOf(item);
  const rules = "fact" in item ? item.fact.evidence.map(([, rule]) => rule) : [];
  return el(
    "ol",
    { class: "evidence", "aria-label": t(page, "evidence") },
    passages.map((number, piece) => {
      const [article, start, , quote] = store.passage(number);
      const entry = store.article(article);
      const body = store.body(article);
      const link = passageLink(entry?.url ?? null, quote, body?.text, start);
      const isShown = article === state.article;
      return el(
        "li",
        { class: piece === state.piece ? "current" : "" },
        el("blockquote", {}, own(beginning(quote, MOST_QUOTE))),
        el(
          "p",
          { class: "tools" },
          !isShown && el("span", { class: "where" }, own(titleOf(entry, page))),
          el(
            "button",
            {
              type: "button",
              class: "link",
              on: { click: () => page.select(idOf(item).id, piece) },
            },
            t(page, "showInText"),
          ),
          start < 0 && el("span", { class: "hint" }, t(page, "notLocated")),
          link !== null &&
            el(
              "a",
              { class: "live", href: link, target: "_blank", rel: "noreferrer noopener" },
              t(page, "liveLink"),
            ),
          rules[piece] !== undefined && el("code", { title: t(page, "rule") }, rules[piece]),
        ),
      );
    }),
  );
}

function earlierReview(fact: FactEntry, page: Page): Child {
  const { reviewed } = fact;
  if (reviewed === undefined) return null;
  const { decision, by = "?", date = "?", why, was } = reviewed;
  return el(
    "div",
    { class: `earlier ${decision}` },
    el("p", {}, own(t(page, "reviewedBefore", label(page, "status", decision), by, date))),
    why !== undefined && why !== "" && el("p", { class: "why-text" }, own(why)),
    was !== undefined &&
      el(
        "details",
        {},
        el("summary", {}, t(page, "was")),
        el("p", {}, statement(was, page)),
        qualifiers(was, page),
      ),
  );
}

const linkTo = (id: string): string => `${location.href.replace(/#.*$/su, "")}#${encodeURIComponent(id)}`;

function detailsOf(item: Item, page: Page): Child {
  const { id } = idOf(item);
  return el(
    "div",
    { class: "details" },
    evidenceOf(item, page),
    "fact" in item && earlierReview(item.fact, page),
    "fact" in item && reviewOf(item.fact, page),
    el(
      "p",
      { class: "tools" },
      el(
        "button",
        { type: "button", class: "link copy-link", on: { click: () => void copyText(linkTo(id), page) } },
        t(page, "copyLink"),
      ),
      el("code", { class: "id" }, id),
    ),
  );
}

export function createCard(item: Item, page: Page): HTMLElement {
  const { id } = idOf(item);
  const isSelected = page.state.selected === id;
  const [article] = page.store.passage(passagesOf(item)[0] ?? -1);
  const isFact = "fact" in item;
  const kind = isFact ? label(page, "type", item.fact.type) : label(page, "finding", item.finding.kind);
  return el(
    "li",
    { class: `card ${isFact ? "fact" : "finding"}${isSelected ? " selected" : ""}`, "data-id": id },
    el(
      "p",
      { class: "eyebrow" },
      el("span", { class: "type" }, kind),
      page.state.scope === "all" &&
        el("span", { class: "where" }, own(beginning(titleOf(page.store.article(article), page), 60))),
      isFact && badges(item.fact, page),
    ),
    el(
      "h4",
      {},
      el(
        "button",
        {
          type: "button",
          class: "pick",
          "aria-expanded": String(isSelected),
          on: { click: () => page.select(isSelected ? null : id) },
        },
        isFact
          ? statement(item.fact, page)
          : [
              !isSelected &&
                item.finding.kind === "residue" && [
                  el(
                    "span",
                    { class: "object" },
                    own(`«${beginning(page.store.passage(item.finding.evidence[0] ?? -1)[3], 80)}»`),
                  ),
                  ": ",
                ],
              el("span", { class: "message", lang: "en" }, own(beginning(item.finding.message, MOST_QUOTE))),
            ],
      ),
    ),
    isFact && qualifiers(item.fact, page),
    isSelected && detailsOf(item, page),
  );
}

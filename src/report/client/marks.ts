/** A stretch of text with its mentions and the passages that facts point at, as nested elements. */
import { type EmbeddedMention, KINDS } from "../shared/model.ts";
import { type Marked, type Nested, nest } from "../shared/nesting.ts";
import { type Child, el, runs } from "./dom.ts";
import { mentionText } from "./format.ts";
import { label, type Page, t } from "./page.ts";

export type Item = { readonly mention: number } | { readonly passage: number; readonly end: number };

/** Deeper than this the lines under the words cannot be told apart. */
const DEEPEST = 4;

const lines = ({ item, inside }: Nested<Item>): number =>
  Math.max(0, ...inside.map(lines)) + ("mention" in item ? 1 : 0);

/** What stands for a kind where there is no colour: on paper. */
export const KIND_SIGN: Readonly<Record<string, string>> = {
  amount: "kr",
  percentage: "%",
  count: "n",
  date: "t",
  minister: "M",
  person: "P",
  cluster: "K",
  organisation: "O",
  programme: "G",
  place: "S",
  quote: "«»",
};

/** What a mention says: its kind, its value and whom or what it refers to. */
export function describe([kind, , , entity, value]: EmbeddedMention, page: Page): string {
  const id = page.store.data.entities[entity];
  const said = mentionText(value, page);
  const refers = id === undefined || id[2] === said ? "" : ` (${t(page, "refersTo", id[2])})`;
  return `${label(page, "kind", KINDS[kind] ?? "")}: ${said}${refers}`;
}

function refButton(passage: number, page: Page): Child {
  const pointing = page.store.pointingAt(passage);
  const facts = pointing.filter((id) => "fact" in (page.store.item(id) ?? {}));
  const isFinding = facts.length === 0;
  const name = isFinding ? t(page, "findings") : t(page, "factsHere", facts.length);
  return el(
    "button",
    {
      type: "button",
      class: isFinding ? "ref finding" : "ref",
      "data-p": passage,
      "aria-label": name,
      title: name,
    },
    isFinding ? "!" : facts.length,
  );
}

/**
 * @param start of the stretch in the article's text, @param end its end
 * @param mentions numbers and mentions that touch it
 * @param passages numbers and spans that touch it
 */
export function markedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  mentions: readonly (readonly [number: number, mention: EmbeddedMention])[],
  passages: readonly (readonly [number: number, start: number, end: number])[],
  page: Page,
): Child {
  const clip = (from: number, to: number, item: Item): Marked<Item> => ({
    start: Math.max(start, from),
    end: Math.min(end, to),
    item,
  });
  const byNumber = new Map(mentions);
  const nested = nest<Item>([
    ...passages.map(([passage, from, to]) => clip(from, to, { passage, end: to })),
    ...mentions.map(([number, [, from, to]]) => clip(from, to, { mention: number })),
  ]);
  const draw = (from: number, to: number, inside: readonly Nested<Item>[]): Child[] => {
    const children: Child[] = [];
    let at = from;
    for (const span of inside) {
      if (span.start > at) children.push(runs(text.slice(at, span.start)));
      children.push(drawOne(span));
      at = span.end;
    }
    if (to > at) children.push(runs(text.slice(at, to)));
    return children;
  };
  const drawOne = (span: Nested<Item>): Child => {
    const content = draw(span.start, span.end, span.inside);
    const { item } = span;
    if ("passage" in item)
      return [
        el("span", { class: "ev", "data-p": item.passage }, content),
        span.end === item.end && refButton(item.passage, page),
      ];
    const mention = byNumber.get(item.mention);
    if (mention === undefined) return content;
    const kind = KINDS[mention[0]] ?? "";
    const entity = page.store.data.entities[mention[3]]?.[0];
    const depth = Math.min(DEEPEST, lines(span) - 1);
    const isHit = entity !== undefined && entity === page.state.entity;
    return el(
      "mark",
      {
        class: `m k-${kind} d${depth}${isHit ? " hit" : ""}`,
        "data-m": item.mention,
        "data-sign": KIND_SIGN[kind],
        tabindex: -1,
        title: describe(mention, page),
      },
      content,
    );
  };
  return draw(start, end, nested);
}

/** Words before and behind a span. They never reach into contact data: whom to call is no one's business here. */
import { contactSpans, isContact } from "../contacts.ts";
import { firstFrom } from "../lists.ts";
import type { Block } from "../model.ts";
import type { Span } from "../spans.ts";

/** Characters on each side, as UTF-16 code units. */
const LENGTH = 32;

/** Stretches without contact data, in order. */
export interface Contexts {
  readonly spans: readonly Span[];
  readonly ends: readonly number[];
}

/** Blocks but those of contacts, cut at numbers and addresses. */
export function contextsIn(text: string, blocks: readonly Block[]): Contexts {
  const spans: Span[] = [];
  for (const block of blocks) {
    if (isContact(block)) continue;
    const { start, end } = block;
    let from = start;
    for (const contact of contactSpans(text.slice(start, end))) {
      spans.push({ start: from, end: Math.max(from, start + contact.start) });
      from = start + contact.end;
    }
    spans.push({ start: from, end });
  }
  return { spans, ends: spans.map(({ end }) => end) };
}

/** A surrogate pair is not split. */
const isSplit = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/u.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/u.test(text[at] ?? "");

/** As much as there is, within the stretch that the span's end lies in; nothing at all in contact data. */
export function contextOf(
  text: string,
  { spans, ends }: Contexts,
  { start, end }: Span,
): { readonly prefix?: string; readonly suffix?: string } {
  const around = (at: number): Span | undefined => {
    const span = spans[firstFrom(ends, at)];
    return span !== undefined && span.start <= at ? span : undefined;
  };
  const [left, right] = [around(start), around(end)];
  const first = left === undefined ? start : Math.max(left.start, start - LENGTH);
  const last = right === undefined ? end : Math.min(right.end, end + LENGTH);
  const prefix = text.slice(isSplit(text, first) ? first + 1 : first, start);
  const suffix = text.slice(end, isSplit(text, last) ? last - 1 : last);
  return { ...(prefix !== "" && { prefix }), ...(suffix !== "" && { suffix }) };
}

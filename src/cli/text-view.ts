/** An article in the terminal: its text with the mentions marked, and what each was read as. */
import { withoutContacts } from "../index.ts";
import type { Article, Kind, Mention } from "../model.ts";
import { colorsFor } from "./process.ts";

const pc = colorsFor(process.stdout);

const PAINT: { readonly [K in Kind]: (text: string) => string } = {
  amount: pc.green,
  percentage: pc.cyan,
  date: pc.magenta,
  count: pc.blue,
  minister: pc.red,
  person: pc.blue,
  cluster: pc.yellow,
  organisation: pc.white,
  programme: pc.white,
  place: pc.cyan,
  quote: pc.gray,
};

/** The value in a few characters. */
export function brief(mention: Mention): string {
  switch (mention.kind) {
    case "amount":
    case "percentage":
    case "count": {
      const { value, max, modifier } = mention.value;
      const unit =
        mention.kind === "amount"
          ? mention.value.currency
          : mention.kind === "percentage"
            ? mention.value.unit === "percent"
              ? "%"
              : "pp"
            : mention.value.unit;
      return `${modifier === "exact" ? "" : `${modifier} `}${value}${max === undefined ? "" : `–${max}`} ${unit}`;
    }
    case "date":
      return `${mention.value.bound === undefined ? "" : `${mention.value.bound} `}${mention.value.edtf}`;
    case "minister":
      return `${mention.value.person ?? "?"}, ${mention.value.office ?? "?"}`;
    case "cluster":
      return `${mention.value.cluster}${mention.value.level === undefined ? "" : ` (${mention.value.level})`}`;
    case "person":
      return `${mention.value.name}${mention.value.role === undefined ? "" : `, ${mention.value.role}`}${mention.value.affiliation === undefined ? "" : ` (${mention.value.affiliation})`}`;
    case "quote":
      return mention.value.speaker ?? "?";
    case "organisation":
    case "programme":
    case "place":
      return mention.value.name;
  }
}

/** Overlapping mentions: the longest is shown. */
function visible(mentions: readonly Mention[]): Mention[] {
  const shown: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!shown.some((other) => mention.start < other.end && other.start < mention.end)) shown.push(mention);
  }
  return shown.sort((a, b) => a.start - b.start);
}

/** Terminal control characters of the source are shown, not obeyed. */
const harmless = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Contact blocks are not shown, and telephone numbers and addresses elsewhere are made dots. */
const shownBlocks = (
  { text, blocks }: Pick<Article, "text" | "blocks">,
  keepContacts: boolean,
): Stretch[] => {
  const hidden = keepContacts ? [] : blocks.filter(({ why }) => why === "contact");
  const edges = [0, ...hidden.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: edges[index + 1] ?? start }] : [],
  );
};

export function annotatedText(
  article: Pick<Article, "id" | "text" | "blocks" | "metadata">,
  mentions: readonly Mention[],
  keepContacts = false,
): string {
  const { metadata } = article;
  const plain = (start: number, end: number): string => {
    const text = article.text.slice(start, end);
    return harmless(keepContacts ? text : withoutContacts(text));
  };
  const marked = visible(mentions);
  let body = "";
  for (const { start, end } of shownBlocks(article, keepContacts)) {
    let at = start;
    for (const mention of marked) {
      if (mention.start < start || mention.end > end) continue;
      body += plain(at, mention.start);
      body +=
        PAINT[mention.kind](`⟦${harmless(mention.text)}⟧`) +
        pc.dim(`⟨${mention.kind}: ${harmless(brief(mention))}⟩`);
      at = mention.end;
    }
    body += plain(at, end);
  }
  const head = `${article.id} · ${metadata.language} · ${metadata.published ?? metadata.inferred ?? "undated"} · ${mentions.length} mentions`;
  return `${pc.bold(head)}\n\n${body.trimEnd()}\n\n`;
}

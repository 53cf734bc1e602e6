/** An explanation in the terminal, in 80 columns. */
import type { Explanation } from "../index.ts";
import { colorsFor, harmlessName } from "./process.ts";

const pc = colorsFor(process.stdout);

const COLUMNS = 80;
const LABEL = 12;
/** Characters of the sentence that are shown on each side of the place. */
const AROUND = 110;
/** Of a quote, or of what a fact says; --json has the whole. */
const MOST_OF_A_TEXT = 100;
/** Words near a place where nothing matched, and rules of each, that are listed. */
const MOST_TRIED = 4;
const MOST_RULES = 6;

type Found = Explanation["found"][number];

/** Breaks at blanks. @param indent of all lines but the first */
function wrapped(text: string, first: string, indent: number): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = " ".repeat(indent) + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return `${[...lines, line].join("\n")}\n`;
}

const labelled = (label: string, text: string): string =>
  wrapped(text, `  ${label.padEnd(LABEL - 2)}`, LABEL);
const plain = (text: string): string => harmlessName(text.replace(/\s+/gu, " "));
const cut = (text: string): string =>
  text.length <= MOST_OF_A_TEXT ? text : `${text.slice(0, MOST_OF_A_TEXT).replace(/\S*$/u, "")}…`;
const spanOf = ({ start, end }: { start: number; end: number }): string => `${start}–${end}`;

/** The sentence with the place marked, cut to what stands around it. */
function context({ sentence, start, end, text }: Explanation): string {
  const before = sentence.text.slice(0, Math.max(0, start - sentence.start));
  const after = sentence.text.slice(Math.max(0, end - sentence.start));
  const head = before.length > AROUND ? `… ${before.slice(-AROUND)}` : before;
  const tail = after.length > AROUND ? `${after.slice(0, AROUND)} …` : after;
  return wrapped(plain(`${head}⟦${text}⟧${tail}`).trim(), "  ", 2);
}

function slotText(slot: Found["facts"][number]["object"]): string {
  if (slot === null) return "–";
  if ("name" in slot) return cut(slot.name);
  if ("text" in slot) return cut(slot.text);
  return `${slot.value}${slot.max === undefined ? "" : `–${slot.max}`} ${slot.currency ?? slot.unit ?? ""}`.trim();
}

const factText = ({ id, rule, subject, predicate, object }: Explanation["facts"][number]): string =>
  labelled("fact", plain(`${id} (${rule}): ${slotText(subject)} | ${predicate} | ${slotText(object)}`));

function foundText({
  kind,
  text,
  start,
  end,
  rule,
  parts,
  value,
  entity,
  how,
  registry,
  facts,
}: Found): string {
  const pieces = Object.entries(parts).map(([name, piece]) => `${name} "${plain(piece)}"`);
  let shown = wrapped(`"${cut(plain(text))}"  ${spanOf({ start, end })}`, `${pc.bold(kind)}  `, LABEL);
  shown += labelled("rule", rule);
  if (pieces.length > 0) shown += labelled("parts", pieces.join(", "));
  shown += labelled("value", plain(JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "')));
  if (entity !== undefined) shown += labelled("entity", entity);
  for (const sentence of how) shown += labelled("how", plain(sentence));
  for (const row of registry) {
    const time = row.from === undefined ? "" : `, ${row.from}–${row.to === "" ? "today" : row.to}`;
    shown += labelled("registry", plain(`${row.table}.tsv: ${row.id}: ${row.name}${time}`));
    if (row.source !== "") shown += labelled("", plain(row.source));
  }
  for (const fact of facts) shown += factText(fact);
  return shown;
}

function lostText({ rule, text, why, to, start, end }: Explanation["lost"][number]): string {
  const winner = to === undefined ? "" : `: "${cut(plain(to.text))}" (${to.rule})`;
  return labelled("lost", `${rule} "${cut(plain(text))}" ${spanOf({ start, end })}: ${plain(why)}${winner}`);
}

function triedText({ tried, found, lost }: Explanation): string {
  const count = new Set(tried.flatMap(({ rules }) => rules)).size;
  if (found.length + lost.length > 0)
    return count === 0
      ? ""
      : `${count === 1 ? "1 more rule was" : `${count} more rules were`} tried near and did not match (--json).\n`;
  if (tried.length === 0) return "No word near opens a rule, and no name of the registry stands here.\n";
  const cut = (items: readonly string[], most: number): string =>
    items.length > most
      ? `${items.slice(0, most).join(", ")} and ${items.length - most} more`
      : items.join(", ");
  const words = tried.slice(0, MOST_TRIED).map(({ text, start, rules }) => {
    const what =
      rules.length === 0 ? "a numeral; no rule goes on with what follows it" : cut(rules, MOST_RULES);
    return labelled(`"${plain(text)}"`, `${start}: ${what}`);
  });
  const more =
    tried.length > MOST_TRIED ? `  … and ${tried.length - MOST_TRIED} more words; --json lists them\n` : "";
  return `Words near that open rules, none of which matched:\n${words.join("")}${more}`;
}

export function explanationText(explanation: Explanation): string {
  const { article, start, end, block, day, found, facts, lost } = explanation;
  const head = `${article} ${spanOf({ start, end })}, ${block.kind}${block.why === undefined ? "" : ` (${block.why}: ${block.kind === "caption" ? "of facts, only who is what is read here" : "no facts are read here"})`}`;
  const blocks = [
    pc.bold(wrapped(plain(head), "", 0).trimEnd()),
    wrapped(plain(`article's day: ${day}`), "", 0).trimEnd(),
    context(explanation).trimEnd(),
  ];
  const parts = found.map(foundText);
  if (found.length === 0) parts.push("Nothing is found here.\n");
  if (facts.length > 0) parts.push(`It stands in the words of\n${facts.map(factText).join("")}`);
  if (lost.length > 0) parts.push(lost.map(lostText).join(""));
  const tried = triedText(explanation);
  return `${blocks.join("\n")}\n\n${[...parts, ...(tried === "" ? [] : [tried])].join("\n")}`;
}

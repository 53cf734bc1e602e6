/** "fra desember 2009 til midten av mars i år", "fra og med mai til og med juni": two dates of the same block that the text joins to one period. */
import { foldedOf, plainOf } from "../../extract/view.ts";
import type { Mention, MentionOf } from "../../model.ts";

const FROM =
  /(?<![A-Za-zÀ-ɏ])(?<word>fra|frå)(?: og med)?[ \n](?:(?:slutten|starten|begynnelsen|byrjinga|midten|utgangen) av )?$/u;
const TO =
  /^[ \n](?:til|til og med|fram til|frem til)[ \n](?:(?:slutten|starten|begynnelsen|byrjinga|midten|utgangen) av )?$/u;

const isPoint = (mention: Mention | undefined): mention is MentionOf<"date"> =>
  mention?.kind === "date" && !mention.value.edtf.includes("/") && !mention.value.edtf.includes("?");

/** Joins in place; `mentions` are in reading order. */
export function joinRanges(text: string, mentions: Mention[]): void {
  for (let index = 0; index + 1 < mentions.length; index++) {
    const first = mentions[index];
    const last = mentions[index + 1];
    if (!isPoint(first) || !isPoint(last) || first.block !== last.block || last.start - first.end > 30)
      continue;
    const lead = FROM.exec(foldedOf(plainOf(text.slice(Math.max(0, first.start - 30), first.start))));
    if (lead?.groups?.word === undefined || !TO.test(foldedOf(plainOf(text.slice(first.end, last.start)))))
      continue;
    const start = first.start - (lead[0].length - lead[0].indexOf(lead.groups.word));
    // "fra desember til januar", each told for itself: two years.
    if (first.value.edtf > last.value.edtf && first.value.edtf.length === last.value.edtf.length) continue;
    const { bound: _from, ...value } = first.value;
    const anchor = first.value.anchor ?? last.value.anchor;
    mentions.splice(index, 2, {
      ...first,
      start,
      end: last.end,
      text: text.slice(start, last.end),
      value: {
        ...value,
        edtf: `${first.value.edtf}/${last.value.edtf}`,
        form:
          first.value.form === "relative" || last.value.form === "relative"
            ? "relative"
            : first.value.form === "absolute" && last.value.form === "absolute"
              ? "absolute"
              : "partial",
        ...(anchor !== undefined && { anchor }),
      },
    });
  }
}

/** "i går (4. april 2006)": the date in brackets tells which day, year or month the one before it is. */
export function readBrackets(text: string, mentions: Mention[]): void {
  for (let index = 0; index + 1 < mentions.length; index++) {
    const told = mentions[index];
    const stated = mentions[index + 1];
    if (
      told?.kind !== "date" ||
      stated?.kind !== "date" ||
      told.value.form !== "relative" ||
      stated.value.form === "relative" ||
      told.value.edtf.replace("?", "").length !== stated.value.edtf.length ||
      !/^ ?\($/u.test(text.slice(told.end, stated.start)) ||
      text[stated.end] !== ")"
    )
      continue;
    const { anchor: _anchor, ...value } = told.value;
    mentions[index] = { ...told, value: { ...value, edtf: stated.value.edtf } };
  }
}

/** Organisations that only the words around their names tell. */

import { wordBefore } from "../../../characters.ts";
import { gather } from "../../../lists.ts";
import { endingIn, GAP, pattern } from "../../../pattern.ts";
import { BODY_NOUNS, isRole, SENTENCE_STARTERS } from "../../norwegian/people.ts";
import { defineNameRule, defineRule, type Hit, type NameRule, type Rule } from "../../rule.ts";
import type { Run } from "../../runs.ts";
import type { View } from "../../view.ts";
import { isDoing } from "./does.ts";
import { EMPLOYER_PREPOSITIONS, employerIn, isEmployer } from "./employer.ts";
import { CAPITAL, capitalised, hitAt, isFirst, NO_HITS, REACH } from "./parts.ts";

/** "sier Kari Moe til |", "uttaler seg til |": the paper or station that was told. */
const TOLD_BEFORE =
  /(?:[,!?…–»"] (?:sier|seier|sa|forteller|fortel|fortalte|fortalde|opplyser|opplyste|svarer|svarar|bekrefter|stadfestar|forklarer|forklarar|understreker)(?:(?! at )[^.!?«»]){1,110}|(?:uttaler|uttalar|uttalte) seg) til $/u;
const TOLD_REACH = 130;
const AND_BEHIND = new RegExp(`^${GAP}og${GAP}${CAPITAL}(?![A-Za-zÀ-ɏ])`, "u");
/** "Foto: Kari Moe / |". */
const CREDIT_BEFORE = /Foto: ?[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.,’' -]{2,45}(?: ?\/ ?|, )$/iu;
const CREDIT_REACH = 60;
const SLASH = 0x2f;

/** "skipet blir drifta av |", "det nystarta |", "konkurs i |", "| gjekk konkurs": only companies are that. */
const RUN: ReadonlySet<string> = new Set(
  "driftes driftast driftet drifta operert opereres opererast".split(" "),
);
/** "det nystarta |". */
const JUST_FOUNDED: ReadonlySet<string> = new Set(
  "nystarta nystartede nyoppstarta nyoppstartede nyopprettede nyoppretta nyetablerte nyskipa nystifta nystiftede".split(
    " ",
  ),
);
/** "konkurs i |", "aksjer i |": only companies have these. */
const OF_COMPANIES: ReadonlySet<string> = new Set(
  "konkurs konkursen aksjer aksjar aksjene aksjane aksjepost aksjeposten aksjemajoriteten eierandel eigardel eigarandel eierandelen eigardelen eigarandelen".split(
    " ",
  ),
);
/** "kontrakt med |": what one signs with. */
const SIGNED_WITH: ReadonlySet<string> = new Set(
  "kontrakt kontrakten rammeavtale rammeavtalen intensjonsavtale intensjonsavtalen leveranseavtale fusjon fusjonen fusjonere fusjonerer fusjonert".split(
    " ",
  ),
);
/** "| er en av de største bedriftene": only companies are that. */
const IS_COMPANY =
  /^ er (?:e[nt]|ein|eit|ei) (?:av (?:[a-zæøå]{1,20} ){0,4}[a-zæøå]{0,20}(?:bedriftene|bedriftane|verksemdene|virksomhetene|selskapene|selskapa|leverandørene|leverandørane|rederiene|reiarlaga)|(?:[a-zæøå]{1,20} ){0,2}[a-zæøå]{0,20}(?:bedrift|verksemd|selskap|rederi|reiarlag))(?![a-zæøå])/u;
const IS_REACH = 90;
/** Where a sentence begins, a noun has a capital as well: "Fabrikken er en av de største bedriftene". */
const mayBeNoun = ({ start, end, parts }: Run, view: View): boolean =>
  isFirst(view, start) && (view.plain[end + 1] !== "e" || /[ntae]$/.test(parts[0]?.folded ?? ""));
function isRunOrBankrupt({ before, start, end }: Pick<Run, "before" | "start" | "end">, view: View): boolean {
  if (JUST_FOUNDED.has(before)) return view.plain[end] !== "-";
  if (before === "av") return RUN.has(wordBefore(view.folded, start - 3));
  if (before === "i" && OF_COMPANIES.has(wordBefore(view.folded, start - 2))) return view.plain[end] !== "-";
  if (before === "med") return view.plain[end] !== "-" && SIGNED_WITH.has(wordBefore(view.folded, start - 4));
  const next = view.plain[end + 1];
  if (next === "e") return IS_COMPANY.test(view.plain.slice(end, end + IS_REACH));
  return next === "g" && /^ (?:går|gikk|gjekk) konkurs/.test(view.plain.slice(end, end + 14));
}

/** "| har ansatt": who does so is a body, or a person. */
const HIRES =
  /^ (?:har (?:nå |no |nylig |nyleg )?(?:ansatt|tilsett|tilsatt)|ansetter|ansatte(?= [A-ZÀ-ÖØ-Þ])) /u;
const HIRES_REACH = 24;

/** "avisa |": what it is. */
const endsInBody = endingIn(BODY_NOUNS);

/** What stands around a short name says that a company is meant: no person, no place. */
export function isToldBody({ start, end }: Pick<Hit, "start" | "end">, view: View): boolean {
  const before = wordBefore(view.folded, start);
  const run = { before, start, end };
  return (
    endsInBody(before) ||
    (EMPLOYER_PREPOSITIONS.has(before) && isEmployer(run, view)) ||
    isRunOrBankrupt(run, view) ||
    isDoing(run, view)
  );
}

/** A name behind the noun for what it is: "rederiet Fjord og Fisk". */
const NAME_WORD =
  "(?:[A-ZÀ-ÖØ-Þ]|\\d(?![.,]|\\d{0,2} (?:mill|mrd|kr|prosent|euro|dollar)))[A-Za-zÀ-ɏ0-9&-]{0,40}(?:\\.[A-Za-zÀ-ɏ0-9]{1,10})?";
const NAME = `${NAME_WORD}(?:${GAP}(?:(?:og|&)${GAP})?${NAME_WORD}){0,4}`;
const OTHER_BANK =
  /[ \n]og[ \n](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20}(?:banken|laget|selskapet|parken|hagen|foreningen|foreininga)[ \n])/u;
/** "Molde-bedrifta |", "Moldebedrifta |": where the firm is, and no part of its name. */
const FIRM_OF = /bedrift(?:en|a)\s[«"]?$/u;
const NOT_A_NAME = /^(?:I|På|De|Den|Det|Han|Hun|Ho|Vi|Her|Der|Men|Og|Som|Nå|No|Da|Då|\d+)(?![A-Za-zÀ-ɏ0-9])/u;

export const toldNameRules: readonly NameRule<"organisation">[] = [
  defineNameRule({
    id: "organisation/run-or-bankrupt",
    kind: "organisation",
    reads: "name",
    needs: "run",
    about: isRunOrBankrupt,
    find: (names, view, runs) =>
      gather(runs, (run) =>
        run.parts[0]?.isGiven === true ||
        mayBeNoun(run, view) ||
        SENTENCE_STARTERS.has(run.parts[0]?.folded ?? "") ||
        names.some((hit) => hit.start <= run.start && hit.end > run.start)
          ? NO_HITS
          : [employerIn(run, view)],
      ),
    finds: {
      "Skipet er norsk og drifta av ⟦Havlys⟧.": { name: "Havlys" },
      "I fjor var det konkurs i ⟦Havlys⟧.": { name: "Havlys" },
      "Ho er gründer i det nystarta ⟦Havlys⟧.": { name: "Havlys" },
      "⟦Havlys⟧ er en av de viktigste bedriftene i fylket.": { name: "Havlys" },
      "Dei kjøper 40 prosent av aksjane i ⟦Havlys⟧.": { name: "Havlys" },
      "Verftet har signert kontrakt med ⟦Havlys⟧.": { name: "Havlys" },
    },
    ignores: {
      "Det var ein konkurs i Narvik.": "a place",
      "Bedrifta gjekk konkurs.": "capital only because the sentence begins",
      "Verftet er ein av dei største bedriftene.": "capital only because the sentence begins",
      "Ho leier den nystarta Havlys-gruppa.": "a part of another word",
      "Verftet har kontrakt med Noreg.": "a country",
    },
  }),
  defineNameRule({
    id: "organisation/hires",
    kind: "organisation",
    reads: "name",
    needs: "long-run",
    about: ({ end }, { plain }) => HIRES.test(plain.slice(end, end + HIRES_REACH)),
    // One word alone may be any noun, where a sentence begins.
    find: (names, view, runs) =>
      gather(runs, ({ start, end, parts }) =>
        parts.length < 2 ||
        parts.some(({ isGiven, folded }) => isGiven || isRole(folded)) ||
        SENTENCE_STARTERS.has(parts[0]?.folded ?? "") ||
        endsInBody(parts[0]?.folded ?? "") ||
        names.some(
          (hit) => hit.start < end && hit.end > start && (hit.name.kind !== "place" || hit.end >= end),
        )
          ? NO_HITS
          : [hitAt(view, start, end)],
      ),
    finds: {
      "⟦Havbyen Dugnad⟧ har ansatt Kari Nordvik som ny daglig leder.": { name: "Havbyen Dugnad" },
      "⟦Strandvik Omsorg⟧ har nyleg tilsett to nye.": { name: "Strandvik Omsorg" },
    },
    ignores: {
      "Kari Nordvik har ansatt to nye.": "a person",
      "Styreleder Strandvik har ansatt to nye.": "somebody by the role",
      "Kommunen har ansatt to nye.": "a common noun",
    },
  }),
  defineNameRule({
    id: "organisation/told-to",
    kind: "organisation",
    reads: "name",
    needs: "run",
    behind: (word) => word === "til",
    find: (names, view, runs) =>
      gather(runs, (run) => {
        const { start, end, parts } = run;
        if (
          parts[0]?.isGiven === true ||
          names.some((hit) => hit.start === start) ||
          !TOLD_BEFORE.test(view.folded.slice(Math.max(0, start - TOLD_REACH), start))
        )
          return NO_HITS;
        const more = AND_BEHIND.exec(view.plain.slice(end, end + REACH))?.[0].length ?? 0;
        return [hitAt(view, start, end + more)];
      }),
    finds: {
      "– Vi er klare, sier ordføreren til ⟦Fjordtidende⟧.": { name: "Fjordtidende" },
      "Ho uttalar seg til ⟦Kyst og Havn⟧ om saka.": { name: "Kyst og Havn" },
    },
    ignores: { "De sier at toget går til Voss.": "a place" },
  }),
  defineNameRule({
    id: "organisation/picture-credit",
    kind: "organisation",
    reads: "name",
    needs: "run",
    // Behind a comma only at the end: others may stand there as well.
    about: ({ start, end }, { plain }) =>
      plain.charCodeAt(start - 1) === SLASH ||
      plain.charCodeAt(start - 2) === SLASH ||
      (plain[start - 2] === "," && (plain[end] ?? ")") === ")"),
    find: (names, view, runs) =>
      gather(runs, ({ start, end, parts }) =>
        !(parts.length > 1 && parts[0]?.isGiven === true) &&
        CREDIT_BEFORE.test(view.plain.slice(Math.max(0, start - CREDIT_REACH), start)) &&
        !names.some((hit) => hit.start === start)
          ? [hitAt(view, start, end)]
          : NO_HITS,
      ),
    finds: {
      "Kaia sett frå sjøen. Foto: Kari Moe / ⟦Fjordbilde⟧": { name: "Fjordbilde" },
      "Kaia er ny. (Foto: Kari Moe, ⟦Fjordbilde⟧)": { name: "Fjordbilde" },
    },
    ignores: { "Foto: Kari Moe": "the photographer alone", "Foto: Kari Moe, Per Li": "two of them" },
  }),
];

/** What initials in capitals can stand for, by their last part. */
const SHORTENED =
  "fondet organisasjonen forbundet foreningen foreininga kommisjonen instituttet nettverket byrået".split(
    " ",
  );

export const toldRules: readonly Rule<"organisation">[] = [
  defineRule({
    id: "organisation/initials",
    kind: "organisation",
    reads: "name",
    starts: [{ endings: SHORTENED }],
    view: "plain",
    pattern: pattern(
      `[a-zæøå]{2,30}(?:${SHORTENED.join("|")})(?:,${GAP}|${GAP}\\()(?<name>[A-ZÆØÅ]{2,6})(?=[,.)])`,
    ),
    accept(hit, view) {
      // "det europeiske investeringsfondet, EIF": they begin as the name does.
      const { name = "" } = hit.parts;
      const initial = name.charAt(0).toLowerCase();
      const begins =
        view.folded[hit.start] === initial || wordBefore(view.folded, hit.start).startsWith(initial);
      return begins ? hitAt(view, hit.end - name.length, hit.end) : null;
    },
    finds: {
      "Avtalen er gjort med det nordiske havfondet, ⟦NOHF⟧, i år.": { name: "NOHF" },
      "Det melder den maritime arbeidsgiverforeningen (⟦MAF⟧).": { name: "MAF" },
    },
    ignores: { "De drar til havfondet, LKAB og byen.": "another's initials" },
  }),
  defineRule({
    id: "organisation/described",
    kind: "organisation",
    reads: "name",
    starts: [
      { endings: BODY_NOUNS },
      BODY_NOUNS,
      ["datterselskap", "dotterselskap", "datterselskapet", "dotterselskapet"],
    ],
    view: "plain",
    pattern: pattern(
      `(?:(?:[A-Za-zÀ-ɏ]{0,40}(?:${BODY_NOUNS.join("|")})|(?:${BODY_NOUNS.map(capitalised).join("|")}))|[A-Za-zÀ-ɏ]{0,40}(?:datter|dotter)selskap(?:et)?${GAP}(?:av|til|i))${GAP}[«"]?(?<name>${NAME})`,
    ),
    accept(hit, view) {
      const written = hit.parts.name ?? "";
      if (NOT_A_NAME.test(written)) return null;
      // "folkeaksjonen Bevar Vika |og Båtforeningen": another body.
      const other = /(?<link>[ \n]og[ \n])(?<last>[A-Za-zÀ-ɏ-]+)$/u.exec(written)?.groups;
      // "Sparebanken Vik |og Sparebanken Sund": one that has the same noun.
      const twin = OTHER_BANK.exec(written);
      const end =
        twin !== null
          ? hit.end - (written.length - twin.index)
          : endsInBody(other?.last?.toLowerCase() ?? "")
            ? hit.end - `${other?.link}${other?.last}`.length
            : hit.end;
      // "i Advokatfirmaet Grette": with a capital inside a sentence the noun is a part of the name.
      const isPart =
        view.plain[hit.start] !== view.folded[hit.start] &&
        !FIRM_OF.test(view.plain.slice(hit.start, hit.end - written.length)) &&
        /[A-Za-zÀ-ɏ,] $/u.test(view.plain.slice(Math.max(0, hit.start - 2), hit.start));
      return hitAt(view, isPart ? hit.start : hit.end - written.length, end);
    },
    finds: {
      "Det opplyser batteriprodusenten ⟦Fjordcelle⟧.": { name: "Fjordcelle" },
      "Med var folkeaksjonen ⟦Bevar Vika⟧ og Båtforeningen.": { name: "Bevar Vika" },
      "Kaia er eigd av reiarlaget ⟦Vik og Sund⟧.": { name: "Vik og Sund" },
      "Bedriften er et datterselskap av ⟦Havlys⟧.": { name: "Havlys" },
      "Verftet ⟦Strandvik⟧ ansetter.": { name: "Strandvik" },
      "Dei er med i industrinettverket ⟦NH4-havbruk⟧.": { name: "NH4-havbruk" },
      "Ho byrja i Glimtvikbedrifta ⟦Strandvik⟧.": { name: "Strandvik" },
      "Saken føres av ⟦Advokatfirmaet Strand⟧.": { name: "Advokatfirmaet Strand" },
      "Gaven går til ⟦Museet Havets Minner⟧.": { name: "Museet Havets Minner" },
    },
    ignores: { "Det sier selskapet. Kaia er ferdig.": "a new sentence", "Selskapet vokser.": "no name" },
  }),
  defineRule({
    id: "organisation/site",
    kind: "organisation",
    reads: "name",
    starts: [["no", "com"]],
    view: "folded",
    pattern: pattern(
      `(?<=(?<![A-Za-zÀ-ɏ0-9])(?:til|ifølge|ifølgje|skriver|skriv|melder|opplyser|overfor)${GAP}(?<site>[a-zæøå0-9-]{2,30})\\.)(?:no|com)(?!/)`,
    ),
    accept: ({ start, end, parts }, view) => hitAt(view, start - 1 - (parts.site ?? "").length, end),
    finds: { "– Vi er klare, sier ordføreren til ⟦fjordnytt.no⟧.": { name: "fjordnytt.no" } },
    ignores: { "Les mer på fjordnytt.no.": "a page to read" },
  }),
];

/** Observations of what was traded, and for how much: "Norge eksporterte 40 000 tonn sild". */
import { type Clause, slotOf, wordsOf } from "../../clause.ts";
import { endOf, modifierOf, NOT_OBSERVED, objectOf, QUANTITY, quantityOf } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE, type Qualifiers } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { COMPARED_WITH } from "./figure.ts";

/** Stem of the verb → what was done, as a noun. */
const DONE: Readonly<Record<string, string>> = {
  eksport: "eksport",
  import: "import",
  produs: "produksjon",
  om: "omsetning",
  so: "salg",
  se: "salg",
  lev: "levering",
};

const STEM = /^[a-z]+(?=er|sett|satt|lgt|lt)/u;

/** "for 4 millioner kroner |til Kina": to where. */
function destinationBehind(clause: Clause, at: number): string | undefined {
  const place = /^ til \{place:(?<place>\d{1,4})\}/u.exec(clause.skeleton.slice(at))?.groups?.place;
  return slotOf(clause, "place", place)?.value.name;
}

/** "|Der vart det eksportert": of a part told before, which the sentence does not name. */
const OF_THAT_PART = /(?<![A-Za-zÀ-ɏ])(?:[DdHh]er|[Dd]erfra|[Dd]erfrå|[Hh]erfra|[Hh]erfrå) $/u;
/** "ved utgangen av november |hadde …": all that was traded until then. */
const BY_THE_END = /(?<![A-Za-zÀ-ɏ])[Vv]ed (?:utgangen|utgongen|slutten) av \{date:\d{1,4}\} (?:har|hadde) /u;

/** When it was traded; a month that only ends the period gives its year, measured so far. */
function periodOf(clause: Clause): Qualifiers {
  const period = dateIn(clause, clause.skeleton.replace(COMPARED_WITH, ""));
  if (!BY_THE_END.test(clause.skeleton) || !/^(?:\d{4}|XXXX)-\d{2}$/u.test(period ?? "")) return { period };
  const year = period?.slice(0, 4);
  return { period: year === "XXXX" ? undefined : year, cumulative: true };
}

export const observedTradeRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/traded",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<!kan )(?:(?:ble|blei|vart|er) det|det (?:ble|blei|vart|er)) (?:(?:\\{date:\\d{1,4}\\}|totalt|i alt|til sammen|til saman) )?(?<verb>eksportert|importert|produsert|omsatt|omsett|solgt|selt|levert)|(?<place>\\{place:\\d{1,4}\\}) (?:har (?:\\{date:\\d{1,4}\\} )?)?(?<verb2>eksporterte|eksportert|importerte|importert|produserte|produsert)|har (?<place3>\\{place:\\d{1,4}\\}) (?<verb3>eksportert|importert|produsert)|(?<verb4>eksporterte|importerte|produserte) (?<place4>\\{place:\\d{1,4}\\})) (?:\\{date:\\d{1,4}\\} )?${QUANTITY("quantity")} (?!(?:til|for|i|på|fra|frå|av|ved|hos) )(?<what>(?:(?! (?:til|for) )${PHRASE}){2,60}?)(?: (?:til (?:en|ein) verdi av|for|verdt|verd) (?:til saman |til sammen )?${QUANTITY("worth")})?(?=$|[.,;]| [–-] | i | til | for | fra | frå | og \\{| \\{date)`,
      "giu",
    ),
    build: (match, clause): Draft[] => {
      const { verb, verb2, verb3, verb4, quantity, worth, what = "" } = match.groups ?? {};
      const place = match.groups?.place ?? match.groups?.place3 ?? match.groups?.place4;
      const done = DONE[STEM.exec((verb ?? verb2 ?? verb3 ?? verb4 ?? "").toLowerCase())?.[0] ?? ""] ?? "";
      const goods = wordsOf(clause, what.replace(/ (?:(?:i|på) )?\{date:.*$/u, ""));
      if (done === "" || goods.length < 3 || /\{(?:amount|percentage|date)/u.test(goods)) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      if (OF_THAT_PART.test(clause.skeleton.slice(0, match.index))) return [];
      return [quantity, worth].flatMap((index) => {
        const found = quantityOf(clause, index);
        return found === undefined || found.kind === "percentage"
          ? []
          : [
              {
                subject: { name: `${done} av ${goods}` },
                predicate: "has-value",
                object: objectOf(found),
                qualifiers: {
                  ...periodOf(clause),
                  area: slotOf(clause, "place", /\d+/u.exec(place ?? "")?.[0])?.value.name,
                  modifier: modifierOf(found),
                },
              },
            ];
      });
    },
    finds: {
      "I mars 2024 ble det eksportert 900 tonn reker til en verdi av 60 millioner kroner.": [
        { subject: "eksport av reker", object: 900, qualifiers: { period: "2024-03" } },
        { subject: "eksport av reker", object: 60_000_000 },
      ],
      "I mars eksporterte Noreg 900 tonn reker til ein verdi av 60 millionar kroner.": [
        { subject: "eksport av reker", object: 900, qualifiers: { area: "Norge", period: "2024-03" } },
        { subject: "eksport av reker", object: 60_000_000, qualifiers: { area: "Norge" } },
      ],
      "Ved utgangen av april 2024 hadde Norge eksportert 900 tonn reker til en verdi av 60 millioner kroner.":
        [
          {
            subject: "eksport av reker",
            object: 900,
            qualifiers: { area: "Norge", period: "2024", cumulative: true },
          },
          {
            subject: "eksport av reker",
            object: 60_000_000,
            qualifiers: { period: "2024", cumulative: true },
          },
        ],
      "Det ble totalt eksportert 900 tonn tang i 2023.": [
        { subject: "eksport av tang", object: 900, qualifiers: { period: "2023" } },
      ],
      "Norge har hittil i år eksportert 900 tonn reker.": [
        {
          subject: "eksport av reker",
          object: 900,
          qualifiers: { area: "Norge", period: "2024", cumulative: true },
        },
      ],
      "Noreg eksporterte 40 000 tonn sild i 2023.": [
        { subject: "eksport av sild", object: 40_000, qualifiers: { area: "Norge", period: "2023" } },
      ],
    },
    ignores: {
      "Det ble eksportert mye sild.": "no number",
      "I mars ble det solgt 400 båter i Norge.": "what was sold is counted by another rule",
      "Den andre delen er fangst. Der ble det eksportert 900 tonn sild i 2023.": "of that part only",
      "Det ble eksportert 900 tonn til en verdi av 60 millioner kroner.": "of what?",
      "I mars skal Norge ha eksportert 900 tonn sild.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/traded-for",
    type: "observation",
    titles: true,
    pattern: new RegExp(
      `(?:(?:(?<![A-Za-zÀ-ɏ])(?=(?:er|ble|blei|vart|var) det ))|(?:^|[.;:] |, (?:og |men |mens |medan )?| (?:mens|medan) )(?:(?:[A-ZÆØÅ][a-zæøå]{1,12} ){0,2}(?:[Ii] )?(?:heile |hele |løpet av )?\\{date:\\d{1,4}\\} |I (?:heile|hele) fjor |For første gang |For fyrste gong |For første gong )?)(?:(?:[Dd]et (?:er|ble|blei|vart|var)|(?:er|ble|blei|vart|var) det) (?:for eksempel |til dømes |[a-zæøå]{3,12} )?(?<verb4>sendt|eksportert|importert|solgt|selt|selde|omsatt|omsett)|\\{place:(?<place>\\d{1,4})\\} (?:har )?(?<verb>eksporterte|eksportert|eksporterer|eksporterar|importerte|importert|solgte|solgt|selde|selt)|har \\{place:(?<place3>\\d{1,4})\\} (?<verb3>eksportert|importert|solgt|selt)|(?<verb2>eksporterte|eksporterer|eksporterar|solgte|selde) \\{place:(?<place2>\\d{1,4})\\}|(?<verb5>eksporterte|eksporterer|eksporterar) (?:vi|me)|har (?:vi|me) (?<verb6>eksportert|importert|solgt|selt)) (?:(?:i )?\\{date:\\d{1,4}\\} )?(?<what>[a-zæøå]${PHRASE}{2,50}?) (?:for|til (?:en|ein) (?:samla |samlet |total )?verdi (?:av|på)) (?:i alt |totalt |til saman |til sammen |over |nesten |nærmere |rekordhøye |rekordhøge |heile |hele )?\\{amount:(?<amount>\\d{1,4})\\}(?! (?:mer|meir|mindre) enn)`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { place, place2, place3, verb, verb2, verb3, verb4, verb5, verb6, amount } = match.groups ?? {};
      const told = verb ?? verb2 ?? verb3 ?? verb4 ?? verb5 ?? verb6 ?? "";
      // "laks fra Troms": from where, and no part of what.
      const [, what = "", from] =
        /^(.*?)(?: (?:fra|frå) \{place:(\d{1,4})\})?(?: til utland(?:et)?)?$/u.exec(
          match.groups?.what ?? "",
        ) ?? [];
      const found = slotOf(clause, "amount", amount);
      // "solgte tang til utlandet", "sendt ut av landet": that is export.
      const isSent = told === "sendt";
      const isAbroad =
        / til utland(?:et)?$/u.test(match.groups?.what ?? "") ||
        (isSent && / (?:ut av landet|til utlandet)(?![a-zæøå])/u.test(clause.skeleton));
      if (isSent && !isAbroad) return [];
      const done = isAbroad ? "eksport" : DONE[/^(?:eksport|import|om|so|se)/u.exec(told)?.[0] ?? ""];
      if (found === undefined || done === undefined || /\{(?:amount|count|date)/u.test(what)) return [];
      if (NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
      if (OF_THAT_PART.test(clause.skeleton.slice(0, match.index))) return [];
      return [
        {
          subject: { name: `${done} av ${wordsOf(clause, what)}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: {
            ...periodOf(clause),
            area: slotOf(clause, "place", place ?? place2 ?? place3 ?? from)?.value.name,
            modifier: modifierOf(found),
            destination: destinationBehind(clause, endOf(match)),
          },
        },
      ];
    },
    finds: {
      "Norge eksporterte hvalsteiner for 13 millioner kroner i 2023.": [
        {
          subject: "eksport av hvalsteiner",
          object: 13_000_000,
          qualifiers: { area: "Norge", period: "2023" },
        },
      ],
      "I 2023 eksporterte Noreg tang for 9 millionar kroner.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { area: "Norge" } },
      ],
      "Noreg eksporterte i 2014 tang til ein samla verdi av 9 millionar kroner.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { area: "Norge", period: "2014" } },
      ],
      "Samla eksporterte Noreg tang og tare for 9 millionar kroner i 2015.": [
        {
          subject: "eksport av tang og tare",
          object: 9_000_000,
          qualifiers: { area: "Norge", period: "2015" },
        },
      ],
      "Hittil i år har Norge eksportert tang for 9 millioner kroner.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { area: "Norge" } },
      ],
      "Det vart sendt tang til ein verdi av 9 millionar kroner ut av landet i mars.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { period: "2024-03" } },
      ],
      "Så langt i år har vi eksportert tang for 4 millioner kroner til Kina.": [
        {
          subject: "eksport av tang",
          object: 4_000_000,
          qualifiers: { destination: "Kina" },
        },
      ],
      "For første gang eksporterer Norge tang for over 9 millioner kroner.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { area: "Norge", modifier: "over" } },
      ],
      "Til no i år har Noreg eksportert tang for 9 millionar kroner.": [
        {
          subject: "eksport av tang",
          object: 9_000_000,
          qualifiers: { area: "Norge", period: "2024", cumulative: true },
        },
      ],
      "Hittil i år er det eksportert tang frå Rogaland for 9 millionar kroner.": [
        {
          subject: "eksport av tang",
          object: 9_000_000,
          qualifiers: { area: "Rogaland", period: "2024", cumulative: true },
        },
      ],
      "Det ble eksportert tang for 9 millioner kroner, 2 millioner kroner mer enn i 2022.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { period: undefined } },
      ],
      "Det ble eksportert tang til en verdi av 9 millioner kroner i mars.": [
        { subject: "eksport av tang", object: 9_000_000, qualifiers: { period: "2024-03" } },
      ],
      "I fjor solgte Norge hvalsteiner til utlandet for 13 millioner kroner.": [
        { subject: "eksport av hvalsteiner", object: 13_000_000, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "Norge eksporterte tang for å tjene penger.": "no amount",
      "I fjor eksporterte vi tang for 3 millioner kroner mer enn året før.": "how much more",
      "Den andre delen er dyrking. Der vart det eksportert tang for 9 millionar kroner.": "of that part only",
    },
  }),
];

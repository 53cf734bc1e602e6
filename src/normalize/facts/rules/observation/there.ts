/** Observations of how many there are: "I Bodø er det 40 verft", "I juni var det 900 gjester på hotella". */
import { slot, slotOf, slotsIn } from "../../clause.ts";
import { comparedWith, endOf, TOTAL } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { count, SENT_IN } from "./count.ts";

const PRAISE =
  /(?<![A-Za-zÀ-ɏ])(?:sterke|gode|dyktige|flotte|spennende|spennande|viktige|solide|verdige|interessante|lovende|lovande|fantastiske|meget|svært|veldig)(?![A-Za-zÀ-ɏ])/iu;
/** What the number stands on top of, or points back at. */
const BESIDES =
  /^ (?:på toppen av|i tillegg til|i forhold til) |(?<![A-Za-zÀ-ɏ])(?:disse|desse|denne)(?![A-Za-zÀ-ɏ])/iu;

const COMPARED = /^[Ss]am[a-zæøå]+ med (?:i )?\{date:\d{1,4}\}(?: i \{date:\d{1,4}\})?/u;
const MORE = /(?<![A-Za-zÀ-ɏ])(?:flere|fleire|færre) /u;

/** "I Sogn", "På hotella": where they are, told first. */
const FRONT = `(?:(?<=^|[.;:] )(?<front>(?:I|På|Ved|Hos) (?!alt |dag |løpet |tillegg |forhold )(?:(?! (?:er|var) |\\{(?:date|count))${PHRASE}){1,50}?) )?`;
/** "var det", "vart det registrert": how many there were. */
const WERE =
  "(?:bodde det|budde det|det bodde|det budde|var det(?! (?:ikke|ikkje))|det var(?! (?:ikke|ikkje))|(?<registered>(?:(?:er|var|ble|blei|vart) det|det (?:er|var|ble|blei|vart)) registrert[e]?))";

/** "90 land": which ones, only the clause behind it tells. */
const BARE_NOUN = /\d [^\s]+$/u;
const LONGEST_CLAUSE = 70;

/** "Det er om lag |50 000 som studerer": what they are is not told. */
const NO_NOUN = /^(?:(?:om lag|godt over|[a-zæøå.]{2,8}) )?[\d. ]+$/iu;

export const observedThereRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/there-are",
    type: "observation",
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])${FRONT}(?:(?<are>(?:er det|det er)(?: blitt| vorte)?|bor det|bur det|(?:jobber|jobbar|arbeider|arbeidar) det|det bor|det bur|finnes det|finst det|det finnes|har det vært|(?<perfect>har det vært|har det vore|det har vært|det har vore))|${WERE}) (?:(?:${TOTAL}|(?:i )?\\{date:\\d{1,4}\\}) ){0,2}${slot("count")}(?<place>(?: og [a-zæøå]{6,30}(?:ar|er)(?= (?:i|på) ))?(?: (?:med i|i|på|innenfor|ved) (?!\\{date)(?:(?! og \\d)${PHRASE}){1,60}?)?)(?=$|[.,;]| og \\d| i dag| hos | enn | (?:(?:i|ved|per) )?\\{date|(?<som> som))`,
      "giu",
    ),
    build: (match, clause) => {
      const { place = "", front = "", are, registered, count: index, som } = match.groups ?? {};
      const { text: counted = "", value } = slotOf(clause, "count", index) ?? {};
      // "Det er bare ett verft som …": which one it is.
      if (som !== undefined && value?.value === 1) return [];
      if (are === undefined && SENT_IN.test(value?.unit ?? "")) return [];
      // Of what stands before it and right behind, and not of what it is compared with.
      const [behind = ""] = /^(?:[^,.;:{]|\{[a-z]+:\d+\})*/u.exec(clause.skeleton.slice(endOf(match))) ?? [];
      const date = dateIn(
        clause,
        clause.skeleton.slice(0, endOf(match)).replace(COMPARED, "") + behind.replace(/ enn .*/u, ""),
      );
      // "Det var 12 gjester": of one evening, unless it is told of a time or a place.
      if (are === undefined && registered === undefined && date === undefined && front === "") return [];
      // "Det er tre sterke klynger som …": who they are, and not how many there are.
      // "900 verft som leverer …" of a long tale: which ones, is not told.
      const isBare =
        som !== undefined &&
        place + front === "" &&
        BARE_NOUN.test(counted) &&
        behind.length >= LONGEST_CLAUSE;
      if (isBare) return [];
      const isPraise = som !== undefined && place === "" && PRAISE.test(counted);
      if (isPraise || BESIDES.test(place) || NO_NOUN.test(counted)) return [];
      const where =
        place === "" && front !== ""
          ? ` ${front.charAt(0).toLowerCase()}${front.slice(1)}`.replace(
              /^( \S+) (?:denne|dette|disse|desse) /u,
              "$1 ",
            )
          : som !== undefined && BARE_NOUN.test(counted) && behind.length < LONGEST_CLAUSE
            ? behind
            : place;
      const drafts = count({ 0: match[0], groups: { ...match.groups, place: where } }, clause);
      // "148 fleire verft": so many more than before, and not all.
      const more = MORE.exec(counted)?.[0];
      return drafts.map(({ qualifiers, ...draft }) => ({
        ...draft,
        ...(more !== undefined && {
          subject: { name: (draft.subject as { name: string }).name.replace(MORE, "") },
          predicate: "changed-by",
        }),
        qualifiers: {
          ...qualifiers,
          since: qualifiers.since ?? (more === undefined ? undefined : comparedWith(clause, endOf(match))),
          direction: more === undefined ? undefined : more.startsWith("fæ") ? "decrease" : "increase",
          area: slotsIn(clause, "place", front)[0]?.value.name,
          period: are === undefined ? date : qualifiers.period,
        },
      }));
    },
    finds: {
      "I alt er det nå 39 aktive klynger som får støtte.": [
        { subject: "aktive klynger", predicate: "has-value", object: 39 },
      ],
      "Det har vært 900 gjester på hotellene hittil i år.": [
        { subject: "gjester på hotellene", object: 900 },
      ],
      "I mars vart det registrert 148 fleire gjester på hotella enn i fjor.": [
        {
          subject: "gjester på hotella",
          predicate: "changed-by",
          object: 148,
          qualifiers: { direction: "increase" },
        },
      ],
      "Det er over 90 land som kjøper norsk tang, og 12 som selger den.": [
        { subject: "land som kjøper norsk tang", object: 90, qualifiers: { modifier: "over" } },
      ],
      "I desse næringane var det i 2023 til saman 900 årsverk.": [
        { subject: "årsverk i næringane", object: 900, qualifiers: { period: "2023" } },
      ],
      "Det blei registrert 900 konkursar og tvangsavviklingar i Nordland i 2016.": [
        { subject: "konkursar og tvangsavviklingar i Nordland", object: 900, qualifiers: { period: "2016" } },
      ],
      "I løpet av kvartalet er det blitt en halv million bergensere.": [
        { subject: "bergensere", object: 500_000 },
      ],
      "Det er tre hundre verft i landet.": [{ subject: "verft i landet", object: 300 }],
      "Med dei nye er det no 12 såkalla havhagar i landet.": [{ subject: "havhagar i landet", object: 12 }],
      "Totalt er det i dag over 30 deltakarar i havlaget.": [
        { subject: "deltakarar i havlaget", object: 30, qualifiers: { modifier: "over" } },
      ],
      "På campingplassane var det 4 000 gjester i juli 2023.": [
        { subject: "gjester på campingplassane", object: 4000, qualifiers: { period: "2023-07" } },
      ],
      "Ved utgangen av april var det registrert 900 arbeidsledige i Bodø.": [
        { subject: "arbeidsledige i Bodø", object: 900, qualifiers: { period: "2024-04" } },
      ],
    },
    ignores: {
      "Det er 22 år siden sist.": "a stretch of time",
      "Det er ikke 39 klynger.": "denied",
      "Det er to svært dyktige verft som står bak ferja.": "praise of two, not a count of all",
      "Nå er det 12 kaier på toppen av disse 20.": "what comes on top is not all there is",
      "Nå kommer det 12 kaier.": "they are not there yet",
      "Det var 12 gjester.": "when and where?",
    },
  }),
  defineFactRule({
    id: "observation/country-has",
    type: "observation",
    pattern: new RegExp(
      `(?:^|, )(?<area>\\{place:\\d{1,4}\\}|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+ (?:kommune|fylke|fylkeskommune)) (?:har|hadde) (?:${TOTAL} ){0,2}${slot("count")}(?=$|[.,;]| (?:i )?${slot("date")})`,
      "gu",
    ),
    build: (match, clause): Draft[] => count(match, clause),
    finds: {
      "Norge har tre superklynger.": [
        { subject: "superklynger i Norge", object: 3, qualifiers: { area: "Norge" } },
      ],
      "Norge har tre superklynger!": [{ subject: "superklynger i Norge", object: 3 }],
      "Rogaland hadde 4 000 gjester i juli 2023.": [
        { subject: "gjester i Rogaland", object: 4000, qualifiers: { period: "2023-07" } },
      ],
    },
    ignores: { "Han har tre barn.": "no place" },
  }),
];

/** Edits of the five seeds, and what a comparison should say of each: written before the comparison was run. */
import type { Cause, FactClass } from "../src/diff/index.ts";
import type { Rule, World } from "./diff-world.ts";
import { SEEDS } from "./support.ts";

export interface Expected {
  /** Classes and how many facts are of them; those that are not named have none, the moved ones apart. */
  readonly counts?: Partial<Record<FactClass, number>>;
  /** Beginning of a fact's old id (of a new fact its new one) → its class. */
  readonly facts?: Readonly<Record<string, FactClass>>;
  /** Causes that are told of all changes but the moved ones. */
  readonly causes?: readonly Cause[];
}

export interface Edit {
  readonly name: string;
  /** Of the old side, where that is not the seeds as they are. */
  readonly before?: (seeds: World) => World;
  readonly change: (seeds: World) => World;
  readonly expected: Expected;
  /** The new rules read the old text as well. */
  readonly replay?: true;
}

const [EXPORT, COUNCIL, CLUSTERS, HEALTH, REPORT] = SEEDS;

/** One place, which must be there. */
function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the seed has no "${from}"`);
  return text.replace(from, () => to);
}

type Change = (world: World) => World;
const inText =
  (file: string, edit: (text: string) => string): Change =>
  (world) => ({ ...world, texts: new Map(world.texts).set(file, edit(world.texts.get(file) ?? "")) });
const put = (file: string, from: string, to: string): Change =>
  inText(file, (text) => replaced(text, from, to));
const cut = (file: string, what: string): Change => put(file, what, "");
const cutLine = (file: string, what: string): Change =>
  inText(file, (text) => replaced(text, `${text.split("\n").find((line) => line.includes(what))}\n`, ""));
const before = (file: string, place: string, what: string): Change => put(file, place, `${what}${place}`);
const all =
  (...changes: readonly Change[]): Change =>
  (world) =>
    changes.reduce((changed, change) => change(changed), world);
const without =
  (file: string): Change =>
  (world) => ({ ...world, texts: new Map([...world.texts].filter(([name]) => name !== file)) });
const renamed =
  (from: string, to: string): Change =>
  (world) =>
    without(from)({ ...world, texts: new Map(world.texts).set(to, world.texts.get(from) ?? "") });
const added = (file: string, text: string): Change => inText(file, () => text);
const beside =
  (file: string, yaml: string): Change =>
  (world) => ({
    ...world,
    sidecars: new Map(world.sidecars).set(file, yaml),
  });
const rules =
  (digest: string, change: (rules: readonly Rule[]) => readonly Rule[]): Change =>
  (world) => ({ ...world, rules: { digest, change } });
const lacking = (...ids: readonly string[]): Change =>
  rules(`without ${ids.join()}`, (list) =>
    // In its place stands one that finds nothing: what may match is known by place.
    list.map((rule) =>
      !ids.includes(rule.id)
        ? rule
        : "build" in rule
          ? { ...rule, build: () => [] }
          : { ...rule, read: () => [] },
    ),
  );
/** A rule that says something else of what it finds. */
const saying = (id: string, predicate: string): Change =>
  rules(`${id} says ${predicate}`, (list) =>
    list.map((rule) =>
      rule.id === id && "build" in rule
        ? { ...rule, build: (...found) => rule.build(...found).map((draft) => ({ ...draft, predicate })) }
        : rule,
    ),
  );
const rows =
  (table: string, content: string): Change =>
  (world) => ({
    ...world,
    rows: { ...world.rows, [table]: content },
  });
const decided =
  (decisions: string): Change =>
  (world) => ({ ...world, decisions });

const LMI = rows(
  "organisations",
  "id\tname\taliases\tkind\tsource\tconfidence\nlmi\tLMI Norge\tLMI;LMIs\tinterest organisation\tthe project\tverified\n",
);
const DECISIONS = "decision\tfirst\tsecond\tby\tdate\twhy\n";
const NEW_PARAGRAPH = "Dette avsnittet er nytt og sier ikke noe nytt.\n\n";
const FACTS_2014 = "I 2014 var eksporten i alt på 1 225 mrd. kroner.";
const THREE = "Norge har tre GCE-klynger.";
const NUMBERS = /(?<number>\d+) prosent/gu;

export const EDITS: readonly Edit[] = [
  // Nothing is said anew.
  {
    name: "nothing",
    change: (world) => world,
    expected: { counts: { same: 154 } },
  },
  {
    name: "a paragraph added on top",
    change: before(EXPORT, "I går ble regjeringens", NEW_PARAGRAPH),
    expected: { counts: { moved: 29, same: 125 } },
  },
  {
    name: "a paragraph added in the middle",
    change: before(COUNCIL, "Disse sitter i Nasjonalt eksportråd:", NEW_PARAGRAPH),
    expected: { counts: { moved: 18, same: 136 } },
  },
  {
    name: "a paragraph added at the end",
    change: inText(COUNCIL, (text) => `${text}\n\n${NEW_PARAGRAPH}`),
    expected: { counts: { same: 154 } },
  },
  {
    name: "empty lines doubled, blanks at the ends of lines",
    change: inText(REPORT, (text) => text.replaceAll("\n\n", " \n\n\n")),
    expected: {},
  },
  {
    name: "blanks doubled in a sentence",
    change: put(CLUSTERS, "er en klynge som samler", "er  en  klynge  som  samler"),
    expected: { facts: { "location-55c38609b787": "moved" }, counts: {} },
  },
  {
    name: "blanks become no-break spaces",
    change: inText(CLUSTERS, (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, "\u00a0")),
    expected: {},
  },
  {
    name: "line ends become CRLF",
    change: inText(HEALTH, (text) => text.replaceAll("\n", "\r\n")),
    expected: { counts: { moved: 19, same: 135 } },
  },
  {
    name: "a byte order mark",
    change: inText(COUNCIL, (text) => `\uFEFF${text}`),
    expected: {},
  },
  {
    name: "halves swapped: the facts come first",
    change: inText(EXPORT, (text) => {
      const facts = text.slice(
        text.indexOf("Fakta om norsk eksport"),
        text.indexOf("Hele eksporthandlingsplanen"),
      );
      return replaced(text.replace(facts, ""), "Styrker klyngene", `${facts}Styrker klyngene`);
    }),
    expected: {},
  },
  {
    name: "two items of a list swapped",
    change: inText(EXPORT, (text) => {
      const [inclusive, shares] = [/ {2}• Norsk eksport inkluderer.*\n\n/u, / {2}• Tall fra SSB.*\n\n/u].map(
        (pattern) => pattern.exec(text)?.[0] ?? "",
      ) as [string, string];
      return replaced(text, `${inclusive}${shares}`, `${shares}${inclusive}`);
    }),
    expected: { counts: { moved: 2, same: 152 } },
  },
  {
    name: "a list in the opposite order",
    change: inText(COUNCIL, (text) => {
      const list = /(?:– .*\)[^\n]*\n)+/u.exec(text)?.[0] ?? "";
      const turned = list.trimEnd().split("\n").reverse().join("\n");
      return replaced(text, list, `${turned}\n`);
    }),
    expected: {},
  },
  {
    name: "a sentence without facts reworded",
    change: put(CLUSTERS, "trenger flere ben", "trenger langt flere ben"),
    expected: {},
  },
  // The same in other words.
  {
    name: "a word put in",
    change: put(CLUSTERS, "NCE Eyde er en klynge som", "NCE Eyde er en sterk klynge som"),
    expected: { counts: { reworded: 1 }, facts: { "location-55c38609b787": "reworded" }, causes: ["text"] },
  },
  {
    name: "the end of a sentence reworded",
    change: put(REPORT, "er erstattet med andre inntektskilder", "er byttet ut med andre inntekter"),
    expected: { counts: { reworded: 1 }, facts: { "observation-6223ced93da5": "reworded" } },
  },
  {
    name: "a stop becomes an exclamation mark",
    change: put(REPORT, "i det globale markedet.", "i det globale markedet!"),
    expected: { counts: { reworded: 1 }, facts: { "observation-20245f193ca2": "reworded" } },
  },
  {
    name: "a number in digits instead of words",
    change: put(REPORT, THREE, "Norge har 3 GCE-klynger."),
    expected: { counts: { reworded: 1 }, facts: { "observation-0837f833aba5": "reworded" } },
  },
  {
    name: "a clause added to a sentence",
    change: put(REPORT, "i det globale markedet.", "i det globale markedet, og det vokser."),
    expected: { counts: { reworded: 1 }, facts: { "observation-20245f193ca2": "reworded" } },
  },
  {
    name: "reworded, and a paragraph added on top",
    change: all(
      put(CLUSTERS, "NCE Eyde er en klynge som", "NCE Eyde er en sterk klynge som"),
      before(CLUSTERS, "Elitestatus", NEW_PARAGRAPH),
    ),
    expected: { counts: { reworded: 1 }, facts: { "location-55c38609b787": "reworded" } },
  },
  // Another value.
  {
    name: "a figure of its own sentence",
    change: put(EXPORT, "1 311 mrd.", "1 312 mrd."),
    expected: {
      counts: { "value-changed": 1 },
      facts: { "observation-490eca05de6f": "value-changed" },
      causes: ["text"],
    },
  },
  {
    name: "an amount, and words beside it",
    change: put(EXPORT, "styrkes derfor med 20 millioner", "styrkes derfor til neste år med 25 millioner"),
    expected: {
      facts: { "budget-allocation-c5e334f690af": "value-changed" },
      counts: { "value-changed": 1 },
    },
  },
  {
    name: "one of two figures in a sentence",
    change: put(EXPORT, "omkring 80 prosent", "omkring 75 prosent"),
    expected: {
      counts: { "value-changed": 1, reworded: 1 },
      facts: { "observation-60e1abe3cd76": "value-changed", "observation-b6ed745aa1a9": "reworded" },
    },
  },
  {
    name: "one of three figures in a sentence",
    change: put(REPORT, "59 prosent", "61 prosent"),
    expected: {
      counts: { "value-changed": 1, reworded: 2 },
      facts: { "survey-result-53a8800475f8": "value-changed" },
    },
  },
  {
    name: "every percentage one up",
    change: inText(REPORT, (text) => text.replace(NUMBERS, (_, number) => `${Number(number) + 1} prosent`)),
    expected: { counts: { "value-changed": 7 } },
  },
  {
    name: "a target",
    change: put(HEALTH, "til 50 milliarder kroner", "til 60 milliarder kroner"),
    expected: { counts: { "value-changed": 1 }, facts: { "target-90082c575bec": "value-changed" } },
  },
  {
    name: "a target's baseline year",
    change: put(HEALTH, "milliarder kroner i 2021", "milliarder kroner i 2022"),
    expected: { counts: { "value-changed": 1 }, facts: { "target-90082c575bec": "value-changed" } },
  },
  {
    name: "a currency",
    change: put(EXPORT, "med 5 millioner kroner", "med 5 millioner euro"),
    expected: {
      counts: { "value-changed": 1 },
      facts: { "budget-allocation-613668475e77": "value-changed" },
    },
  },
  {
    name: "how exact a figure is",
    change: put(EXPORT, "går rundt 10 prosent", "går over 10 prosent"),
    expected: {
      counts: { "value-changed": 1, reworded: 1 },
      facts: { "observation-338364925d2e": "value-changed" },
    },
  },
  {
    name: "a figure that stands in two places, in both",
    change: inText(CLUSTERS, (text) => text.replaceAll("137 millioner", "150 millioner")),
    expected: {
      counts: { "value-changed": 1 },
      facts: { "budget-allocation-e221b060f7e4": "value-changed" },
    },
  },
  {
    // One fact said what both places say together; now each says its own.
    name: "a figure that stands in two places, in one",
    change: put(CLUSTERS, "satt av 137 millioner", "satt av 150 millioner"),
    expected: {
      counts: { "value-changed": 1, new: 1 },
      facts: { "budget-allocation-e221b060f7e4": "value-changed" },
    },
  },
  // More and fewer.
  {
    name: "a sentence like another put before it",
    change: before(EXPORT, FACTS_2014, "I 2012 var eksporten i alt på 1 100 mrd. kroner. "),
    expected: { counts: { new: 1 }, facts: { "observation-beeed0cc90bb": "moved" } },
  },
  {
    name: "a sentence with a fact added",
    change: put(REPORT, THREE, `${THREE} Sverige har fire GCE-klynger.`),
    expected: { counts: { new: 1 }, causes: ["text"] },
  },
  {
    name: "one more in a list of members",
    change: before(COUNCIL, "– Arvid Moss", "– Kari Nordmann (Equinor) \n"),
    expected: { counts: { new: 2 } },
  },
  {
    name: "one less in a list of members",
    change: cutLine(COUNCIL, "– Arvid Moss"),
    expected: {
      counts: { gone: 2 },
      facts: { "membership-3b28ce353503": "gone", "affiliation-4fed1307f91f": "gone" },
    },
  },
  {
    name: "another in a list of members",
    change: put(COUNCIL, "– Arvid Moss (Norsk Hydro)", "– Kari Nordmann (Equinor)"),
    expected: { counts: { gone: 2, new: 2 } },
  },
  {
    name: "an item of a list cut",
    change: cutLine(REPORT, "• Totalt hundre klynger"),
    expected: { counts: { gone: 1 }, facts: { "observation-6f517a8eaf27": "gone" }, causes: ["text"] },
  },
  {
    name: "the second place of six facts cut",
    change: put(
      CLUSTERS,
      "Norwegian Innovation Clusters eies og drives i fellesskap av Innovasjon Norge, Siva og Forskningsrådet.",
      "Norwegian Innovation Clusters er kjent i hele landet.",
    ),
    expected: { counts: { evidence: 6 }, facts: { "programme-governance-0fa3308d1fbd": "evidence" } },
  },
  {
    // It is the only one that gives a year away: all that was dated by it has no date any more.
    name: "the sentence cut that an article's year rests on",
    change: cut(
      CLUSTERS,
      "Det er i 2015 avsatt i alt 137 millioner kroner til Norwegian Innovation Clusters-programmet.",
    ),
    expected: { counts: { "value-changed": 12 }, facts: { "status-award-1c2ee8e86ca4": "value-changed" } },
  },
  {
    name: "a sentence denied",
    change: put(REPORT, "Norge har tre GCE-klynger", "Norge har ikke tre GCE-klynger"),
    expected: { counts: { gone: 1 }, facts: { "observation-0837f833aba5": "gone" } },
  },
  {
    name: "a sentence goes to another article",
    change: all(
      cut(REPORT, THREE),
      inText(HEALTH, (text) => `${text}\n\n${THREE}`),
    ),
    expected: { counts: { gone: 1, new: 1 } },
  },
  // Articles.
  {
    name: "an article removed",
    change: without(HEALTH),
    expected: { counts: { gone: 19, same: 135 }, causes: ["text"] },
  },
  {
    name: "an article removed that shares two facts",
    change: without(REPORT),
    expected: { counts: { gone: 39, evidence: 2 }, causes: ["text"] },
  },
  {
    name: "an article added",
    change: added(
      "005_ny.txt",
      "Siva får mer\n\nPublisert 3. mai 2023\n\nRegjeringen bevilger 30 millioner kroner til Siva i 2023. Sverige har fire GCE-klynger.",
    ),
    expected: { counts: { new: 2, same: 154 } },
  },
  {
    name: "an article added that states known facts",
    change: added(
      "005_ny.txt",
      "Om programmet\n\nPublisert 3. mai 2015\n\nNorwegian Innovation Clusters eies og drives i fellesskap av Innovasjon Norge, Siva og Forskningsrådet.",
    ),
    expected: { counts: { evidence: 6 }, causes: ["text"] },
  },
  {
    name: "an article renamed",
    change: renamed(COUNCIL, "eksportraadet.txt"),
    expected: { counts: { moved: 29, same: 125 } },
  },
  {
    name: "an article renamed that shares two facts",
    change: renamed(REPORT, "zz_rapport.txt"),
    expected: { counts: { moved: 41, same: 113 } },
  },
  {
    name: "an article renamed and edited, told by its address",
    before: beside(COUNCIL, "url: https://example.no/eksportraadet\n"),
    change: all(
      put(COUNCIL, "med 50 prosent", "med 40 prosent"),
      renamed(COUNCIL, "eksportraadet.txt"),
      beside("eksportraadet.txt", "url: https://example.no/eksportraadet\n"),
    ),
    // The launch stands in the same sentence.
    expected: {
      counts: { "value-changed": 1, reworded: 1 },
      facts: { "target-4ca1c6284457": "value-changed", "launch-103dd8d20ee2": "reworded" },
    },
  },
  {
    name: "an article renamed and edited, told by its words",
    change: all(put(COUNCIL, "med 50 prosent", "med 40 prosent"), renamed(COUNCIL, "eksportraadet.txt")),
    expected: { counts: { "value-changed": 1, reworded: 1 } },
  },
  {
    name: "an article replaced by another of the same minister",
    change: all(
      without(COUNCIL),
      added(
        "ny.txt",
        "Besøk\n\nPublisert 3. mai 2023\n\nNæringsminister Jan Christian Vestre besøkte Molde.",
      ),
    ),
    expected: { counts: { gone: 29, new: 1 } },
  },
  {
    name: "another date beside an article",
    change: beside(EXPORT, "published: 2021-10-08\n"),
    expected: { facts: { "office-holding-24d1a1ce823b": "value-changed" }, causes: ["metadata"] },
  },
  // Rules, registry, decisions, schema.
  {
    name: "rules: one left out",
    change: lacking("observation/still"),
    expected: {
      counts: { "rule-changed": 1, same: 153 },
      facts: { "observation-6223ced93da5": "rule-changed" },
      causes: ["rules"],
    },
  },
  {
    name: "rules: one that reads lists left out",
    change: lacking("membership/listed"),
    expected: { counts: { "rule-changed": 9, same: 145 }, causes: ["rules"] },
  },
  {
    name: "rules: one added",
    before: lacking("survey-result/number-is"),
    change: (world) => world,
    expected: { counts: { "rule-changed": 4, same: 150 }, causes: ["rules"] },
  },
  {
    name: "rules: one says something else",
    change: saying("budget-allocation/strengthened-by", "allocates"),
    expected: { counts: { "rule-changed": 2, same: 152 }, causes: ["rules"] },
  },
  {
    name: "rules: one renamed",
    change: rules("renamed", (list) =>
      list.map((rule) =>
        rule.id === "observation/takes-part" ? { ...rule, id: "observation/participates" } : rule,
      ),
    ),
    expected: { counts: { "rule-changed": 2, same: 152 }, causes: ["rules"] },
  },
  {
    name: "rules: a change that changes no fact",
    change: rules("the same", (list) => list),
    expected: { counts: { same: 154 } },
  },
  {
    name: "registry: a body's name",
    change: LMI,
    expected: { counts: { "rule-changed": 4 }, causes: ["registry"] },
  },
  {
    name: "decisions: two people are one",
    change: decided(
      `${DECISIONS}same\tperson:mona-skaret\tperson:monica-larsen\tOla Nordmann\t2024-05-15\ten prøve\n`,
    ),
    expected: {
      counts: { decided: 2 },
      facts: { "affiliation-14f6b38fd86e": "decided", "statement-0f381c4d792e": "decided" },
      causes: ["decisions"],
    },
  },
  {
    name: "schema: another version, the same facts",
    before: (world) => ({ ...world, schema: "3.0.0" }),
    change: (world) => world,
    expected: { counts: { same: 154 } },
  },
  {
    name: "rules and registry: one rule left out, a body's name",
    change: all(lacking("observation/still"), LMI),
    expected: { counts: { "rule-changed": 5 }, causes: ["rules", "registry"] },
  },
  // Text and rules at once.
  {
    name: "text and rules, in two articles, without the old text",
    change: all(put(EXPORT, "1 311 mrd.", "1 312 mrd."), lacking("observation/still")),
    expected: {
      counts: { both: 1, "rule-changed": 1 },
      facts: { "observation-490eca05de6f": "both", "observation-6223ced93da5": "rule-changed" },
    },
  },
  {
    name: "text and rules, in two articles",
    change: all(put(EXPORT, "1 311 mrd.", "1 312 mrd."), lacking("observation/still")),
    replay: true,
    expected: {
      counts: { "value-changed": 1, "rule-changed": 1 },
      facts: { "observation-490eca05de6f": "value-changed", "observation-6223ced93da5": "rule-changed" },
    },
  },
  {
    name: "text and rules, in one article, without the old text",
    change: all(before(REPORT, "I 2002 startet", NEW_PARAGRAPH), lacking("observation/still")),
    expected: {
      counts: { both: 1 },
      facts: { "observation-6223ced93da5": "both" },
      causes: ["text", "rules"],
    },
  },
  {
    name: "text and rules, in one article: the rules did it",
    change: all(before(REPORT, "I 2002 startet", NEW_PARAGRAPH), lacking("observation/still")),
    replay: true,
    expected: {
      counts: { "rule-changed": 1 },
      facts: { "observation-6223ced93da5": "rule-changed" },
      causes: ["rules"],
    },
  },
  {
    name: "text and rules, in one article: the text did it",
    change: all(
      put(REPORT, "består av 20 klyngeprosjekter", "består av 21 klyngeprosjekter"),
      lacking("membership/listed"),
    ),
    replay: true,
    expected: {
      counts: { "value-changed": 1, "rule-changed": 9 },
      facts: { "observation-95aec899c343": "value-changed" },
    },
  },
  {
    name: "text and rules change one fact: both did it",
    change: all(
      put(REPORT, "består av 20 klyngeprosjekter", "består av 21 klyngeprosjekter"),
      saying("observation/consists-of", "is"),
    ),
    replay: true,
    expected: {
      counts: { both: 1 },
      facts: { "observation-95aec899c343": "both" },
      causes: ["text", "rules"],
    },
  },
  {
    name: "text and rules: a sentence cut that the rules no longer read",
    change: all(
      cut(
        REPORT,
        "17 av de 19 klyngene er fortsatt aktive, der deler av støtten fra Innovasjon Norge er erstattet med andre inntektskilder.",
      ),
      // Without its adverb the sentence is one for the second rule too.
      lacking("observation/still", "observation/part-that"),
    ),
    replay: true,
    expected: { counts: { "rule-changed": 1 }, facts: { "observation-6223ced93da5": "rule-changed" } },
  },
  {
    name: "text and rules: a sentence added that only the new rules read",
    before: lacking("observation/still"),
    change: put(
      HEALTH,
      "Økt produksjonskapasitet og",
      "12 av de 15 klyngene er fortsatt aktive.\n\nØkt produksjonskapasitet og",
    ),
    replay: true,
    expected: {
      counts: { new: 1, "rule-changed": 1 },
      facts: { "observation-6223ced93da5": "rule-changed" },
    },
  },
  {
    name: "text and registry: a target, a body's name",
    change: all(put(COUNCIL, "med 50 prosent", "med 40 prosent"), LMI),
    replay: true,
    expected: {
      counts: { "value-changed": 1, reworded: 1, "rule-changed": 4 },
      facts: { "target-4ca1c6284457": "value-changed", "launch-103dd8d20ee2": "reworded" },
    },
  },
];

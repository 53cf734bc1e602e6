/** Observations: levels, changes, shares and counts that the text states as facts. */
import { lemmaOf } from "../../extract/norwegian/nouns.ts";
import type { MentionOf, Slot } from "../../model.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "./clause.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "./rule.ts";

type Quantity = MentionOf<"amount"> | MentionOf<"percentage"> | MentionOf<"count">;

/** Talk of aims and wishes is a target, not an observation. */
const NOT_OBSERVED =
  /(?<![A-Za-zÀ-ɏ])(?:mål|målet|målsetting|skal|vil|bør|ønsker|innen|innan|forventes|ventes|anslås|foreslår|foreslås|budsjett|bevilg[A-Za-zÀ-ɏ]*|løyv[A-Za-zÀ-ɏ]*|avsatt|støtte|tilskudd|tilskot)(?![A-Za-zÀ-ɏ])/iu;

const QUANTITY = (name: string): string => `\\{(?:amount|percentage|count):(?<${name}>\\d{1,4})\\}`;
const DATE = slot("date");
const NOUN_PHRASE = `${PHRASE}{1,110}?`;
const TOTAL =
  "(?:i alt|totalt|samlet|samla|til sammen|til saman|hele|heile|nå|no|bare|berre|dermed|likevel|fortsatt|rundt)";

function quantityOf(clause: Clause, index: string | undefined): Quantity | undefined {
  return (
    slotOf(clause, "amount", index) ?? slotOf(clause, "percentage", index) ?? slotOf(clause, "count", index)
  );
}

function objectOf({ kind, value }: Quantity): Slot {
  const max = value.max === undefined ? {} : { max: value.max };
  if (kind === "amount") return { value: value.value, ...max, currency: value.currency };
  if (kind === "percentage") return { value: value.value, ...max, unit: value.unit };
  return { value: value.value, ...max, unit: value.unit, ...(value.of !== undefined && { of: value.of }) };
}

const modifierOf = ({ value }: Quantity): string | undefined =>
  value.modifier === "exact" ? undefined : value.modifier;

/** Conjunctions and adverbs in front of a noun phrase, and possessives behind it, are no part of it. */
function subjectOf(clause: Clause, piece: string): Slot | null {
  const words = wordsOf(clause, piece)
    .replace(
      /^(?:og|men|at|fordi|mens|medan|dermed|derfor|samtidig|i tillegg|videre|da|når|der|som|nå|no|her)\s/iu,
      "",
    )
    .replace(/^(?:den|det|de|dei)\s(?=[A-Za-zÀ-ɏ])/iu, "")
    .replace(/\s(?:vår|vårt|våre|sin|sitt|sine)$/iu, "")
    .trim();
  // Pronouns and leftovers say nothing about what was measured.
  if (
    words.length < 3 ||
    words.split(" ").length > 10 ||
    /^(?:det|den|de|dei|dette|disse|desse|vi|han|hun|ho|man|som|tallet|talet|andelen|prisen|summen|målet|resten)$/iu.test(
      words,
    )
  )
    return null;
  return {
    name:
      words.charAt(0).toLowerCase() === words.charAt(0) || /^[A-ZÀ-ÖØ-Þ]{2}/u.test(words)
        ? words
        : decapitalize(words, clause),
  };
}

/** A capital that only begins the sentence goes. */
const decapitalize = (words: string, clause: Clause): string =>
  wordsOf(clause, clause.skeleton).startsWith(words) &&
  !clause.slots.some((mention) => mention.text.startsWith(words.split(" ")[0] ?? "\0"))
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

const periodOf = (clause: Clause, index: string | undefined): string | undefined =>
  slotOf(clause, "date", index)?.value.edtf;

function level(match: RegExpExecArray, clause: Clause): Draft[] {
  const quantity = quantityOf(clause, match.groups?.quantity);
  const subject = subjectOf(clause, match.groups?.subject ?? "");
  if (
    quantity === undefined ||
    subject === null ||
    NOT_OBSERVED.test(match[0]) ||
    DENIED.test(match[0].toLowerCase())
  )
    return [];
  // A percentage "til" some place is a share, with a rule of its own.
  if (quantity.kind === "percentage" && / til /u.test(match.groups?.subject ?? "")) return [];
  return [
    {
      subject,
      predicate: "has-value",
      object: objectOf(quantity),
      qualifiers: { period: periodOf(clause, match.groups?.date), modifier: modifierOf(quantity) },
    },
  ];
}

function change(match: RegExpExecArray, clause: Clause): Draft[] {
  const { subject: piece, verb, quantity, second, date } = match.groups ?? {};
  const subject = subjectOf(clause, piece ?? "");
  // "I perioden … har eksporten": the clause's own rule reads that, with its period.
  if (
    subject === null ||
    /\{date|(?<![A-Za-zÀ-ɏ])har(?![A-Za-zÀ-ɏ])/u.test(piece ?? "") ||
    NOT_OBSERVED.test(match[0]) ||
    DENIED.test(match[0].toLowerCase())
  )
    return [];
  const direction = /^(?:øk|auk|vok|vak|steg|stig|opp|gått opp)/iu.test(verb ?? "") ? "increase" : "decrease";
  return [quantity, second].flatMap((index) => {
    const found = quantityOf(clause, index);
    return found === undefined
      ? []
      : [
          {
            subject,
            predicate: "changed-by",
            object: objectOf(found),
            qualifiers: { period: periodOf(clause, date), direction, modifier: modifierOf(found) },
          },
        ];
  });
}

function count(match: RegExpExecArray, clause: Clause): Draft[] {
  const counted = slotOf(clause, "count", match.groups?.count);
  if (counted === undefined || NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  if (/^(?:år|dag|måned|månad|uke|veke|time|minutt|gang|gong|tiår)$/u.test(counted.value.unit)) return [];
  // What is counted is the noun with its adjectives: "39 aktive klyngeprosjekter" → "aktive klyngeprosjekter".
  const noun = counted.text.replace(
    /^.*?(?=[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ-]*(?:\s[a-zß-öø-ÿ][A-Za-zÀ-ɏ-]*){0,2}$)/u,
    "",
  );
  const words = counted.text.split(/\s+/u);
  const tail =
    words
      .slice(
        words.findLastIndex(
          (word) => /\d/.test(word) || (lemmaOf(word) === word.toLowerCase() && word === words[0]),
        ) + 1,
      )
      .join(" ") || noun;
  const place = match.groups?.place?.trim();
  const name = place === undefined || place === "" ? tail : `${tail} ${wordsOf(clause, place)}`;
  const area = match.groups?.area;
  return [
    {
      subject: { name: area === undefined ? name : `${tail} i ${area}` },
      predicate: "has-value",
      object: objectOf(counted),
      qualifiers: {
        area,
        period: periodOf(clause, match.groups?.date),
        since: periodOf(clause, match.groups?.since),
        modifier: modifierOf(counted),
        cumulative: match.groups?.perfect === undefined ? undefined : true,
      },
    },
  ];
}

/** "10 prosent av eksporten går til Asia, mens 6 prosent går til Amerika": shares of one whole, each with where it goes. */
function shares(match: RegExpExecArray, clause: Clause): Draft[] {
  const parts = match[0].split(/,? mens |,? medan |; /u);
  let whole: Slot | null = null;
  return parts.flatMap((part): Draft[] => {
    const wholes = [
      ...part.matchAll(
        new RegExp(
          `\\{percentage:(?<index>\\d{1,4})\\}(?: av (?<whole>${PHRASE}{3,80}?))?(?= (?:og \\{percentage|går|gikk|gjekk|til |${TOTAL} )|$)`,
          "gu",
        ),
      ),
    ];
    const destination =
      /(?:går|gikk|gjekk|gjeng) (?:.{0,160}? )?til (?<to>[^,.;:{}]{2,50}|\{[a-z]+:\d+\})/u.exec(part)?.groups
        ?.to ??
      /eksporten til (?<to>[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ -]{2,40}?) (?:ligger|utgjør|er)/u.exec(part)?.groups?.to;
    if (destination === undefined) return [];
    const inferred =
      wholes.length > 0
        ? wholes.map((found) => [found.groups?.index, found.groups?.whole] as const)
        : slotsIn(clause, "percentage", part).map(
            (mention) => [String(clause.slots.indexOf(mention)), undefined] as const,
          );
    return inferred.flatMap(([index, words]) => {
      const percentage = slotOf(clause, "percentage", index);
      whole = (words === undefined ? null : subjectOf(clause, words)) ?? whole;
      if (percentage === undefined || whole === null) return [];
      return [
        {
          subject: whole,
          predicate: "has-share",
          object: objectOf(percentage),
          qualifiers: { destination: wordsOf(clause, destination), modifier: modifierOf(percentage) },
        },
      ];
    });
  });
}

export const observationRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/level",
    type: "observation",
    needs: ["amount", "percentage", "count"],
    pattern: new RegExp(
      `(?:^|, )(?<subject>${NOUN_PHRASE}) (?:var|utgjorde|utgjør|utgjer|er|ligger|ligg|lå|låg|endte|enda|beløp seg|nådde) (?:${TOTAL} ){0,2}(?:på |til |opp i )?(?:${TOTAL} )?${QUANTITY("quantity")}(?: (?:i |for )?${DATE})?(?=$|[.,;]| (?:og|mens|mot|fra|per|totalt|samlet))`,
      "giu",
    ),
    build: level,
    finds: {
      "Samlet norsk sjømateksport var på 151 mrd. kroner i 2022.": [
        {
          subject: "samlet norsk sjømateksport",
          predicate: "has-value",
          object: 151_000_000_000,
          qualifiers: { period: "2022" },
        },
      ],
      "Arbeidsløysa er 2,1 prosent.": [{ subject: "arbeidsløysa", object: 2.1 }],
    },
    ignores: { "Målet for eksporten er 100 mrd. kroner.": "a target", "Det er 20 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/level-in-year",
    type: "observation",
    needs: ["amount", "percentage", "count"],
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ɏ])I ${DATE} (?:var|utgjorde|er|lå|låg) (?<subject>${NOUN_PHRASE}) (?:${TOTAL} )?(?:på )?(?:${TOTAL} )?${QUANTITY("quantity")}(?=$|[.,;]| (?:og|mens|mot|fra|per))`,
      "giu",
    ),
    build: level,
    finds: {
      "I 2014 var eksporten i alt på 1 225 mrd. kroner.": [
        { subject: "eksporten", object: 1_225_000_000_000, qualifiers: { period: "2014" } },
      ],
    },
    ignores: { "I 2014 var målet 3 mrd. kroner.": "a target" },
  }),
  defineFactRule({
    id: "observation/changed",
    type: "observation",
    needs: ["amount", "percentage", "count"],
    pattern: new RegExp(
      `(?:(?<![A-Za-zÀ-ɏ])I ${DATE} har (?<subject>${NOUN_PHRASE})(?: ${TOTAL})? (?<verb>økt|auka|vokst|vakse|steget|stige|falt|falle|sunket|gått opp|gått ned) med ${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\))?)`,
      "giu",
    ),
    build: change,
    finds: {
      "I perioden 2014 – 2019 har eksporten i alt økt med 87 mrd. kroner (7,1 pst).": [
        {
          subject: "eksporten",
          predicate: "changed-by",
          object: 87_000_000_000,
          qualifiers: { period: "2014/2019", direction: "increase" },
        },
        { subject: "eksporten", predicate: "changed-by", object: 7.1 },
      ],
    },
    ignores: { "I 2014 har vi økt innsatsen.": "by how much?" },
  }),
  defineFactRule({
    id: "observation/changed-by",
    type: "observation",
    needs: ["amount", "percentage", "count"],
    pattern: new RegExp(
      `(?:^|, )(?<subject>${NOUN_PHRASE}) (?<verb>økte|økt|auka|voks|vokste|steg|falt|fall|sank|gikk opp|gikk ned|gjekk opp|gjekk ned)(?: totalt| samlet)? med ${QUANTITY("quantity")}(?: \\(${QUANTITY("second")}\\))?(?: (?:i |fra |frå )?${DATE})?`,
      "giu",
    ),
    build: change,
    finds: {
      "Omsetningen falt med 12 prosent i 2023.": [
        { subject: "omsetningen", object: 12, qualifiers: { direction: "decrease", period: "2023" } },
      ],
    },
    ignores: { "Vi skal ha økt med 12 prosent.": "a promise" },
  }),
  defineFactRule({
    id: "observation/share-to",
    type: "observation",
    needs: ["percentage"],
    pattern: /^.*\{percentage:\d{1,4}\}.*$/gu,
    build: shares,
    finds: {
      "Rundt 10 prosent av fiskeeksporten går til Asia, mens nær 6 prosent går til Afrika.": [
        {
          subject: "fiskeeksporten",
          predicate: "has-share",
          object: 10,
          qualifiers: { destination: "Asia", modifier: "about" },
        },
        { subject: "fiskeeksporten", object: 6, qualifiers: { destination: "Afrika" } },
      ],
    },
    ignores: { "Rundt 10 prosent av fiskerne svarte.": "no place it goes to" },
  }),
  defineFactRule({
    id: "observation/stands-for",
    type: "observation",
    needs: ["percentage"],
    pattern: new RegExp(
      `(?:^|, )(?<holder>${NOUN_PHRASE}) (?:står|stod|sto) (?:alene |åleine )?for ${slot("percentage")} av (?<subject>${PHRASE}{3,80}?)(?=$|[.,;]| i \\{date)`,
      "giu",
    ),
    build: (match, clause) => {
      const percentage = slotOf(clause, "percentage", match.groups?.percentage);
      const subject = subjectOf(clause, match.groups?.subject ?? "");
      return percentage === undefined || subject === null || NOT_OBSERVED.test(match[0])
        ? []
        : [
            {
              subject,
              predicate: "has-share",
              object: objectOf(percentage),
              qualifiers: {
                holder: wordsOf(clause, match.groups?.holder ?? ""),
                modifier: modifierOf(percentage),
              },
            },
          ];
    },
    finds: {
      "Fjordverft Drift står alene for 2 prosent av norsk fastlandseksport.": [
        {
          subject: "norsk fastlandseksport",
          predicate: "has-share",
          object: 2,
          qualifiers: { holder: "Fjordverft Drift" },
        },
      ],
    },
    ignores: { "Vi står for 2 prosent.": "of what?" },
  }),
  defineFactRule({
    id: "observation/there-are",
    type: "observation",
    needs: ["count"],
    pattern: new RegExp(
      `(?:er det|det er|finnes det|finst det|det finnes|har det vært|(?<perfect>har det vært|har det vore)) (?:${TOTAL} ){0,2}${slot("count")}(?<place> (?:i|på|innenfor) ${PHRASE}{3,60}?)?(?=$|[.,;]| som| i dag)`,
      "giu",
    ),
    build: count,
    finds: {
      "I alt er det nå 39 aktive klynger som får støtte.": [
        { subject: "aktive klynger", predicate: "has-value", object: 39 },
      ],
    },
    ignores: { "Det er 22 år siden sist.": "a stretch of time", "Det er ikke 39 klynger.": "denied" },
  }),
  defineFactRule({
    id: "observation/country-has",
    type: "observation",
    needs: ["count"],
    pattern: new RegExp(
      `(?:^|, )(?<area>Norge|Noreg|[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]+ (?:kommune|fylke|fylkeskommune)) har (?:${TOTAL} ){0,2}${slot("count")}(?=$|[.,;])`,
      "gu",
    ),
    build: count,
    finds: {
      "Norge har tre superklynger.": [
        { subject: "superklynger i Norge", object: 3, qualifiers: { area: "Norge" } },
      ],
    },
    ignores: { "Han har tre barn.": "no place" },
  }),
  defineFactRule({
    id: "observation/takes-part",
    type: "observation",
    needs: ["count"],
    pattern: new RegExp(
      `(?:(?:I dag |\\{date:\\d{1,4}\\} )?(?:deltar|deltek) ${slot("count")}(?<place> (?:i|spredt|fordelt) ${PHRASE}{3,80}?)?(?=$|[.,;])|${slot("count", "count2")} har (?<perfect>deltatt|vært med|delteke|vore med)(?: i (?<place2>${PHRASE}{3,80}?))?(?: siden| sidan) ${slot("date", "since")})`,
      "giu",
    ),
    build: (match, clause) => {
      const groups = match.groups ?? {};
      const normal =
        groups.count === undefined
          ? {
              ...groups,
              count: groups.count2,
              place: groups.place2 === undefined ? undefined : ` i ${groups.place2}`,
            }
          : groups;
      return count(Object.assign([...match] as unknown as RegExpExecArray, { groups: normal }), clause);
    },
    finds: {
      "Totalt 120 klynger har deltatt i programmet siden 2002.": [
        { subject: "klynger i programmet", object: 120, qualifiers: { since: "2002", cumulative: true } },
      ],
    },
    ignores: { "Klyngene deltar i programmet.": "no number" },
  }),
  defineFactRule({
    id: "observation/consists-of",
    type: "observation",
    needs: ["count"],
    pattern: new RegExp(`^(?<subject>${NOUN_PHRASE}) består (?:nå |no |i dag )?av ${slot("count")}`, "giu"),
    build: (match, clause) => {
      const whole = subjectOf(clause, match.groups?.subject ?? "");
      return whole === null || !("name" in whole)
        ? []
        : count(match, clause).map((draft) => ({
            ...draft,
            subject: { name: `${(draft.subject as { name: string }).name} i ${whole.name}` },
          }));
    },
    finds: { "Nettverket består av 20 bedrifter.": [{ subject: "bedrifter i nettverket", object: 20 }] },
    ignores: { "Nettverket består av bedrifter.": "no number" },
  }),
  defineFactRule({
    id: "observation/still",
    type: "observation",
    needs: ["count"],
    pattern: new RegExp(
      `(?:^|, )${slot("count")} (?:er|var) (?<state>fortsatt|framleis|fremdeles) (?<what>[a-zß-öø-ÿ]{3,20})(?=$|[.,;])`,
      "giu",
    ),
    build: (match, clause) =>
      count(match, clause).map((draft) => ({
        ...draft,
        subject: {
          name: `${(draft.subject as { name: string }).name} som ${match.groups?.state} er ${match.groups?.what}`,
        },
      })),
    finds: {
      "12 av de 15 klyngene er fortsatt aktive.": [
        { subject: "klyngene som fortsatt er aktive", object: 12 },
      ],
    },
    ignores: { "Klyngene er fortsatt aktive.": "no number" },
  }),
];

/** Observations of what somebody has: "hadde en omsetning på 4 millioner kroner", "har ein kapasitet på 40 senger". */
import { CHANGE_NOUN } from "../../../../extract/norwegian/change.ts";
import type { Slot } from "../../../../model.ts";
import { type Clause, slot, slotOf, slotsIn } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DATE, MONEY_GIVEN, periodOf, QUANTITY, START, subjectOf, TOTAL } from "../../measured.ts";
import { type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn } from "../../things.ts";
import { MEMBERS } from "./count.ts";
import { levelOf } from "./figure.ts";
import { HOLDER, OPENING } from "./opening.ts";
import { nounOf } from "./part.ts";

/** What a business is measured by. */
const KNOWN =
  "(?:(?:samlet|samla|akkumulert|total|årlig|årleg|gjennomsnittlig|gjennomsnittleg) )?(?:omsetning|omsetnad|verdiskaping|verdiskapning|eksport|produksjon|overskudd|overskot|underskudd|underskot|driftsresultat|driftsoverskudd|driftsoverskot|årsresultat|driftsinntekt(?:er|ar)?|salgsinntekt(?:er|ar)?)";
/** What can be had and measured: a noun, with an adjective or two. */
const NOUN = "(?:[a-zæøå]{3,25} ){0,2}?[a-zæøå]{4,40}(?: (?:før|etter) skatt)?";
const ARTICLE = "(?:en|ei|ein|et|eit)";
/** A known measure, or with an article any noun. */
const figure = (name: string): string => `(?:${ARTICLE} )?(?<${name}>${KNOWN}|(?<=${ARTICLE} )${NOUN})`;
const HAS = `(?:hadde|har|har hatt|fikk|fekk|oppnådde|leverte|leverer|gikk med|gjekk med|går med|kan vise til|kunne vise til|representerer|representerar|representerte|(?:står|stod|sto) for|genererer|genererte|skaper|skapar|skapte)`;

/** Nouns that are of no size, or of somebody's money. */
const NO_MEASURE =
  /(?<![A-Za-zÀ-ɏ])(?:tro|tru|fokus|blikk|krav|tilbud|tilbod|avtale|kontrakt|lån|gave|gåve|bot|frist|plan|pris|forventning om)(?![A-Za-zÀ-ɏ])|ramme$/u;
/** How good it is thought to be. */
const PRAISE =
  /^(?:(?:stor|stort|god|godt|solid|sterk|sterkt|høy|høyt|høg|høgt|flott|betydelig|monaleg|imponerende|imponerande|formidabel|formidabelt) )+/u;
/** "nedgang", "omsetningsvekst", and not "avfall". */
const CHANGES = new RegExp(`(?:^| )${CHANGE_NOUN}$|[a-zæøå]{3}(?:vekst|økning|auke|nedgang|reduksjon)$`, "u");
const STRETCH = /^(?:år|dag|måned|månad|uke|veke|time|minutt|kilometer|meter)$/u;

/** "40 verft er med. Verfta hadde …": all of those that the paragraph has counted. */
function countedBefore(words: string, { block, start }: Clause, { mentions }: FactInput): Slot | null {
  if (!/^[A-Za-zæøåÆØÅ]{4,30}$/u.test(words)) return null;
  const group = mentions.findLast(
    (mention) =>
      mention.kind === "count" &&
      mention.block === block.id &&
      mention.end <= start &&
      words.toLowerCase().startsWith(mention.value.unit) &&
      !/flere|fleire|færre/iu.test(mention.text),
  );
  return group === undefined ? null : { name: group.text.replace(/\s+/gu, " ") };
}

export const observedHadRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/gave-figure",
    type: "observation",
    pattern: new RegExp(
      `^(?:(?:Det|Dette|De|Dei) (?:ga|gav|gir|gjev|tilsvarer|tilsvarar|svarer til|svarar til|betyr|innebærer|inneber)|(?:Dermed|Da|Då) (?:ble|blei|vart) det) ${ARTICLE} (?:[a-zæøå]{3,12} ){0,2}?(?<figure>[a-zæøå]{0,30}(?:margin|andel|del|grad|arbeidsledighet|ledighet|arbeidsløyse|arbeidsløshet|sysselsetting|deltakelse|deltaking|snittpris|gjennomsnittspris|kilopris|soliditet|lønnsomhet|avkastning|overskudd|overskot|underskudd|underskot|resultat)(?: (?:før|etter) skatt)?) på ${QUANTITY("quantity")}`,
      "gu",
    ),
    build: (match, clause) =>
      levelOf(match, clause, match.groups?.figure ?? "", match.groups?.quantity, {
        period: dateIn(clause, match[0]),
      }),
    finds: {
      "Verftet hadde en gjeld på 2 millioner kroner. Det ga en egenkapitalandel på 34 prosent.": [
        { subject: "egenkapitalandel", predicate: "has-value", object: 34 },
      ],
      "Det svarer til ei registrert arbeidsløyse på 2,3 prosent av arbeidsstyrken.": [
        { subject: "arbeidsløyse", object: 2.3 },
      ],
      "Då vart det eit underskot på 4 millionar kroner.": [{ subject: "underskot", object: 4_000_000 }],
    },
    ignores: { "Det ga en økning på 34 prosent.": "a change, and no level" },
  }),
  defineFactRule({
    id: "observation/had-figure",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:${START}(?<subject>(?!(?:[Ii] |[Vv]ed |[Pp]er )?\\{date)(?:(?! (?:har|hadde|fikk|fekk|som|er|og) )${PHRASE}){1,90}?),?|(?<![A-Za-zÀ-ɏ])(?<named>\\{(?:organisation|cluster):\\d{1,4}\\}|[a-zæøå]{4,30}(?:ene|ane) (?:i|på) \\{place:\\d{1,4}\\}),? som) ${HAS}|(?:^|[.;:] |, (?:og |men )?)(?:${OPENING}|(?:[Vv]ed|[Pp]er) \\{date:\\d{1,4}\\}|[Ii] alt|[Tt]il sammen|[Tt]il saman) ${HAS} (?<inverted>${HOLDER}))` +
        ` (?:(?:i |per |for |ved utgangen av |ved )?${slot("date", "early")} )?(?:${TOTAL} )?${figure("figure")}(?: (?:(?:i|for|per) )?${DATE}| (?:i|på) (?<where>\\{place:\\d{1,4}\\}))? på (?:${TOTAL} )?${QUANTITY("quantity")}(?:(?: i ${slot("date", "mid")})?,? (?:og|med) (?:${figure("figure2")} på ${QUANTITY("quantity2")}|(?:${TOTAL} )?${slot("count", "staff")}))?(?: i ${slot("date", "late")})?(?:,? mot ${ARTICLE} (?<figure3>${NOUN}) på ${QUANTITY("quantity3")} (?:i )?${slot("date", "then")})?(?=$|[.,;]| (?:og|mens|medan|mot|per|før) )`,
      "gu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      const words = groups.subject ?? groups.named ?? groups.inverted ?? "";
      const whose =
        antecedent(words, clause.start, input) ??
        countedBefore(words, clause, input) ??
        subjectOf(clause, words);
      if (whose === null || !("name" in whose) || /\{(?:amount|percentage|count|person|date)/u.test(words))
        return [];
      const period =
        periodOf(clause, groups.date ?? groups.early ?? groups.mid ?? groups.late) ??
        (groups.then === undefined ? dateIn(clause, match[0]) : undefined);
      const staff = slotOf(clause, "count", groups.staff);
      return [
        [groups.figure, groups.quantity],
        [groups.figure2, groups.quantity2],
        [groups.figure3, groups.quantity3],
        [staff !== undefined && MEMBERS.test(staff.value.unit) ? "medlem" : undefined, groups.staff],
      ].flatMap(([what, index]): Draft[] => {
        const counted = slotOf(clause, "count", index);
        const unit = counted?.value.unit;
        return what === undefined ||
          MONEY_GIVEN.test(what) ||
          NO_MEASURE.test(what) ||
          CHANGES.test(what) ||
          (unit !== undefined && STRETCH.test(unit))
          ? []
          : // "en base på 100 medlemmer": it is they that are counted.
            levelOf(
              match,
              clause,
              `${counted !== undefined && MEMBERS.test(counted.value.unit) ? nounOf(counted.text) : what.replace(PRAISE, "")} i ${whose.name}`,
              index,
              {
                period: index === groups.quantity3 ? periodOf(clause, groups.then) : period,
                area: slotsIn(clause, "place", groups.where ?? "")[0]?.value.name,
              },
            );
      });
    },
    finds: {
      "Verftene hadde en samlet verdiskaping i 2023 på 1,2 milliarder kroner.": [
        {
          subject: "samlet verdiskaping i verftene",
          predicate: "has-value",
          object: 1_200_000_000,
          qualifiers: { period: "2023" },
        },
      ],
      "Fondet hjelpte 40 verft. Det er 2 fleire verft enn før. Verfta hadde ein omsetnad på 4 millionar kroner.":
        [{ subject: "omsetnad i 40 verft", object: 4_000_000 }],
      "Tall fra SSB viser at hamnene hadde en akkumulert omsetning fra 2012 til 2017 på 4 milliarder kroner.":
        [
          {
            subject: "akkumulert omsetning i hamnene",
            object: 4_000_000_000,
            qualifiers: { period: "2012/2017" },
          },
        ],
      "Norsk tang har en markedsandel i Sverige på 35 prosent.": [
        { subject: "markedsandel i norsk tang", object: 35, qualifiers: { area: "Sverige" } },
      ],
      "Fjordverft AS hadde ein omsetnad på 40 millionar kroner i 2023.": [
        { subject: "omsetnad i Fjordverft AS", object: 40_000_000, qualifiers: { period: "2023" } },
      ],
      "Siva er i vekst. I 2023 hadde selskapet en gjeld på 2 millioner kroner og en soliditet på 40 prosent.":
        [
          { subject: "gjeld i Siva", object: 2_000_000, qualifiers: { period: "2023" } },
          { subject: "soliditet i Siva", object: 40 },
        ],
      "Fjordverft AS hadde en omsetning på 9 millioner kroner i 2021 med et resultat på 4 millioner kroner.":
        [
          { subject: "omsetning i Fjordverft AS", object: 9_000_000, qualifiers: { period: "2021" } },
          { subject: "resultat i Fjordverft AS", object: 4_000_000, qualifiers: { period: "2021" } },
        ],
      "Siva fikk et underskudd på 4 millioner kroner, mot et overskudd på 9 millioner kroner i 2022.": [
        { subject: "underskudd i Siva", object: 4_000_000, qualifiers: { period: undefined } },
        { subject: "overskudd i Siva", object: 9_000_000, qualifiers: { period: "2022" } },
      ],
      "I alt representerer klyngen en omsetning på 4 millioner kroner og mer enn 900 ansatte.": [
        { subject: "omsetning i klyngen", object: 4_000_000 },
        { subject: "ansatte i klyngen", object: 900 },
      ],
      "Nettverket har en stor base på 90 verksemder.": [{ subject: "verksemder i nettverket", object: 90 }],
      "Nye klynger i nord\n\nCod Cluster er en sammenslåing av Smart Water og akvArena. Klyngen har en base på 90 medlemmer.":
        [{ subject: "medlemmer i Cod Cluster", object: 90 }],
      "Best går det hos verftene i Rogaland som har en margin på 9 prosent.": [
        { subject: "margin i verftene i Rogaland", object: 9 },
      ],
      "Merdene har ein samla kapasitet på 900 tonn.": [{ subject: "samla kapasitet i merdene", object: 900 }],
    },
    ignores: {
      "Vi hadde en omsetning på 40 millioner kroner.": "who?",
      "Verftene skal ha en omsetning på 40 millioner kroner.": "an aim",
      "Verftene hadde ikke en omsetning på 40 millioner kroner.": "denied",
      "Verftene har en tro på 4 prosent.": "nothing that is measured",
      "Verftene fikk en støtte på 4 millioner kroner.": "money that is given",
      "Verftene har hatt en lønnsvekst på 4 prosent.": "a change, with a rule of its own",
      "Verftene har en reise på 40 kilometer.": "a stretch",
    },
  }),
];

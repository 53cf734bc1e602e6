/** Where clusters have their base. */
import { boxTopic } from "../../box.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, slotOfMention } from "../../things.ts";
import { locationBodyRules, PLACES } from "./body.ts";

/** Words of having a base, with what may stand between them and the place. */
const BASED = `(?:har (?:(?:sitt|sin|si|sine) )?(?:[a-zæøå]{3,20} og )?(?:base|hovedkontor|hovudkontor|hovedsete|hovudsete|sete|tilhold|kontor|tyngdepunkt|utspring|opphav)|med (?:base|hovedkontor|hovudkontor|hovedsete|hovudsete|sete|tyngdepunkt|utspring|hovedtyngde|hovudtyngde|tyngde|utgangspunkt)|holder til|held til|er lokalisert|lokalisert|er basert|basert|skal ligge|skal liggje|vil ligge|ligger|ligg|(?:består|omfatter|omfattar|samler|samlar)(?: ${PHRASE}{1,90}?)?)`;

/** "med tyngdepunkt innen subsea", "innen sjømat": what the cluster works with. */
const sectorIn = (clause: Clause): string | undefined => {
  const words =
    / inn(?:en(?:for)?|an(?:for)?) (?<sector>[^.;:{}]{3,100}?)(?=,? (?:med|som|lokalisert|basert|etablert|plassert|og har) | i \{| på \{|[.;]|$)/u.exec(
      clause.skeleton,
    )?.groups?.sector;
  return words === undefined ? undefined : wordsOf(clause, words);
};

/** The cluster that a clause, or the sentence before it, is about. */
function clusterOf(clause: Clause, before: string, input: FactInput) {
  const own = slotsIn(clause, "cluster", before)[0];
  if (own !== undefined) return slotOfMention(own);
  // What the members do where is told of the cluster spoken of last.
  return /(?:^|[^A-Za-zÀ-ɏ])(?:klyngen|klynga|klyngja|deltakerbedriftene|medlemsbedriftene|medlemsbedriftane|bedriftene|verksemdene)(?![A-Za-zÀ-ɏ])/iu.test(
    before,
  )
    ? antecedent("klyngen", clause.start + 1, input)
    : null;
}

export const locationRules: readonly FactRule[] = [
  defineFactRule({
    id: "location/cluster-based-in",
    type: "location",
    pattern: new RegExp(
      `^(?<before>.{3,300}?)(?:${BASED}|inkluderer ${PHRASE}{1,40}?.{0,160}?) (?:i|på|ved|fra|frå) (?<places>${PLACES})|^(?<before2>(?:[^{}]{0,40}\\{cluster:\\d{1,4}\\}|[Kk]lyng(?:en|a|ja))) (?:dekker|dekkjer|dekka|dekket)(?: geografisk)?(?: heile| hele)?(?: området| områda| områdene| regionen| regionane| regionene)? (?<places2>${PLACES})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { before2 = "", before = before2, places2 = "", places = places2 } = match.groups ?? {};
      const subject = clusterOf(clause, before, input);
      if (subject === null || DENIED.test(before.toLowerCase())) return [];
      return slotsIn(clause, "place", places).map((place) => ({
        subject,
        predicate: "located-in",
        object: { name: place.value.name },
        qualifiers: { sector: sectorIn(clause) },
      }));
    },
    finds: {
      "NCE Maritime CleanTech holder til på Stord.": [
        { subject: "NCE Maritime CleanTech", predicate: "located-in", object: "Stord" },
      ],
      "Oslo Medtech er ei klynge innan medisin, lokalisert i Oslo.": [
        { subject: "Oslo Medtech", object: "Oslo", qualifiers: { sector: "medisin" } },
      ],
      "Oslo Medtech er en klynge innenfor medisin og helse, med sete i Oslo.": [
        { object: "Oslo", qualifiers: { sector: "medisin og helse" } },
      ],
      "NCE Eyde veks. Klynga har sitt opphav og tyngdepunkt i Arendal.": [
        { subject: "NCE Eyde", object: "Arendal" },
      ],
      "Cod Cluster dekkjer området Lofoten og Vesterålen.": [
        { subject: "Cod Cluster", object: "Lofoten" },
        { subject: "Cod Cluster", object: "Vesterålen" },
      ],
      "Oslo Cancer Cluster har base i Oslo og Bergen.": [
        { subject: "Oslo Cancer Cluster", object: "Oslo" },
        { object: "Bergen" },
      ],
    },
    ignores: { "Selskapet holder til i Oslo.": "no cluster" },
  }),
  defineFactRule({
    id: "location/clusters-seat",
    type: "location",
    pattern: new RegExp(
      `(?<clusters>\\{cluster:\\d{1,4}\\}(?:(?:, | og |, og )\\{cluster:\\d{1,4}\\}){0,5}),? (?:som |begge |alle |båe ){0,2}(?:har|med|held|holder) (?:base|hovedkontor|hovudkontor|hovedsete|hovudsete|kontor|kontorer|kontora?|til) (?:i|på|ved) (?<places>${PLACES})`,
      "gu",
    ),
    build: (match, clause) => {
      const { clusters = "", places = "" } = match.groups ?? {};
      const own = slotsIn(clause, "cluster", clusters);
      // "A, B, begge med …": the last two.
      const those = / (?:begge|båe) /u.test(match[0])
        ? own.slice(-2)
        : / som /u.test(match[0])
          ? own.slice(-1)
          : own;
      return those.flatMap((cluster) =>
        slotsIn(clause, "place", places).map((place) => ({
          subject: slotOfMention(cluster),
          predicate: "located-in",
          object: { name: place.value.name },
          qualifiers: {},
        })),
      );
    },
    finds: {
      "De nye er Oslo Medtech, Cod Cluster og NCE Eyde, begge med hovedkontor i Tromsø.": [
        { subject: "Cod Cluster", predicate: "located-in", object: "Tromsø" },
        { subject: "NCE Eyde", object: "Tromsø" },
      ],
      "Med er Oslo Medtech, som har hovudkontor i Oslo, og Cod Cluster, som har hovudkontor i Bodø.": [
        { subject: "Cod Cluster", object: "Bodø" },
      ],
    },
    ignores: { "Oslo Medtech og Cod Cluster møttes i Oslo.": "a meeting" },
  }),
  defineFactRule({
    id: "location/box",
    type: "location",
    pattern: new RegExp(
      `^(?:Hovedkontor|Hovudkontor|Hovedsete|Hovudsete|Beliggenhet|Lokalisering|Kontor|Base)(?:et)?(?:: ?| i | på )(?<places>${PLACES})\\.?$`,
      "gu",
    ),
    build: (match, clause, input) => {
      const subject = boxTopic(clause, input);
      return subject === null
        ? []
        : slotsIn(clause, "place", match.groups?.places ?? "").map(({ value }) => ({
            subject,
            predicate: "located-in",
            object: { name: value.name },
            qualifiers: {},
          }));
    },
    finds: {
      "En sak om Fjordverft AS\n\nSelskapet vokser hvert år, og alle er glade.\n\nFakta om Fjordverft AS:\n- Hovedkontor i Oslo\n- 12 ansatte\n":
        [{ subject: "Fjordverft AS", object: "Oslo" }],
    },
    ignores: {
      "En sak om kaia\n\nKaia blir stor, og alle er glade.\n\nDette skjer:\n- Hovedkontor i Oslo\n- Ny kai\n":
        "whose?",
    },
  }),
  ...locationBodyRules,
];

/** Where bodies have their seat: "Selskapet har hovedkontor i X", "NCE Y i X, som …". */
import type { Slot } from "../../../../model.ts";
import { type Clause, slotsIn, wordsOf } from "../../clause.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { slotOfMention } from "../../things.ts";
import { pointedAt, topicBefore } from "../../topic.ts";

/** One place or several. */
export const PLACES = "\\{place:\\d{1,4}\\}(?:(?:, | og |, og )\\{place:\\d{1,4}\\}){0,3}";
const SEAT =
  "(?:hovedkontor|hovudkontor|hovedsete|hovudsete|forretningskontor|base|kontorer|kontorar|kontora|kontor)";
const NOUN =
  "Selskapet|Bedriften|Bedrifta|Verksemda|Konsernet|Stiftelsen|Stiftinga|Organisasjonen|Klyngen|Klynga|Klyngja";

/** A company by its full name. */
const COMPANY = / (?:AS|ASA|SA|KF|IKS|BA)$/u;
/** "Havvekst på |Stord", "Nordvekst i |Vardø kommune". */
const IN_PLACE =
  "(?:i|på) (?<place>\\{place:\\d{1,4}\\}(?: kommune)?|\\{organisation:\\d{1,4}\\})(?= ?(?:,|\\.|og |$))";
const EACH_NAME =
  "(?<name>(?:\\{(?:organisation|cluster|place):\\d{1,4}\\}|[A-ZÆØÅ][A-Za-zæøåÆØÅ-]{1,30})(?: (?:\\{(?:organisation|cluster|place):\\d{1,4}\\}|[A-Za-zæøåÆØÅ-]{2,30})){0,4}?)";
const EACH_IN = `${EACH_NAME} ${IN_PLACE}`.replaceAll(/\?<[a-z]+>/gu, "?:");
const ONE_IN = new RegExp(`${EACH_NAME} ${IN_PLACE}`, "gu");

function seats(subject: Slot | null, places: string, clause: Clause): Draft[] {
  return subject === null
    ? []
    : slotsIn(clause, "place", places).map((place) => ({
        subject,
        predicate: "located-in",
        object: { name: place.value.name },
        qualifiers: {},
      }));
}

export const locationBodyRules: readonly FactRule[] = [
  defineFactRule({
    id: "location/bodys-seat",
    type: "location",
    pattern: new RegExp(
      `(?:(?<body>\\{organisation:\\d{1,4}\\})|(?:^|[.;] )(?<noun>${NOUN}))(?: (?:er|har|ble|blir|vart) ${PHRASE}{3,100}?(?: og| med)|,? som| [–-])?? (?:har (?:sitt |sin |si )?(?:[a-zæøå]{3,20} og )?${SEAT}|med ${SEAT}|holder til|held til|${SEAT}) (?:i|på|ved) (?<places>${PLACES})`,
      "gu",
    ),
    build: (match, clause, input) => {
      const { body, noun, places = "" } = match.groups ?? {};
      if (DENIED.test(match[0].toLowerCase())) return [];
      const [own] = body === undefined ? [] : slotsIn(clause, "organisation", body);
      const subject = own !== undefined ? slotOfMention(own) : pointedAt(noun ?? "", clause, input);
      return seats(subject, places, clause);
    },
    finds: {
      "Siva ble stiftet i 1968. Selskapet er eid av staten og har hovedkontor i Trondheim.": [
        { subject: "Siva", predicate: "located-in", object: "Trondheim" },
      ],
      "Siva har kontorer i Verdal og Stjørdal.": [
        { subject: "Siva", object: "Verdal" },
        { subject: "Siva", object: "Stjørdal" },
      ],
      "Fjordverft AS, som har hovudkontor på Stord, veks.": [{ subject: "Fjordverft AS", object: "Stord" }],
    },
    ignores: {
      "Siva møttes i Trondheim.": "a meeting",
      "Ni av selskapene har hovedkontor i Trondheim.": "of none in particular",
    },
  }),
  defineFactRule({
    id: "location/seat-is-in",
    type: "location",
    pattern:
      /^(?:Hovedsetet?|Hovudsetet?|Hovedkontoret|Hovudkontoret|Basen) (?:er|ligger|ligg|blir|vil ligge|skal ligge) (?:i|på) (?<places>\{place:\d{1,4}\})/gu,
    build: (match, clause, input) => seats(topicBefore(clause, input), match.groups?.places ?? "", clause),
    finds: {
      "Cod Cluster er ny. Hovedkontoret ligger i Tromsø.": [
        { subject: "Cod Cluster", predicate: "located-in", object: "Tromsø" },
      ],
    },
    ignores: { "Det nye selskapet er stort. Hovedkontoret vil ligge i Tromsø.": "of none that is named" },
  }),
  defineFactRule({
    id: "location/cluster-in",
    type: "location",
    pattern:
      /(?<pairs>\{cluster:\d{1,4}\} (?:i|på|frå|fra) \{place:\d{1,4}\}(?:(?:,? og |, | samt )(?:[a-zæøå]{4,20} )?\{cluster:\d{1,4}\} (?:i|på|frå|fra) \{place:\d{1,4}\}){0,8})(?<behind>,? som (?:har|er|består|samler|samlar|jobber|jobbar|satser|satsar) )?/gu,
    build: (match, clause) => {
      const { pairs = "", behind } = match.groups ?? {};
      const clusters = slotsIn(clause, "cluster", pairs);
      const places = slotsIn(clause, "place", pairs);
      // One alone may only have met there.
      if (clusters.length !== places.length || (clusters.length < 2 && behind === undefined)) return [];
      return clusters.flatMap((cluster, index) => {
        const place = places[index];
        return place === undefined
          ? []
          : {
              subject: slotOfMention(cluster),
              predicate: "located-in",
              object: { name: place.value.name },
              qualifiers: {},
            };
      });
    },
    finds: {
      "De nye er Cod Cluster i Tromsø, NCE Eyde i Kristiansand og Oslo Medtech i Oslo.": [
        { subject: "Cod Cluster", predicate: "located-in", object: "Tromsø" },
        { subject: "NCE Eyde", object: "Kristiansand" },
        { subject: "Oslo Medtech", object: "Oslo" },
      ],
      "Den andre er Cod Cluster i Tromsø som har 41 medlemmer.": [
        { subject: "Cod Cluster", object: "Tromsø" },
      ],
    },
    ignores: { "Vi møtte Cod Cluster i Tromsø.": "a meeting" },
  }),
  defineFactRule({
    id: "location/where-it-sits",
    type: "location",
    pattern: new RegExp(
      `(?<places>\\{place:\\d{1,4}\\}),? (?:hvor|der|kor) (?<body>\\{(?:organisation|cluster):\\d{1,4}\\}) (?:har (?:sitt |sin |si )?(?:${SEAT}|base|kontor)|holder til|held til|ligger|ligg)(?![a-zæøå])`,
      "gu",
    ),
    build: (match, clause) => {
      const { places = "", body = "" } = match.groups ?? {};
      const [own] = [...slotsIn(clause, "organisation", body), ...slotsIn(clause, "cluster", body)];
      return own === undefined ? [] : seats(slotOfMention(own), places, clause);
    },
    finds: {
      "Det skjer i Bodø, hvor Siva har sitt hovedkontor.": [
        { subject: "Siva", predicate: "located-in", object: "Bodø" },
      ],
    },
    ignores: { "Det skjer i Bodø, hvor Siva har et møte.": "a meeting" },
  }),
  defineFactRule({
    id: "location/these-are-in",
    type: "location",
    pattern: new RegExp(
      `^(?:Disse|Desse|De|Dei)(?: [a-zæøå]{2,14}){0,3} er:? (?<pairs>${EACH_IN}(?:(?:, |,? og )${EACH_IN}){1,9})\\.?$`,
      "gu",
    ),
    build: (match, clause) => {
      const { pairs = "" } = match.groups ?? {};
      return DENIED.test(match[0].toLowerCase())
        ? []
        : [...pairs.matchAll(ONE_IN)].flatMap(({ groups: { name = "", place = "" } = {} }) => {
            const known = [...slotsIn(clause, "cluster", name), ...slotsIn(clause, "organisation", name)][0];
            const isAlone = known !== undefined && /^\{[a-z]+:\d+\}$/u.test(name);
            return {
              subject: isAlone ? slotOfMention(known) : { name: wordsOf(clause, name) },
              predicate: "located-in",
              object: { name: wordsOf(clause, place) },
              qualifiers: {},
            };
          });
    },
    finds: {
      "Fylket har tre næringshager. Disse er TORSK i Bodø, Havvekst næringshage på Stord og Nordvekst i Vardø kommune.":
        [
          { subject: "TORSK", predicate: "located-in", object: "Bodø" },
          { subject: "Havvekst næringshage", object: "Stord" },
          { subject: "Nordvekst", object: "Vardø kommune" },
        ],
    },
    ignores: { "Disse er på møte i Bodø og på Stord.": "a meeting" },
  }),
  defineFactRule({
    id: "location/company-in",
    type: "location",
    pattern:
      /(?<noun>[A-Za-zæøåÆØÅ-]{0,30}(?:[Ss]elskapet|[Bb]edriften|[Bb]edrifta|[Vv]erksemda|produsenten|leverandøren|[Vv]erftet|[Kk]onsernet|[Rr]ederiet|[Ss]tiftelsen|[Ss]tiftinga|[Ii]nstituttet) )?(?<body>\{organisation:\d{1,4}\}),? (?:i|på) (?<places>\{place:\d{1,4}\})/gu,
    build: (match, clause) => {
      const { noun, body = "", places = "" } = match.groups ?? {};
      const [own] = slotsIn(clause, "organisation", body);
      // "Fjordverft AS i Vardø": a company by its full name, or called one, and where it is.
      return own === undefined || (noun === undefined && !COMPANY.test(own.text))
        ? []
        : seats(slotOfMention(own), places, clause);
    },
    finds: {
      "Batteriprodusenten Equinor på Stord har fått ny sjef.": [{ subject: "Equinor", object: "Stord" }],
      "Mest støtte får Fjordverft AS i Vardø.": [
        { subject: "Fjordverft AS", predicate: "located-in", object: "Vardø" },
      ],
    },
    ignores: { "Vi møtte Siva i Vardø.": "a meeting" },
  }),
];

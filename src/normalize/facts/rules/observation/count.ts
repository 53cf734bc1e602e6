/** Observations that count things: "Norge har tre GCE-klynger". */
import { type Clause, slot, slotOf, wordsOf } from "../../clause.ts";
import {
  endOf,
  modifierOf,
  NOT_OBSERVED,
  NOUN_PHRASE,
  objectOf,
  periodOf,
  subjectOf,
  TOTAL,
} from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { antecedent, dateIn, thingOf } from "../../things.ts";
import { thingsCounted } from "./counted.ts";

/** The words of a match, and what its groups are. */
type Counted = Pick<RegExpExecArray, 0 | "groups">;

export function count(match: Counted, clause: Clause): Draft[] {
  const counted = slotOf(clause, "count", match.groups?.count);
  if (counted === undefined || NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  if (/^(?:år|dag|måned|månad|uke|veke|time|minutt|gang|gong|tiår)$/u.test(counted.value.unit)) return [];
  const place = match.groups?.place?.trim();
  const where = wordsOf(clause, place ?? "")
    .replace(/^(?:spredt|fordelt|spreidd|fordelte) (?:over|på) [^,]*?(?= i |$)/u, "")
    .trim();
  const things = thingsCounted(counted, clause, match.groups?.count);
  // "82 flere enn i fjor": how many more.
  if (things === undefined) return [];
  const name = where === "" ? things : `${things} ${where}`;
  const area = match.groups?.area === undefined ? undefined : wordsOf(clause, match.groups.area);
  return [
    {
      subject: { name: area === undefined ? name : `${things} i ${area}` },
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

/** Who belongs to a body: what bodies are measured by. */
export const MEMBERS =
  /(?:medlem|medlemsbedrift|ansatt|tilsett|årsverk|partner|partnar|bedrift|verksemd|virksomhet|aktør|deltaker|deltakar|student|elev|innbygger|innbyggjar|innbyggar|klynge|klyngje|kontor|butikk|selskap|kunde|kommune|medarbeider|medarbeidar|lokallag|avdeling)$/u;
export const HOW_MANY =
  "(?:(?:nå|no|hele|heile|bare|berre|i dag|i alt|totalt|til sammen|til saman|allerede|allereie|rundt|per i dag|for øyeblikket|for augneblinken|for tiden|for tida|\\{date:\\d{1,4}\\}) ){0,2}";

/** The same match with another of its counts, and no place or area. */
export const withCount = (match: Counted, index: string | undefined): Counted => ({
  0: match[0],
  groups: { count: index ?? "" },
});
/** A body that the text speaks of without its name. */
export const BODY =
  "[A-Za-zæøåÆØÅ]{0,30}(?:klyng(?:en|a|ja|ene|jene|ane)|nettverket|selskapet|bedriften|bedrifta|verksemda|konsernet|foreningen|foreininga|organisasjonen|forbundet|verftet|kommunen|programmet)";
/** What is sent in, and counted as it comes. */
export const SENT_IN =
  /(?:søknad|forslag|innspel|innspill|høringssvar|høyringssvar|(?<![a-zæøå])svar|bud|tilbod|tilbud)$/u;

/** So many applications and the like, in the sentence's time. */
function sentIn(match: RegExpExecArray, clause: Clause): Draft[] {
  const unit = slotOf(clause, "count", match.groups?.count)?.value.unit ?? "";
  return SENT_IN.test(unit)
    ? count(match, clause).map((draft) => ({
        ...draft,
        qualifiers: { ...draft.qualifiers, period: dateIn(clause, clause.skeleton) },
      }))
    : [];
}

/** "14 ansatte |ved kontoret i Molde": of those there. */
const AT_PLACE = /^ (?:ved [a-zæøå]{4,20}(?:et|en|a) )?(?:i|på) (?<place>\{place:\d{1,4}\})/u;

/** Where those are that are counted up to `at`. */
export const areaBehind = (clause: Clause, at: number): string | undefined =>
  wordsOf(clause, AT_PLACE.exec(clause.skeleton.slice(at))?.groups?.place ?? "") || undefined;

export const observedCountRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/takes-part",
    type: "observation",
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
    pattern: new RegExp(
      `(?:^(?<subject>${NOUN_PHRASE})(?<! som)|(?<subject2>\\{(?:organisation|cluster|programme):\\d{1,4}\\}),? som) (?:(?:består|bestod|besto) (?:nå |no |i dag )?av|(?<wide>omfatter|omfattar|omfattet|omfatta|inkluderer)(?: ${TOTAL})?) ${slot("count")}(?: og (?<count2>\\{count:\\d{1,4}\\})(?=$|[.,;]))?`,
      "giu",
    ),
    build: (match, clause, input) => {
      const words = match.groups?.subject ?? match.groups?.subject2 ?? "";
      const whole = antecedent(words.toLowerCase(), clause.start, input) ?? subjectOf(clause, words);
      // Members of a body that it is said to take in: "has-members" reads that.
      const unit = slotOf(clause, "count", match.groups?.count)?.value.unit ?? "";
      const isMember = match.groups?.wide !== undefined && MEMBERS.test(unit);
      return whole === null || !("name" in whole) || isMember
        ? []
        : [match.groups?.count ?? "", ...(/\d+/u.exec(match.groups?.count2 ?? "") ?? [])].flatMap((index) =>
            count(withCount(match, index), clause).map((draft) => ({
              ...draft,
              subject: { name: `${(draft.subject as { name: string }).name} i ${whole.name}` },
            })),
          );
    },
    finds: {
      "Nettverket består av 20 bedrifter.": [{ subject: "bedrifter i nettverket", object: 20 }],
      "Cod Cluster veks. Klynga består av 80 verksemder og 12 offentlege aktørar.": [
        { subject: "verksemder i Cod Cluster", object: 80 },
        { subject: "offentlege aktørar i Cod Cluster", object: 12 },
      ],
      "Havneplanen omfattar 14 nye kaier.": [{ subject: "nye kaier i havneplanen", object: 14 }],
      "Hun leder Maritime CleanTech som består av 90 bedrifter.": [
        { subject: "bedrifter i Maritime CleanTech", object: 90 },
      ],
    },
    ignores: { "Nettverket består av bedrifter.": "no number" },
  }),
  defineFactRule({
    id: "observation/still",
    type: "observation",
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
  defineFactRule({
    id: "observation/has-members",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |som )?| og | at | som )(?<whole>\\{(?:organisation|cluster):\\d{1,4}\\}|${BODY})(?: (?:ble|blei|vart|er) (?:etablert|stiftet|stifta|startet|starta|grunnlagt|grunnlagd|skipa) (?:i )?\\{date:\\d{1,4}\\},? og)?(?: (?:har|teller|tel|omfatter|omfattar|samler|samlar) ${HOW_MANY}${slot("count")}(?: og (?<count2>\\{count:\\d{1,4}\\}))?|,? (?:som har|med) ${HOW_MANY}(?:sine |våre )?\\{count:(?<count3>\\d{1,4})\\})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { whole = "", count: first, count2, count3 } = match.groups ?? {};
      const body = /^\{/u.test(whole)
        ? thingOf(clause, whole, input)
        : (antecedent(whole, clause.start, input) ?? subjectOf(clause, whole));
      if (body === null || !("name" in body)) return [];
      const last = /\d+/u.exec(count2 ?? "")?.[0];
      const area = areaBehind(clause, endOf(match));
      return [first ?? count3, last].flatMap((index) => {
        const counted = slotOf(clause, "count", index);
        if (counted === undefined || !MEMBERS.test(counted.value.unit)) return [];
        return count(withCount(match, index), clause).map((draft) => ({
          ...draft,
          subject: { name: `${(draft.subject as { name: string }).name} i ${body.name}` },
          qualifiers: {
            ...draft.qualifiers,
            area: last === undefined || index === last ? area : undefined,
          },
        }));
      });
    },
    finds: {
      "Maritime CleanTech vart etablert i 2011 og har 120 medlemer.": [
        { subject: "medlemer i Maritime CleanTech", predicate: "has-value", object: 120 },
      ],
      "Maritime CleanTech har over 80 medlemmer og rundt 300 ansatte.": [
        {
          subject: "medlemmer i Maritime CleanTech",
          object: 80,
          qualifiers: { modifier: "over" },
        },
        { subject: "ansatte i Maritime CleanTech", object: 300 },
      ],
      "Maritime CleanTech har 40 norske og 30 utenlandske medlemmer.": [
        { subject: "norske medlemmer i Maritime CleanTech", object: 40 },
        { subject: "utenlandske medlemmer i Maritime CleanTech", object: 30 },
      ],
      "Vi besøkte Maritime CleanTech. Klynga tel no 120 medlemsbedrifter.": [
        { subject: "medlemsbedrifter i Maritime CleanTech", object: 120 },
      ],
      "Siva har 14 ansatte ved kontoret i Molde.": [
        { subject: "ansatte i Siva", object: 14, qualifiers: { area: "Molde" } },
      ],
      "Fjordverft AS med 40 tilsette byggjer ferjer.": [{ subject: "tilsette i Fjordverft AS", object: 40 }],
    },
    ignores: {
      "Klynga skal ha 120 medlemmer.": "an aim",
      "Maritime CleanTech har tre mål.": "nobody belongs to it",
    },
  }),
  defineFactRule({
    id: "observation/came-in",
    type: "observation",
    pattern: new RegExp(
      `(?:(?:kom|er|har) det (?:kommet |komme )?inn|(?:var|er|ble|blei|vart) det(?: (?:levert|sendt inn|registrert))?|(?:det kom|det er kommet|det har kommet) inn|(?:mottok|mottatt|motteke|fikk inn|fekk inn|fått inn|har fått)(?: \\{organisation:\\d{1,4}\\})?|(?:fikk|fekk) \\{organisation:\\d{1,4}\\}(?: inn)?|(?<=\\{organisation:\\d{1,4}\\} )(?:fikk|fekk)) ${HOW_MANY}${slot("count")}`,
      "giu",
    ),
    build: sentIn,
    finds: {
      "I år kom det inn 32 søknader.": [{ subject: "søknader", object: 32, qualifiers: { period: "2024" } }],
      "I år var det til sammen 32 søknader.": [{ subject: "søknader", object: 32 }],
      "I mars fekk Forskingsrådet over 50 søknader om støtte.": [
        { subject: "søknader", object: 50, qualifiers: { period: "2024-03", modifier: "over" } },
      ],
      "Innovasjon Norge mottok 14 forslag.": [{ subject: "forslag", object: 14 }],
      "Siva fekk 70 søknader til utlysinga.": [{ subject: "søknader", object: 70 }],
    },
    ignores: {
      "Det kom inn mange søknader.": "no number",
      "Hun mottok 3 priser.": "nothing that is sent in",
    },
  }),
  defineFactRule({
    id: "observation/were-sent-in",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men )?)${HOW_MANY}${slot("count")}(?: (?:om|på|til|for|med) ${PHRASE}{3,80}?)? (?:er|ble|blei|vart|er blitt|har blitt) (?:nå |no |\\{date:\\d{1,4}\\} )?(?:mottatt|motteke|kommet inn|komne inn|komme inn|levert|sendt inn|registrert|registrerte)(?![A-Za-zÀ-ɏ])`,
      "gu",
    ),
    build: sentIn,
    finds: {
      "Rundt 230 søknader på til sammen 2 milliarder kroner er mottatt.": [
        { subject: "søknader", object: 230, qualifiers: { modifier: "about" } },
      ],
    },
    ignores: { "30 personer er registrert.": "nothing that is sent in" },
  }),
  defineFactRule({
    id: "observation/have-seat",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, | og )${slot("count")} (?:(?:har|hadde) (?<seat>hovedkontor|hovudkontor|hovedsete|hovudsete|base|tilhold)|ligger|ligg|holder til|held til) (?<place>(?:i|på) \\{place:\\d{1,4}\\})`,
      "gu",
    ),
    build: (match, clause) => {
      const { seat, place = "" } = match.groups ?? {};
      return count(withCount(match, match.groups?.count), clause).map((draft) => ({
        ...draft,
        subject: {
          name: `${(draft.subject as { name: string }).name} ${seat === undefined ? "" : `med ${seat} `}${wordsOf(clause, place)}`,
        },
      }));
    },
    finds: {
      "37 verft ligg i Bergen.": [{ subject: "verft i Bergen", object: 37 }],
      "Fire klynger har hovedkontor i Bergen.": [{ subject: "klynger med hovedkontor i Bergen", object: 4 }],
    },
    ignores: { "Klyngene har hovedkontor i Bergen.": "no number" },
  }),
];

/** Names of the vocabulary, in bokmål and in English; what is not listed is shown as the data has it. */
import { LANGUAGES, type Language } from "./texts.ts";

type Names = Readonly<Record<string, readonly [nb: string, en: string]>>;

const KIND: Names = {
  amount: ["beløp", "amount"],
  percentage: ["prosent", "percentage"],
  count: ["antall", "count"],
  date: ["tid", "date"],
  minister: ["statsråd", "minister"],
  person: ["person", "person"],
  cluster: ["klynge", "cluster"],
  organisation: ["organisasjon", "organisation"],
  programme: ["program", "programme"],
  place: ["sted", "place"],
  quote: ["sitat", "quote"],
};

const TYPE: Names = {
  "budget-allocation": ["bevilgning", "budget allocation"],
  target: ["mål", "target"],
  observation: ["observasjon", "observation"],
  "survey-result": ["undersøkelse", "survey result"],
  "status-award": ["tildelt status", "status award"],
  "office-holding": ["embete", "office"],
  affiliation: ["tilknytning", "affiliation"],
  membership: ["medlemskap", "membership"],
  "programme-governance": ["styring av program", "programme governance"],
  launch: ["lansering", "launch"],
  recommendation: ["anbefaling", "recommendation"],
  location: ["sted", "location"],
  activity: ["aktivitet", "activity"],
  statement: ["uttalelse", "statement"],
};

const PREDICATE: Names = {
  allocates: ["bevilger", "allocates"],
  increases: ["øker med", "increases by"],
  targets: ["har som mål", "targets"],
  "has-value": ["er", "is"],
  "changed-by": ["endret med", "changed by"],
  "has-share": ["har andelen", "has the share"],
  share: ["svarte", "answered"],
  rank: ["rangert", "ranked"],
  "awarded-status": ["fikk status", "was awarded"],
  "holds-office": ["er", "is"],
  "has-role": ["har rolle i", "has a role in"],
  "member-of": ["er medlem av", "is a member of"],
  "part-of": ["er del av", "is part of"],
  "not-part-of": ["er ikke del av", "is not part of"],
  "owned-by": ["eies av", "is owned by"],
  "operated-by": ["drives av", "is operated by"],
  "managed-by": ["forvaltes av", "is managed by"],
  "financed-by": ["finansieres av", "is financed by"],
  "partnership-of": ["er et samarbeid med", "is a partnership of"],
  "has-objective": ["har formålet", "has the objective"],
  launched: ["lanserte", "launched"],
  presented: ["presenterte", "presented"],
  announced: ["kunngjorde", "announced"],
  started: ["startet", "started"],
  founded: ["stiftet", "founded"],
  "launch-event": ["lanseringsarrangement", "launch event"],
  expected: ["venter", "expects"],
  recommends: ["anbefaler", "recommends"],
  "located-in": ["ligger i", "is located in"],
  "state-visit": ["statsbesøk", "state visit"],
  "led-delegation": ["ledet delegasjon", "led a delegation"],
  "took-part-in": ["deltok i", "took part in"],
  moderated: ["ledet", "moderated"],
  initiated: ["tok initiativ til", "initiated"],
  evaluated: ["evaluerte", "evaluated"],
  surveyed: ["undersøkte", "surveyed"],
  said: ["sa", "said"],
};

const QUALIFIER: Names = {
  asOf: ["per", "as of"],
  mode: ["form", "mode"],
  date: ["dato", "date"],
  role: ["rolle", "role"],
  area: ["område", "area"],
  modifier: ["presisjon", "modifier"],
  source: ["kilde", "source"],
  programme: ["program", "programme"],
  question: ["spørsmål", "question"],
  survey: ["undersøkelse", "survey"],
  destination: ["mål", "destination"],
  period: ["periode", "period"],
  number: ["antall", "number"],
  recipient: ["mottaker", "recipient"],
  recipientAsWritten: ["mottaker, som skrevet", "recipient as written"],
  direction: ["retning", "direction"],
  answer: ["svar", "answer"],
  sector: ["sektor", "sector"],
  party: ["parti", "party"],
  what: ["hva", "what"],
  onBehalfOf: ["på vegne av", "on behalf of"],
  place: ["sted", "place"],
  deadline: ["frist", "deadline"],
  indicator: ["indikator", "indicator"],
  commissionedBy: ["på oppdrag fra", "commissioned by"],
  instrument: ["virkemiddel", "instrument"],
  year: ["år", "year"],
  venue: ["lokale", "venue"],
  cumulative: ["samlet", "cumulative"],
  since: ["siden", "since"],
  holder: ["innehaver", "holder"],
  organisation: ["organisasjon", "organisation"],
  baseline: ["utgangspunkt", "baseline"],
  baselinePeriod: ["utgangspunktets tid", "baseline period"],
  purpose: ["formål", "purpose"],
  status: ["status", "status"],
  participants: ["deltakere", "participants"],
  kind: ["art", "kind"],
  as: ["som", "as"],
  description: ["beskrivelse", "description"],
  occasion: ["anledning", "occasion"],
  of: ["av", "of"],
};

/** Values that qualifiers and mentions take from a closed set. */
const TERM: Names = {
  exact: ["nøyaktig", "exact"],
  about: ["omtrent", "about"],
  over: ["over", "over"],
  under: ["under", "under"],
  "at-least": ["minst", "at least"],
  "at-most": ["høyst", "at most"],
  direct: ["sitert", "direct"],
  "partial-quote": ["delvis sitert", "partly quoted"],
  indirect: ["med andre ord", "indirect"],
  increase: ["økning", "increase"],
  decrease: ["nedgang", "decrease"],
  percent: ["prosent", "percent"],
  "percentage-point": ["prosentpoeng", "percentage points"],
  year: ["år", "year"],
};

const FINDING: Names = {
  arithmetic: ["regnestykke", "arithmetic"],
  "stated-count": ["oppgitt antall", "stated count"],
  contradiction: ["motsigelse", "contradiction"],
  "minister-title-disagrees": ["embete stemmer ikke", "title disagrees"],
  "level-disagrees": ["nivå stemmer ikke", "level disagrees"],
  "ambiguous-entity": ["flertydig navn", "ambiguous name"],
  "stale-decision": ["utdatert avgjørelse", "stale decision"],
  residue: ["ikke i bruk", "not used"],
};

const WHY: Names = {
  "front-matter": ["forspann", "front matter"],
  navigation: ["navigasjon", "navigation"],
  metadata: ["metadata", "metadata"],
  caption: ["bildetekst", "caption"],
  "related-link": ["lenke til annet", "related link"],
  "view-counter": ["teller", "view counter"],
  contact: ["kontakt", "contact"],
  newsletter: ["nyhetsbrev", "newsletter"],
  share: ["deling", "sharing"],
  comments: ["kommentarer", "comments"],
  advertisement: ["annonse", "advertisement"],
  "cookie-notice": ["informasjonskapsler", "cookie notice"],
  paywall: ["betalingsmur", "paywall"],
  "author-box": ["om forfatteren", "about the author"],
  footer: ["bunntekst", "footer"],
  hidden: ["skjult", "hidden"],
  repeated: ["gjentakelse", "repeated"],
  outside: ["utenfor artikkelen", "outside the article"],
};

const STATUS: Names = {
  accept: ["godtatt", "accepted"],
  correct: ["rettet", "corrected"],
  reject: ["avvist", "rejected"],
  stale: ["utdatert", "stale"],
};

export const LABELS = {
  kind: KIND,
  type: TYPE,
  predicate: PREDICATE,
  qualifier: QUALIFIER,
  term: TERM,
  finding: FINDING,
  why: WHY,
  status: STATUS,
} as const satisfies Readonly<Record<string, Names>>;

export type Vocabulary = keyof typeof LABELS;

export function labelOf(language: Language, vocabulary: Vocabulary, word: string): string {
  const names: Names = LABELS[vocabulary];
  return (Object.hasOwn(names, word) ? names[word]?.[LANGUAGES.indexOf(language)] : undefined) ?? word;
}

/** Observations of the highest rate, of how many are out of work, and of how many were supported. */
import { CHANGE_NOUN } from "../../../../extract/norwegian/change.ts";
import { type Clause, slot, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import { DATE, modifierOf, NOT_OBSERVED, objectOf, periodOf, quantityOf } from "../../measured.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, type Qualifiers } from "../../rule.ts";
import { dateIn } from "../../things.ts";
import { nounOf } from "./part.ts";

const A_CHANGE = new RegExp(`${CHANGE_NOUN}(?:en|a|et)?$`, "u");
const PEOPLE = /^(?:person|menneske|innbygger|innbyggjar|arbeidstaker|arbeidstakar|nordmann)$/u;
const STATE =
  "(?:(?:helt|heilt|delvis) )?(?:arbeidsledige?|ledige?|arbeidsløse|arbeidslause|permitterte?|sysselsatte?|sysselsette|arbeidssøkere|arbeidssøkjarar|arbeidssøkarar|uten arbeid|utan arbeid)";
/** Who or what is supported. */
const BUSINESS = /(?:bedrift|verksemd|virksomhet|prosjekt|selskap|gründer|klynge|klyngje|foretak|føretak)$/u;
/** Beside those, where the giver is the subject. */
const APPLICANT = /(?:søknad|tiltak|søker|søkjar|søkar)$/u;

/** A level of the quantity in a slot; none where it is denied or aimed at. */
export function levelOf(
  match: RegExpExecArray,
  clause: Clause,
  name: string,
  index: string | undefined,
  qualifiers: Qualifiers,
): Draft[] {
  const found = quantityOf(clause, index);
  if (found === undefined || NOT_OBSERVED.test(match[0]) || DENIED.test(match[0].toLowerCase())) return [];
  return [
    {
      subject: { name },
      predicate: "has-value",
      object: objectOf(found),
      qualifiers: { ...qualifiers, modifier: modifierOf(found) },
    },
  ];
}

/** ", en oppgang siden 2018": with what time a figure is compared, and not its own. */
export const COMPARED_WITH =
  /(?<![a-zæøå])(?:siden|sidan|enn|mot|fra|frå|over|under|(?:sammenlignet|sammenliknet|samanlikna) med) (?:i |for )?\{date:\d{1,4}\}/gu;

export const observedFigureRules: readonly FactRule[] = [
  defineFactRule({
    id: "observation/extreme-of-place",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |men |mens |medan )?| (?:mens|medan) )(?:(?<place>\\{place:\\d{1,4}\\}) (?:har|hadde) (?:(?:den |det )?(?:høyeste|høgaste|høgste|laveste|lågaste|lågste|største|minste) (?<what>[a-zæøå]{5,30}(?:en|a|et))|(?:høyest|høgast|lavest|lågast) (?<what2>[a-zæøå]{5,30}))|(?<what3>[A-ZÆØÅa-zæøå]{5,30}(?:en|a|et))(?: i \\{date:\\d{1,4}\\})? (?:er|var) (?:aller )?(?:høyest|høgast|lavest|lågast|størst|minst) (?:i|på) (?<place2>\\{place:\\d{1,4}\\}))(?: i ${DATE})?,? (?:med|på|der|kor|hvor) ${slot("percentage", "quantity")}(?:,? og (?:høyest|høgast|lavest|lågast|størst|minst) (?:i|på) (?<place3>\\{place:\\d{1,4}\\}),? (?:med|på) ${slot("percentage", "quantity2")})?`,
      "gu",
    ),
    build: (match, clause) => {
      const { place, place2 = "", what, what2, what3 = "", date, quantity } = match.groups ?? {};
      const { place3 = "", quantity2 } = match.groups ?? {};
      const name = (what ?? what2 ?? what3).toLowerCase();
      // "Bodø hadde den største økningen, med 4 prosent": a change, and no level.
      if (A_CHANGE.test(name)) return [];
      const period = periodOf(clause, date) ?? dateIn(clause, match[0]);
      const area = (piece: string): string | undefined => slotsIn(clause, "place", piece)[0]?.value.name;
      return [
        ...levelOf(match, clause, name, quantity, { area: area(place ?? place2), period }),
        ...levelOf(match, clause, name, quantity2, { area: area(place3), period }),
      ];
    },
    finds: {
      "Rogaland hadde den laveste arbeidsløsheten i april, med 1,9 prosent.": [
        {
          subject: "arbeidsløsheten",
          predicate: "has-value",
          object: 1.9,
          qualifiers: { area: "Rogaland", period: "2024-04" },
        },
      ],
      "Arbeidsløysa i april var høgast i Rogaland, med 1,9 prosent.": [
        { subject: "arbeidsløysa", object: 1.9, qualifiers: { area: "Rogaland", period: "2024-04" } },
      ],
      "Rogaland har lågast arbeidsløyse med 1,9 prosent.": [
        { subject: "arbeidsløyse", object: 1.9, qualifiers: { area: "Rogaland" } },
      ],
    },
    ignores: { "Rogaland hadde det største verftet, med 40 kraner.": "a yard, and no figure" },
  }),
  defineFactRule({
    id: "observation/places-with-extreme",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] )(?<places>\\{place:\\d{1,4}\\}(?:, \\{place:\\d{1,4}\\}){0,6}(?:,? og \\{place:\\d{1,4}\\})?) (?:er|var) (?:(?:dei?|det|den) )?(?:to |tre )?(?:fylk(?:et|ene|a)|kommun(?:en|ene|ane)|land(?:et|ene|a)|region(?:en|ene|ane)|by(?:en|ene|ane)) (?:med|som har|som hadde) (?:den |det )?(?:høyeste?|høgaste?|laveste?|lågaste?|største?|minste?) (?<what>[a-zæøå]{5,30})(?: i ${DATE})?,? (?:med|på) ${slot("percentage", "quantity")}`,
      "gu",
    ),
    build: (match, clause) => {
      const { places = "", what = "", date, quantity } = match.groups ?? {};
      if (A_CHANGE.test(what)) return [];
      return slotsIn(clause, "place", places).flatMap(({ value }) =>
        levelOf(match, clause, what, quantity, {
          area: value.name,
          period: periodOf(clause, date) ?? dateIn(clause, match[0]),
        }),
      );
    },
    finds: {
      "Rogaland, Telemark og Nordland var fylka med høgast arbeidsløyse i april, med 2,9 prosent av arbeidsstyrken.":
        [
          {
            subject: "arbeidsløyse",
            predicate: "has-value",
            object: 2.9,
            qualifiers: { area: "Rogaland", period: "2024-04" },
          },
          { subject: "arbeidsløyse", object: 2.9, qualifiers: { area: "Telemark" } },
          { subject: "arbeidsløyse", object: 2.9, qualifiers: { area: "Nordland" } },
        ],
      "Oslo er byen med den høyeste ledigheten, på 4 prosent.": [
        { subject: "ledigheten", object: 4, qualifiers: { area: "Oslo" } },
      ],
    },
    ignores: { "Rogaland var fylket med størst vekst, med 4 prosent.": "a change, and no level" },
  }),
  defineFactRule({
    id: "observation/out-of-work",
    type: "observation",
    pattern: new RegExp(
      `(?:${slot("count")}(?:,? eller ${slot("percentage")} av arbeidsstyrk(?:en|a),?)?(?: i (?<place>\\{place:\\d{1,4}\\}))? (?:er|var|var det|er nå|er no)|(?:(?:[Ii]|[Pp]å) (?<place2>\\{place:\\d{1,4}\\}) )?(?:er|var) ${slot("count", "count2")}(?:,? eller \\{percentage:\\d{1,4}\\} av arbeidsstyrk(?:en|a),?)?) (?:(?:registrert|registrerte) (?:som )?)?(?<state>${STATE}(?: (?:eller|og) (?:som )?(?:arbeidssøk[a-zæøå]{2,6} på tiltak|${STATE}))?)(?![A-Za-zÀ-ɏ])(?: (?:i|på) (?<place3>\\{place:\\d{1,4}\\})|(?<where> (?:i|på|innen|innan|innenfor) [a-zæøå]{4,30}(?:en|a|et|ene|ane)(?: i landet)?(?=$|[.,;])))?`,
      "gu",
    ),
    build: (match, clause) => {
      const {
        count,
        count2,
        percentage,
        place2,
        place3 = place2,
        place = place3,
        state = "",
        where = "",
      } = match.groups ?? {};
      const people = count ?? count2;
      if (!PEOPLE.test(slotOf(clause, "count", people)?.value.unit ?? "")) return [];
      const qualifiers = {
        period: dateIn(clause, clause.skeleton.replace(COMPARED_WITH, "")),
        area: place === undefined ? undefined : wordsOf(clause, place),
      };
      const name = `${state.replace(/ (eller|og) som /u, " $1 ")}${where}`;
      // "uten arbeid" denies nothing.
      const told = Object.assign([...match] as unknown as RegExpExecArray, {
        0: match[0].replace(/ut[ae]n arbeid/u, ""),
      });
      return [people, percentage].flatMap((index) => levelOf(told, clause, name, index, qualifiers));
    },
    finds: {
      "410 mennesker, eller 3 prosent av arbeidsstyrken, er permittert i april 2024.": [
        { subject: "permittert", object: 410, qualifiers: { period: "2024-04" } },
        { subject: "permittert", object: 3 },
      ],
      "600 personar i Bodø var registrerte som ledige i mai 2024.": [
        { subject: "ledige", object: 600, qualifiers: { area: "Bodø", period: "2024-05" } },
      ],
      "Over 4000 personer er sysselsatt i næringen, en oppgang på 3 prosent siden 2018.": [
        { subject: "sysselsatt i næringen", object: 4000, qualifiers: { period: undefined } },
      ],
      "Til saman var 900 personar registrerte som heilt ledige eller delvis ledige hos Nav.": [
        { subject: "heilt ledige eller delvis ledige", object: 900 },
      ],
      "600 personar var heilt utan arbeid i Bodø.": [
        { subject: "heilt utan arbeid", object: 600, qualifiers: { area: "Bodø" } },
      ],
      "I Bodø var 600 personer helt uten arbeid i mai 2024.": [
        { subject: "helt uten arbeid", object: 600, qualifiers: { area: "Bodø", period: "2024-05" } },
      ],
    },
    ignores: {
      "12 stillinger er ledige.": "no people",
      "I 2030 skal 700 personer være sysselsatt.": "an aim",
    },
  }),
  defineFactRule({
    id: "observation/were-supported",
    type: "observation",
    pattern: new RegExp(
      `(?:^|[.;:] |, (?:og |mens |medan )?)(?:(?:[Ii] )?\\{date:\\d{1,4}\\} (?:fikk|fekk|mottok) (?:i alt |totalt |til sammen |til saman )?${slot("count")}|(?:I alt |Totalt |Til sammen |Til saman )?${slot("count", "count2")} (?:fikk|fekk|mottok|har fått|har motteke|har mottatt)) (?<what>(?:økonomisk |statleg |statlig )?(?:støtte|tilskudd|tilskot|lån|tilsagn))(?: (?:fra|frå) (?<giver>\\{(?:organisation|programme):\\d{1,4}\\}))?(?=$|[.,;]| (?:i|og|gjennom|til) )`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { count, count2, what = "", giver } = match.groups ?? {};
      const found = slotOf(clause, "count", count ?? count2);
      if (found === undefined || !BUSINESS.test(found.value.unit)) return [];
      if (/(?<![A-Za-zÀ-ɏ])(?:skal|vil|kan|ikke|ikkje)(?![A-Za-zÀ-ɏ])/u.test(match[0])) return [];
      const from = giver === undefined ? "" : ` fra ${wordsOf(clause, giver)}`;
      return [
        {
          subject: { name: `${nounOf(found.text)} som fikk ${what}${from}` },
          predicate: "has-value",
          object: objectOf(found),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(found) },
        },
      ];
    },
    finds: {
      "I fjor fikk 340 bedrifter støtte fra Innovasjon Norge.": [
        {
          subject: "bedrifter som fikk støtte fra Innovasjon Norge",
          predicate: "has-value",
          object: 340,
          qualifiers: { period: "2023" },
        },
      ],
      "Totalt 12 prosjekt fekk tilskot i 2023.": [
        { subject: "prosjekt som fikk tilskot", object: 12, qualifiers: { period: "2023" } },
      ],
    },
    ignores: {
      "I fjor fikk bedriftene støtte fra Innovasjon Norge.": "no number",
      "12 prosjekter skal få støtte.": "not yet",
      "I fjor fikk 12 personer støtte fra venner.": "no business",
    },
  }),
  defineFactRule({
    id: "observation/gave-to-so-many",
    type: "observation",
    pattern: new RegExp(
      `(?:(?<giver>\\{organisation:\\d{1,4}\\}) (?:(?:har )?(?:\\{date:\\d{1,4}\\} |i \\{date:\\d{1,4}\\} |nå |no )?(?:ga|gav|gitt|gjeve|delte ut|delt ut|innvilget|innvilga|støttet|støtta))|(?:ga|gav|delte ut|innvilget|innvilga|støttet|støtta) (?<giver2>\\{organisation:\\d{1,4}\\})|har (?<giver3>\\{organisation:\\d{1,4}\\}) (?:gitt|gjeve|delt ut|innvilget|innvilga|støttet|støtta)) (?:tilsagn om )?(?:(?:økonomisk |finansiell )?(?:støtte|tilskudd|tilskot|penger|pengar|midler|midlar|lån) til )?(?:i alt |totalt |til sammen |til saman |over )?${slot("count")}`,
      "gu",
    ),
    build: (match, clause): Draft[] => {
      const { giver, giver2, giver3, count: index } = match.groups ?? {};
      const counted = slotOf(clause, "count", index);
      if (counted === undefined || counted.value.value < 5 || DENIED.test(match[0].toLowerCase())) return [];
      if (!BUSINESS.test(counted.value.unit) && !APPLICANT.test(counted.value.unit)) return [];
      const by = wordsOf(clause, giver ?? giver2 ?? giver3 ?? "");
      return [
        {
          subject: { name: `${nounOf(counted.text)} som fikk støtte fra ${by}` },
          predicate: "has-value",
          object: objectOf(counted),
          qualifiers: { period: dateIn(clause, clause.skeleton), modifier: modifierOf(counted) },
        },
      ];
    },
    finds: {
      "Enova har i 2023 gitt tilsagn om støtte til 1350 ulike prosjekter.": [
        {
          subject: "prosjekter som fikk støtte fra Enova",
          predicate: "has-value",
          object: 1350,
          qualifiers: { period: "2023" },
        },
      ],
      "I fjor ga Innovasjon Norge støtte til 5000 prosjekter.": [
        { subject: "prosjekter som fikk støtte fra Innovasjon Norge", object: 5000 },
      ],
    },
    ignores: {
      "Enova har ikke gitt støtte til 1350 prosjekter.": "denied",
      "Enova ga støtte til 40 kilometer vei.": "no business",
    },
  }),
];

/** Activities: visits, delegations, evaluations, surveys, and who took part in what. */
import { type Clause, slotOf, slotsIn, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";
import { DENIED, type Draft, defineFactRule, type FactRule, PHRASE } from "../../rule.ts";
import { AGENTS, agentsIn, dateIn, placeIn } from "../../things.ts";

const isDenied = (clause: Clause, words: string): boolean =>
  DENIED.test(wordsOf(clause, words).toLowerCase());

/** What an event is called: up to what is said of it. */
/** Who has had it done: a body, or several together. */
function clientsIn(clause: Clause, piece: string | undefined): string | string[] | undefined {
  const names =
    piece === undefined ? [] : slotsIn(clause, "organisation", piece).map(({ value }) => value.name);
  return names.length > 1 ? names : names[0];
}

const eventOf = (clause: Clause, piece: string): string =>
  wordsOf(
    clause,
    piece.replace(
      / (?:sammen med|saman med|som|der|hvor|kor|for å|(?:(?:i|på|den|om|frå|fra) )?\{date).*$/u,
      "",
    ),
  ).replace(/[\s,.]+$/u, "");

const took = (match: RegExpExecArray, clause: Clause, input: FactInput): Draft[] => {
  const { agents = "", event = "" } = match.groups ?? {};
  const name = eventOf(clause, event);
  if (name.length < 4 || isDenied(clause, match[0])) return [];
  return agentsIn(clause, agents, input).map((subject) => ({
    subject,
    predicate: "took-part-in",
    object: { name },
    qualifiers: { date: dateIn(clause, clause.skeleton) },
  }));
};

export const activityRules: readonly FactRule[] = [
  defineFactRule({
    id: "activity/took-part",
    type: "activity",
    pattern: new RegExp(
      `(?:(?<agents>${AGENTS})(?:, [^,.]{3,60},)? (?:deltok|deltek|deltar|var med|har deltatt)|(?:deltok|deltar|deltek) (?:[a-zæøå]{3,20} )?(?<agents2>${AGENTS})(?: og representanter fra ${PHRASE}{1,40}?)?) (?:i|på|under|ved) (?<event>(?!\\{date)${PHRASE}{4,90})`,
      "giu",
    ),
    build: (match, clause, input) => {
      const groups = match.groups ?? {};
      groups.agents ??= groups.agents2 as string;
      return took(match, clause, input);
    },
    finds: {
      "Kari Nordvik deltok i panelsamtalen under messa.": [
        { subject: "Kari Nordvik", predicate: "took-part-in", object: "panelsamtalen under messa" },
      ],
      "Kari Nordvik deltok på Kystdagane i august 2023.": [
        { subject: "Kari Nordvik", object: "Kystdagane", qualifiers: { date: "2023-08" } },
      ],
    },
    ignores: { "Kari Nordvik deltok ikke i samtalen.": "denied" },
  }),
  defineFactRule({
    id: "activity/brought-along",
    type: "activity",
    pattern: new RegExp(
      `[Ii] (?<event>delegasjonen|følget|følgjet) (?:til {place:\\d{1,4}} )?(?:var|hadde)(?: ${PHRASE}{1,40}?)? (?:representanter fra|representantar frå|med seg|også|òg) (?:representanter fra |representantar frå )?(?<agents>${AGENTS})`
        .replace("{place", "\\{place")
        .replace("}}", "}\\}"),
      "gu",
    ),
    build: (match, clause, input) => {
      const before = input.mentions.filter(({ kind, end }) => kind === "place" && end <= clause.start).at(-1);
      const journey = before?.kind === "place" ? `delegasjonsreise til ${before.value.name}` : "delegasjonen";
      return agentsIn(clause, match.groups?.agents ?? "", input).map((subject) => ({
        subject,
        predicate: "took-part-in",
        object: { name: journey },
        qualifiers: { date: dateIn(clause, clause.skeleton) ?? dateBefore(clause, input) },
      }));
    },
    finds: {
      "Reisen gikk til Jordan. I delegasjonen var representanter fra Siva og Oslo Cancer Cluster.": [
        { subject: "Siva", predicate: "took-part-in", object: "delegasjonsreise til Jordan" },
        { subject: "Oslo Cancer Cluster", object: "delegasjonsreise til Jordan" },
      ],
    },
    ignores: { "I delegasjonen var det mange.": "nobody is named" },
  }),
  defineFactRule({
    id: "activity/state-visit",
    type: "activity",
    pattern: new RegExp(
      `(?<agents>\\{place:\\d{1,4}\\}|${AGENTS}) (?:et |eit )?(?:offisielt |offisiell )?statsbesøk (?:i|til) \\{place:(?<place>\\d{1,4})\\}`,
      "giu",
    ),
    build: (match, clause, input) => {
      const place = slotOf(clause, "place", match.groups?.place);
      const by = match.groups?.agents ?? "";
      const country = slotsIn(clause, "place", by)[0];
      if (place === undefined || isDenied(clause, match[0])) return [];
      const agents = country === undefined ? agentsIn(clause, by, input) : [{ name: country.value.name }];
      return agents.map((subject) => ({
        subject,
        predicate: "state-visit",
        object: { name: place.value.name },
        qualifiers: { date: dateIn(clause, clause.skeleton) },
      }));
    },
    finds: {
      "I 2020 gjennomførte Norge et offisielt statsbesøk i Jordan.": [
        { subject: "Norge", predicate: "state-visit", object: "Jordan", qualifiers: { date: "2020" } },
      ],
    },
    ignores: { "Statsbesøk er sjeldne.": "nobody goes anywhere" },
  }),
  defineFactRule({
    id: "activity/led-delegation",
    type: "activity",
    pattern: new RegExp(
      `(?:ledet|leia|leder|leier) (?<agents>${AGENTS}) (?:en |ein )?(?<what>[a-zæøå]*delegasjon)|(?<agents2>${AGENTS}) (?:ledet|leia|leder|leier) (?:en |ein )?(?<what2>[a-zæøå]*delegasjon)`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, what, what2 } = match.groups ?? {};
      const place =
        placeIn(clause, clause.skeleton.slice(match.index + match[0].length)) ??
        input.mentions
          .flatMap((mention) =>
            mention.kind === "place" && mention.end <= clause.end && mention.start > clause.start - 400
              ? [mention.value.name]
              : [],
          )
          .filter((name) => name !== "Norge")
          .at(-1);
      if (isDenied(clause, match[0])) return [];
      return agentsIn(clause, agents ?? agents2 ?? "", input).map((subject) => ({
        subject,
        predicate: "led-delegation",
        object: place === undefined ? null : { name: place },
        qualifiers: {
          what: what ?? what2,
          date: dateIn(clause, clause.skeleton) ?? dateBefore(clause, input),
        },
      }));
    },
    finds: {
      "Næringsminister Cecilie Myrseth ledet en næringslivsdelegasjon til Japan i 2023.": [
        {
          subject: "Cecilie Myrseth",
          predicate: "led-delegation",
          object: "Japan",
          qualifiers: { what: "næringslivsdelegasjon", date: "2023" },
        },
      ],
    },
    ignores: { "Delegasjonen ble godt ledet.": "by whom?" },
  }),
  defineFactRule({
    id: "activity/evaluated",
    type: "activity",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:har )?(?<verb>evaluert|evaluerte|kartlagt|kartla|undersøkt|undersøkte)(?: og [a-zæøå]{4,20}(?:t|et|a|te))? (?<what>(?!og )${PHRASE}{1,100}?)(?= fra \\{date| frå \\{date| på oppdrag|$|[.,;]| \\{date| og | for \\{| i \\{date)(?: (?:fra |frå |i |for )?\\{date:(?<period>\\d{1,4})\\})?(?: på oppdrag (?:fra|frå|for) (?<client>\\{organisation:\\d{1,4}\\}(?:, \\{organisation:\\d{1,4}\\}){0,4}(?:,? og \\{organisation:\\d{1,4}\\})?))?`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents = "", what = "", period, client, verb = "" } = match.groups ?? {};
      if (isDenied(clause, match[0])) return [];
      const number = slotsIn(clause, "count", what)[0]?.value.value;
      return agentsIn(clause, agents, input).map((subject) => ({
        subject,
        predicate: /^eval/iu.test(verb) ? "evaluated" : "surveyed",
        object: /^(?:dette|det|dei?|disse|desse)$/u.test(what)
          ? null
          : { name: wordsOf(clause, what.replace(/ som .*$/u, "")) },
        qualifiers: {
          number,
          period: slotOf(clause, "date", period)?.value.edtf,
          commissionedBy: clientsIn(clause, client),
        },
      }));
    },
    finds: {
      "Menon Economics har kartlagt bransjen på oppdrag fra Siva, Enova og Innovasjon Norge.": [
        { object: "bransjen", qualifiers: { commissionedBy: ["Siva", "Enova", "Innovasjon Norge"] } },
      ],
      "Menon Economics har evaluert 19 klynger fra 2020 til 2023 på oppdrag fra Innovasjon Norge.": [
        {
          subject: "Menon Economics",
          predicate: "evaluated",
          object: "19 klynger",
          qualifiers: { number: 19, period: "2020/2023", commissionedBy: "Innovasjon Norge" },
        },
      ],
    },
    ignores: { "Menon Economics har ikke evaluert ordningen.": "denied" },
  }),
  defineFactRule({
    id: "activity/initiated",
    type: "activity",
    pattern: new RegExp(
      `(?<agents>${AGENTS}) (?:er|var) (?:[a-zæøå]+ og )?(?:initiativtaker|initiativtakar|initiativtager|pådriver|pådrivar|primusmotor)(?: og [a-zæøå]+)? (?:til|for|bak|da|då) (?<what>${PHRASE}{1,120}?)(?=$|[.,;]| som | om )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents = "", what = "" } = match.groups ?? {};
      if (isDenied(clause, match[0])) return [];
      // "da 170 aktører leverte et fellesinnspill": what they delivered.
      const thing = wordsOf(clause, what).replace(
        /^.* (?:leverte|startet|starta|lanserte|laget|laga) (?:et |en |ei |eit |ein )?/u,
        "",
      );
      return agentsIn(clause, agents, input).map((subject) => ({
        subject,
        predicate: "initiated",
        object: { name: thing },
        qualifiers: { date: dateIn(clause, clause.skeleton) },
      }));
    },
    finds: {
      "NHO var initiativtaker til eksportprisen.": [
        { subject: "Næringslivets Hovedorganisasjon", predicate: "initiated", object: "eksportprisen" },
      ],
    },
    ignores: { "NHO var ikke initiativtaker til prisen.": "denied" },
  }),
  defineFactRule({
    id: "activity/surveyed",
    type: "activity",
    pattern: new RegExp(
      `(?:(?<agents>${AGENTS}) (?:har )?(?:gjennomført|gjennomførte|gjort)|har (?<agents2>${AGENTS}) (?:gjennomført|gjort)) (?:en |ei |ein )?(?:spørre)?(?:undersøkelse|undersøking|måling) (?:blant|med) (?<what>${PHRASE}{1,80}?)(?=$|[.,;]| i | om )`,
      "giu",
    ),
    build: (match, clause, input) => {
      const { agents, agents2, what = "" } = match.groups ?? {};
      if (isDenied(clause, match[0])) return [];
      return agentsIn(clause, agents ?? agents2 ?? "", input).map((subject) => ({
        subject,
        predicate: "surveyed",
        object: { name: wordsOf(clause, what).replace(/^\d[\d .]* /u, "") },
        qualifiers: {
          number: slotsIn(clause, "count", what)[0]?.value.value,
          date: dateIn(clause, match[0]),
        },
      }));
    },
    finds: {
      "NHO har gjennomført en undersøkelse blant 3400 bedrifter.": [
        {
          subject: "Næringslivets Hovedorganisasjon",
          predicate: "surveyed",
          object: "bedrifter",
          qualifiers: { number: 3400 },
        },
      ],
    },
    ignores: { "NHO vil ha en undersøkelse blant bedrifter.": "not made yet" },
  }),
];

/** How far back the day of an event can stand. */
const DATE_BACK = 600;

/** The last date of the sentences right before. */
function dateBefore(clause: Clause, { mentions }: FactInput): string | undefined {
  const last = mentions
    .filter(
      ({ kind, start, end }) => kind === "date" && end <= clause.end && start > clause.start - DATE_BACK,
    )
    .at(-1);
  return last?.kind === "date" ? last.value.edtf : undefined;
}

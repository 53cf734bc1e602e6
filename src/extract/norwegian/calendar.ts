/** Months, weekdays, seasons and the words that place a time relative to the article's day. Bokmål and nynorsk. */
import { anyOf, lastWord } from "../../pattern.ts";

const months = (forms: string): string[] => forms.split(" ");

export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "januar jan. jan",
    "februar feb. feb",
    "mars mar. mar",
    "april apr. apr",
    "mai",
    "juni jun. jun",
    "juli jul. jul",
    "august aug. aug",
    "september sept. sep. sept sep",
    "oktober okt. okt",
    "november nov. nov",
    "desember des. des",
  ].flatMap((forms, index) => months(forms).map((form) => [form, index + 1])),
);

/** Months as pages with English templates date themselves, in full or cut short, where Norwegian writes them otherwise. */
export const ENGLISH_MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  october: 10,
  oct: 10,
  december: 12,
  dec: 12,
};

/** 1 = Monday, as ISO. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  mandag: 1,
  måndag: 1,
  tirsdag: 2,
  tysdag: 2,
  onsdag: 3,
  torsdag: 4,
  fredag: 5,
  lørdag: 6,
  laurdag: 6,
  søndag: 7,
  sundag: 7,
};
const WEEKDAY_SHORT = ["man.", "tir.", "tirs.", "ons.", "tor.", "tors.", "fre.", "lør.", "lau.", "søn."];

/** EDTF level 1 season codes. */
export const SEASONS: Readonly<Record<string, number>> = {
  vår: 21,
  våren: 21,
  sommer: 22,
  sommar: 22,
  sommeren: 22,
  sommaren: 22,
  høst: 23,
  haust: 23,
  høsten: 23,
  hausten: 23,
  vinter: 24,
  vinteren: 24,
  forsommeren: 22,
  forsommaren: 22,
  sensommeren: 22,
  seinsommeren: 22,
  seinsommaren: 22,
  senhøsten: 23,
  seinhausten: 23,
};
export const SEASONS_DEFINITE = [
  "våren",
  "sommeren",
  "sommaren",
  "høsten",
  "hausten",
  "vinteren",
  "forsommeren",
  "forsommaren",
  "sensommeren",
  "seinsommeren",
  "seinsommaren",
  "senhøsten",
  "seinhausten",
];
export const SEASONS_GENITIVE = ["vårens", "sommerens", "sommarens", "høstens", "haustens", "vinterens"];
export const SEASONS_BARE = ["vår", "sommer", "sommar", "høst", "haust", "vinter"];

/** Days from the article's day. */
export const DAY_OFFSETS: Readonly<Record<string, number>> = {
  "i dag": 0,
  idag: 0,
  "i kveld": 0,
  "i natt": 0,
  "i formiddag": 0,
  "i ettermiddag": 0,
  "i morges": 0,
  "i morgon tidleg": 1,
  dagens: 0,
  "i går": -1,
  igår: -1,
  gårsdagens: -1,
  "i går kveld": -1,
  "i forgårs": -2,
  "i førgår": -2,
  "i forigårs": -2,
  "i forrigårs": -2,
  "i morgen": 1,
  imorgen: 1,
  "i morgon": 1,
  imorgon: 1,
  morgendagens: 1,
  morgondagens: 1,
  "i overmorgen": 2,
  "i overmorgon": 2,
  "i overimorgen": 2,
};

/** Years from the article's year. */
export const YEAR_OFFSETS: Readonly<Record<string, number>> = {
  "i år": 0,
  iår: 0,
  "dette året": 0,
  "dette årets": 0,
  "inneværende år": 0,
  "inneværende års": 0,
  "innværende år": 0,
  "innværende års": 0,
  "inneverande år": 0,
  "inneverande års": 0,
  årets: 0,
  "tidligere i år": 0,
  "tidlegare i år": 0,
  "senere i år": 0,
  "seinare i år": 0,
  "seinere i år": 0,
  "så langt i år": 0,
  "hittil i år": 0,
  "til nå i år": 0,
  "til no i år": 0,
  "i fjor": -1,
  ifjor: -1,
  "forrige år": -1,
  "førre år": -1,
  "sist år": -1,
  "siste år": -1,
  fjorårets: -1,
  fjoråret: -1,
  "året før": -1,
  "året som gikk": -1,
  "året som gjekk": -1,
  "i forfjor": -2,
  "i hitteårs": -2,
  "i førfjor": -2,
  "neste år": 1,
  "til neste år": 1,
  "kommende år": 1,
  "komande år": 1,
  "neste års": 1,
  året: 0,
};

type Holiday =
  | readonly [month: number, day: number]
  | { readonly easter: number }
  | { readonly sunday: number; readonly month: number };

/** Feasts of several days, told by their first: "før jul". */
export const FEASTS: Readonly<Record<string, Holiday>> = {
  jul: [12, 25],
  påske: { easter: 0 },
  pinse: { easter: 49 },
};

/** Fixed holidays: month and day. Movable ones: days from Easter Sunday, or the nth Sunday of a month. */
export const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  nyttår: [1, 1],
  årsskiftet: [1, 1],
  årskiftet: [1, 1],
  "siste årsskifte": [1, 1],
  "sist årsskifte": [1, 1],
  "forrige årsskifte": [1, 1],
  "førre årsskifte": [1, 1],
  "neste årsskifte": [1, 1],
  nyttårsdag: [1, 1],
  nyttårsaften: [12, 31],
  nyttårsaftan: [12, 31],
  julaften: [12, 24],
  julaftan: [12, 24],
  "første juledag": [12, 25],
  "fyrste juledag": [12, 25],
  "1. juledag": [12, 25],
  "1 juledag": [12, 25],
  "andre juledag": [12, 26],
  "annen juledag": [12, 26],
  "2. juledag": [12, 26],
  grunnlovsdagen: [5, 17],
  "syttende mai": [5, 17],
  "første mai": [5, 1],
  sankthansaften: [6, 23],
  sankthans: [6, 24],
  lilleaften: [12, 23],
  lillejulaften: [12, 23],
  valentinsdagen: [2, 14],
  kvinnedagen: [3, 8],
  skjærtorsdag: { easter: -3 },
  skjertorsdag: { easter: -3 },
  langfredag: { easter: -2 },
  påskeaften: { easter: -1 },
  "første påskedag": { easter: 0 },
  "1. påskedag": { easter: 0 },
  påskedag: { easter: 0 },
  "andre påskedag": { easter: 1 },
  "2. påskedag": { easter: 1 },
  "kristi himmelfartsdag": { easter: 39 },
  "første pinsedag": { easter: 49 },
  "1. pinsedag": { easter: 49 },
  pinsedag: { easter: 49 },
  "andre pinsedag": { easter: 50 },
  "2. pinsedag": { easter: 50 },
  palmesøndag: { easter: -7 },
  "kristi himmelfart": { easter: 39 },
  morsdag: { sunday: 2, month: 2 },
  farsdag: { sunday: 2, month: 11 },
};

export const MONTH = anyOf(Object.keys(MONTHS));
/** Full names only: "mar", "jan" and "des" alone are other words. */
export const MONTH_FULL = anyOf(
  Object.keys(MONTHS)
    .filter((name) => name.length > 3 && !name.endsWith("."))
    .concat("mai"),
);
export const WEEKDAY = anyOf([...Object.keys(WEEKDAYS)]);
export const WEEKDAY_ANY = anyOf([...Object.keys(WEEKDAYS), ...WEEKDAY_SHORT]);
export const MONTH_STARTS = Object.keys(MONTHS).filter((name) => !name.endsWith("."));
export const WEEKDAY_STARTS = [...Object.keys(WEEKDAYS), ...WEEKDAY_SHORT.map((name) => name.slice(0, -1))];

/** A preposition right before a time that opens it to one side. */
export const BOUNDS: Readonly<Record<string, "from" | "after" | "until" | "before">> = {
  siden: "from",
  sidan: "from",
  fra: "from",
  frå: "from",
  "fra og med": "from",
  "frå og med": "from",
  "f.o.m.": "from",
  etter: "after",
  innen: "until",
  innan: "until",
  "til og med": "until",
  "t.o.m.": "until",
  til: "until",
  "fram til": "until",
  "frem til": "until",
  "fram mot": "until",
  "frem mot": "until",
  mot: "until",
  ut: "until",
  senest: "until",
  seinast: "until",
  "senest innen": "until",
  "seinast innan": "until",
  inntil: "until",
  "innen utgangen av": "until",
  "innan utgangen av": "until",
  "innan utgongen av": "until",
  "innen slutten av": "until",
  "innan slutten av": "until",
  "innen utløpet av": "until",
  "innan utløpet av": "until",
  før: "before",
  "i forkant av": "before",
};
/** Between such a preposition and the time: "innen utgangen av 2025". */
const INSIDE =
  "år|året|den|sommeren|sommaren|høsten|hausten|våren|vinteren|slutten av|starten av|begynnelsen av|byrjinga av|midten av|medio|ultimo|primo";
/** Last words of what stands between them. */
export const INSIDE_ENDS: ReadonlySet<string> = new Set(INSIDE.split("|").map(lastWord));
/** Last words of both: without one of them before a time there is no bound to look for. */
export const BOUND_ENDS: ReadonlySet<string> = new Set([
  ...Object.keys(BOUNDS).map(lastWord),
  ...INSIDE_ENDS,
]);
export const BOUND_BEFORE = new RegExp(
  `(?:^|[^A-Za-zÀ-ɏ])(${anyOf(Object.keys(BOUNDS))})(?: {1,2}|\\n)(?:(?:${INSIDE}) )?$`,
  "u",
);
export const BOUND_REACH = 40;
/** "ut 2025" runs to the year's end; elsewhere "ut" belongs to a verb ("sendt ut i går"). */
export const RUN_OUT: ReadonlySet<string> = new Set([
  "year",
  "relative-year",
  "period",
  "part-of-year",
  "season",
  "month",
]);

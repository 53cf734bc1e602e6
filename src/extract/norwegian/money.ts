/** Currencies as Norwegian prose writes them: form → ISO 4217. */
import { anyOf, GAP, spaced } from "../../pattern.ts";

/** Behind the number. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  NOK: [
    "kroner",
    "kronar",
    "krone",
    "kronene",
    "kronane",
    "kroners",
    "kronars",
    "kr",
    "kr.",
    "nok",
    ",-",
    ",–",
  ],
  SEK: ["sek", "kronor"],
  DKK: ["dkk"],
  EUR: ["euro", "euros", "eur", "€"],
  USD: ["dollar", "dollars", "usd", "$", "us$"],
  GBP: ["pund", "gbp", "£", "pund sterling"],
  CHF: ["chf", "franc", "francs", "sveitserfranc"],
  JPY: ["yen", "jpy", "¥"],
  CNY: ["yuan", "renminbi", "cny", "rmb"],
  INR: ["rupi", "rupier", "rupee", "rupees", "inr", "rs"],
  PLN: ["zloty", "sloty", "pln"],
  CZK: ["koruna", "czk"],
  THB: ["baht", "bhat", "thb"],
  ZAR: ["rand", "zar"],
  ISK: ["isk"],
  CAD: ["cad"],
  AUD: ["aud"],
};

/** Adjective and unit: "danske kroner", "kanadiske dollar". */
const NATIONAL: readonly (readonly [
  adjectives: readonly string[],
  nouns: readonly string[],
  code: string,
])[] = [
  [["norske", "norsk"], ["kroner", "kronar", "krone", "kr"], "NOK"],
  [["svenske", "svensk"], ["kroner", "kronor", "kronar", "krone", "kr"], "SEK"],
  [["danske", "dansk"], ["kroner", "kronar", "krone", "kr"], "DKK"],
  [["islandske", "islandsk"], ["kroner", "kronar", "krone"], "ISK"],
  [["tsjekkiske", "tsjekkisk"], ["kroner", "kronar", "koruna"], "CZK"],
  [["amerikanske", "amerikansk", "us"], ["dollar", "dollars"], "USD"],
  [["kanadiske", "canadiske", "kanadisk"], ["dollar", "dollars"], "CAD"],
  [["australske", "australsk"], ["dollar", "dollars"], "AUD"],
  [["new zealandske", "new zealand", "newzealandske", "nz"], ["dollar", "dollars"], "NZD"],
  [["singaporske", "singapore"], ["dollar", "dollars"], "SGD"],
  [["hong kong", "hongkong"], ["dollar", "dollars"], "HKD"],
  [["sveitsiske", "sveitsisk"], ["franc", "francs", "frank"], "CHF"],
  [["britiske", "engelske"], ["pund"], "GBP"],
  [["kinesiske", "kinesisk"], ["yuan", "renminbi"], "CNY"],
  [["japanske", "japansk"], ["yen"], "JPY"],
  [["indiske", "indisk"], ["rupi", "rupier", "rupee", "rupees"], "INR"],
  [["pakistanske", "pakistansk"], ["rupi", "rupier", "rupee", "rupees"], "PKR"],
  [["polske", "polsk"], ["zloty", "sloty"], "PLN"],
  [["thailandske", "thailand", "thai"], ["baht", "bhat"], "THB"],
  [["sørafrikanske", "sør-afrikanske"], ["rand"], "ZAR"],
];

/** Written before the number: "kr 5 mill.", "EUR 20". */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  NOK: ["kr", "kr.", "nok", "kroner"],
  EUR: ["eur", "€", "euro"],
  USD: ["usd", "$", "us$"],
  GBP: ["gbp", "£"],
  SEK: ["sek"],
  DKK: ["dkk"],
  CHF: ["chf"],
  JPY: ["jpy", "¥"],
  CNY: ["cny"],
  INR: ["inr", "rs.", "rs"],
};

/** Scale and currency in one sign: "12 MNOK". */
const FUSED: Readonly<Record<string, readonly [code: string, scale: number]>> = {
  mnok: ["NOK", 1e6],
  "mill.kr": ["NOK", 1e6],
  millkr: ["NOK", 1e6],
  "mill.kroner": ["NOK", 1e6],
  "mrd.kr": ["NOK", 1e9],
  "mrd.kroner": ["NOK", 1e9],
  knok: ["NOK", 1e3],
  tkr: ["NOK", 1e3],
  mkr: ["NOK", 1e6],
  meur: ["EUR", 1e6],
  musd: ["USD", 1e6],
  msek: ["SEK", 1e6],
};

/** Right behind the digits, where the currency stands before them: "EUR 30M". */
export const LETTER_SCALES: Readonly<Record<string, number>> = { m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, k: 1e3 };

/** A hundredth of the currency: what follows "og 23 …", and stands alone as "50 øre". */
const MINOR: Readonly<Record<string, readonly string[]>> = {
  NOK: ["øre", "ører", "öre", "örer"],
  EUR: ["cent", "cents"],
  GBP: ["pence", "penny", "pennies"],
  CHF: ["rappen", "centime", "centimes", "centesimo", "centesimi", "rap", "rp", "ct"],
  INR: ["paise", "paisa"],
  PLN: ["groszy"],
  CZK: ["haleru"],
  THB: ["satang"],
  CNY: ["fen"],
};

const flat = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(table).flatMap(([code, forms]) => forms.map((form): [string, string] => [form, code]));

const codes = new Map<string, string>([
  ...flat(BEFORE),
  ...flat(UNITS),
  ...NATIONAL.flatMap(([adjectives, nouns, code]) =>
    adjectives.flatMap((adjective) => nouns.map((noun): [string, string] => [`${adjective} ${noun}`, code])),
  ),
]);
const minors = new Map(flat(MINOR));

const national = `(?:${NATIONAL.map(([adjectives, nouns]) => `${anyOf(adjectives)}${GAP}${anyOf(nouns)}`).join("|")})`;
export const CURRENCY = `(?:${national}|${anyOf(flat(UNITS).map(([form]) => form))})`;
export const CURRENCY_BEFORE = anyOf(flat(BEFORE).map(([form]) => form));
export const FUSED_CURRENCY = anyOf(Object.keys(FUSED));
export const MINOR_UNIT = anyOf(minors.keys());
/** Every form behind a number, to tell what follows one. */
export const CURRENCY_WORDS: readonly string[] = [
  ...flat(UNITS).map(([form]) => form),
  ...NATIONAL.flatMap(([adjectives]) => adjectives),
  ...Object.keys(FUSED),
];
export const MINOR_WORDS: readonly string[] = flat(MINOR).map(([form]) => form);
/** First words of the forms in front of a number, for triggers. */
const starts = flat(BEFORE).map(([form]) => /^[A-Za-zÀ-ɏ]+/.exec(form)?.[0] ?? form);
/** Signs and abbreviations: "kr", "€". */
export const CURRENCY_STARTS: readonly string[] = starts.filter((word) => word.length <= 3);
/** Full words, which most often stand behind their number: "kroner". */
export const CURRENCY_WORD_STARTS: readonly string[] = starts.filter((word) => word.length > 3);

/** ISO 4217 code and, for "MNOK", the scale in it. */
export function readCurrency(form: string): { currency: string; scale: number } | null {
  const text = spaced(form);
  const fused = FUSED[text];
  if (fused) return { currency: fused[0], scale: fused[1] };
  const code = codes.get(text);
  if (code !== undefined) return { currency: code, scale: 1 };
  const minor = minors.get(text);
  return minor === undefined ? null : { currency: minor, scale: 0.01 };
}

/** What an amount is paid per, where the text says it without "per": "200 kroner timen", "3 000 kroner hver måned". */
export const PER_UNITS: Readonly<Record<string, string>> = {
  timen: "time",
  dagen: "dag",
  uken: "uke",
  uka: "uke",
  veka: "veke",
  måneden: "måned",
  månaden: "månad",
  fatet: "fat",
  kiloen: "kilo",
  literen: "liter",
  tonnet: "tonn",
  "hver dag": "dag",
  "kvar dag": "dag",
  "hver uke": "uke",
  "kvar veke": "veke",
  "hver måned": "måned",
  "kvar månad": "månad",
  månedlig: "måned",
  månadleg: "månad",
};
/** Right behind an amount: what it is paid per. "i året", "årlig", "per innbygger". */
export const PER_AFTER = new RegExp(
  `^(?:(?: {1,2}|\\n)(?:(?<yearly>årlig|årleg|hvert år|kvart år|i året|per år|pr\\.? år|om året)|(?:per|pr\\.?) (?<per>(?:[A-Za-zÀ-ɏ]{1,20}-)?[A-Za-zÀ-ɏ]{2,30})|(?:i )?(?<unit>${anyOf(Object.keys(PER_UNITS))}))|\\/(?<slash>[A-Za-zÀ-ɏ]{2,12}))(?![A-Za-zÀ-ɏ])`,
  "u",
);
export const PER_REACH = 44;

/** What money is, between number and scale: "100 nye millioner", "25 statlege millionar"; which of it: "dei 20 første millionane". */
export const KINDS_OF_MONEY: readonly string[] =
  "nye ekstra friske ferske ytterligere ytterlegare flere fleire statlige statlege offentlige offentlege kommunale årlige årlege første fyrste neste siste".split(
    " ",
  );

/** "forskningsmillioner", "oljemilliardar": money, where the first part counts nothing of its own ("folkemillioner"). */
export const isMoneyCompound = (word: string): boolean =>
  /[a-zæøå-]{3}milli(?:on|ard)[ea]r$/u.test(word) &&
  !/^(?:folk|innbygg|mennesk|seer|sjåar|lytt|les|kunde|bruk|turist|gjest|passasjer|publikum|tonn|liter|kubikk|klikk|besøk|stemme|poeng|dose|halv|kvart|mange|fler|fleir)/u.test(
    word,
  );

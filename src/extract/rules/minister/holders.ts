/** Who holds which office, by the words that stand next to each other. */
import type { NameHit } from "../../lexicon.ts";
import { APPOINTED, LONG_FORMER_BEFORE } from "../../norwegian/titles.ts";
import type { View } from "../../view.ts";
import { before, hasNameBefore } from "./around.ts";

/** "finansminister |og Sp-leder| Kari Li": what she is in her party as well. */
const PARTY_POST =
  " og (?:[A-Za-zÀ-ɏ]{1,16}-?)?(?:nest|parti)?(?:leder|leiar)(?: (?:i|for) [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]{0,16})?";
/** Between an office and its holder: "næringsminister Kari Li", "helseministeren, Kari Li". */
const JOINT = new RegExp(`^(?:${PARTY_POST})?(?:,? {1,2}|,?\\n)(?:\\([A-Za-zÀ-ɏ]{1,4}\\) )?$`, "u");
const JOINT_REACH = 48;
/** "Kari Li blir ny |helseminister, Ola Vik …": the office is told of the one before it. */
const BECOMES_BEFORE = /(?<![a-zæøå])(?:er|blir|vert|ble|blei|vart|som|til)(?: ny| nye| vår)? $/u;
const BECOMES_REACH = 12;
/** "Vik ny |helseminister, Moe …": a headline does without "blir". */
const NAME_AND_NEW = /(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,24} ny $/u;
const NEW_REACH = 32;
const isAnothers = (between: string, { name, start }: NameHit, { folded, plain }: View): boolean =>
  between.startsWith(",") &&
  name.definite !== true &&
  (BECOMES_BEFORE.test(folded.slice(Math.max(0, start - BECOMES_REACH), start)) ||
    NAME_AND_NEW.test(plain.slice(Math.max(0, start - NEW_REACH), start)));

/** "Anne-Grethe |Strøm-Erichsen": a given name that the registry spells otherwise, before a surname that it knows. */
const GIVEN_BETWEEN = /^ (?<given>[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?:[- ][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+){0,2}) $/u;
/** Letters that two spellings of one given name share. */
const SHARED_LETTERS = 4;

const isMisspelt = (between: string, { name }: NameHit): boolean => {
  const given = GIVEN_BETWEEN.exec(between)?.groups?.given;
  return (
    given !== undefined &&
    name.ids.length === 1 &&
    name.ids[0]?.slice(0, SHARED_LETTERS) === given.slice(0, SHARED_LETTERS)
  );
};

/** "Tidligere |næringsminister Kari Li har tatt over som helseminister": what she is now is told behind her name. */
const IS_NOW = /(?<![a-zæøå])(?:blir|vert|tar|tek|overtar|overtek|har|er) /u;
const isOtherNow = (office: NameHit, person: NameHit, behind: readonly NameHit[], view: View): boolean =>
  LONG_FORMER_BEFORE.test(before(view, office.start)) &&
  behind.some(
    (now) =>
      now.name.kind === "office" &&
      now.start < person.end + OFFICE_REACH &&
      IS_NOW.test(view.plain.slice(person.end, now.start)) &&
      isHeldBehind(person, now, view),
  );

/** Office → the person named right behind it. Names come in reading order, so a look at the next few is enough. */
export function holders(names: readonly NameHit[], view: View): ReadonlyMap<NameHit, NameHit> {
  const pairs = new Map<NameHit, NameHit>();
  names.forEach((office, index) => {
    if (office.name.kind !== "office") return;
    for (let next = index + 1; next < names.length; next++) {
      const person = names[next] as NameHit;
      if (person.start > office.end + JOINT_REACH) return;
      const between = view.plain.slice(office.end, person.start);
      if (
        person.name.kind === "person" &&
        ((JOINT.test(between) && !isAnothers(between, office, view)) || isMisspelt(between, person))
      ) {
        if (!isOtherNow(office, person, names.slice(next + 1), view)) pairs.set(office, person);
        return;
      }
    }
  });
  return pairs;
}

const GOES_ON =
  "(?:(?:(?:tar|tek|tok) over|overtar|overtek|overtok) etter [A-ZÆØÅ][A-Za-zÀ-ɏ-]+(?: [A-ZÆØÅ][A-Za-zÀ-ɏ-]+){0,3}|(?:tar|tek|tok) over|har (?:nå |no )?(?:(?:tatt|teke) over|overtatt|overteke)|overtar|overtek|overtok|fortsetter|fortsatte|held fram|heldt fram|skal (?:overta|ta over)|(?:går|gikk|gjekk|trer|trådte) (?:nå |no )?inn|som (?:(?:tar|tek|tok) over|overtar|overtek|overtok|(?:går|gikk|gjekk|trer|trådte) inn)) som";
/** "Kari Li ferdig som helseminister". */
const LEAVES = "(?:(?:er )?ferdig|går av|gir seg|gjev seg|slutter|sluttar) som";
/** "Kari Li, helseminister", "Kari Li (helseminister)", "Kari Li, som blir helseminister", "Kari Li (42) er ny helseminister", "Kari Li presentert som ny helseminister", "Kari Li (V) frå Vik er utnemnd til helseminister". */
const OFFICE_BEHIND = new RegExp(
  `^(?: \\([A-Za-zÀ-ɏ\\d]{1,4}\\))?(?: fr[aå] [A-ZÆØÅ][a-zæøå]{2,15})?(?: \\(|, (?:som (?:er|blir|vert) (?:ny )?|vår |ny |den (?:nye|ferske) )?|,? (?:(?:er|blir|vert|ble|blei|vart)(?: ${APPOINTED})?|${APPOINTED}|${GOES_ON}|${LEAVES}|som)(?: vår| vår nye| landets| ny| nye| fersk| den (?:nye|ferske|første|fyrste))? )$`,
  "u",
);
const OFFICE_REACH = 60;
/** "Li ny helseminister", "Li blir helseminister": a headline has no more than the surname. */
const SURNAME_BECOMES =
  /^ (?=.)(?:(?:blir|vert|ble|blei|vart) )?(?:(?:utnevnt|utnemnd) til |presentert som )?(?:ny )?$/u;
/** "Kari Li |(V) helseminister": a line of a list. */
const IN_LIST = /^ \([A-Za-zÀ-ɏ]{1,4}\) $/u;
/** "I tillegg |blir Kari Li (ny) helseminister". */
const BECOMES = /(?<![A-Za-zÀ-ɏ])(?:blir|vert|ble|blei|vart) (?:[A-ZÆØÅ][A-Za-z]{0,12}s )?$/u;
const BECOMES_AHEAD = 24;
const NEW_BETWEEN = /^(?: \([A-Za-zÀ-ɏ]{1,4}\))? (?:ny )?$/u;
const LINE_END = /^ ?(?:$|\n)/u;

const AFTER = /(?:tar|tok|tek|tatt|teke|overtar|overtok|overtek|overtatt|overteke)(?: over)? etter $/u;
const AFTER_REACH = 20;

/** What stands between a name and the office behind it says that they belong together. */
function isHeldBehind(person: NameHit, office: NameHit, { plain }: View): boolean {
  const between = plain.slice(person.end, office.start);
  // "tar over etter |Kari Li som helseminister": the office of who takes over.
  if (
    between.endsWith(" som ") &&
    AFTER.test(plain.slice(Math.max(0, person.start - AFTER_REACH), person.start))
  )
    return false;
  if (!person.name.surface.includes(" "))
    return office.name.definite !== true && SURNAME_BECOMES.test(between);
  return (
    OFFICE_BEHIND.test(between) ||
    (IN_LIST.test(between) && LINE_END.test(plain.slice(office.end, office.end + 2))) ||
    (NEW_BETWEEN.test(between) &&
      office.name.definite !== true &&
      BECOMES.test(plain.slice(Math.max(0, person.start - BECOMES_AHEAD), person.start)))
  );
}

/** "Kari Li skal overta |som helseminister": not yet. */
export const IS_COMING = /^(?: [^ ]+){0,4} skal (?:overta|ta over) som/u;
/** "Ny næringsminister blir |Kari Li", "Den nye helseministeren heter |Kari Li". */
const NAMED_AS = /^ (?:blir|vert|ble|blei|vart|er|heter|heiter) (?:nå |no )?$/u;

/** The office right before a name, with no more than "blir" between; "er Kari Lis sjef" is another's. */
function officeAhead(names: readonly NameHit[], index: number, view: View): NameHit | undefined {
  const person = names[index] as NameHit;
  if (person.end - person.start > person.name.surface.length) return undefined;
  for (let ahead = index - 1; ahead >= 0; ahead--) {
    const office = names[ahead] as NameHit;
    if (office.end < person.start - OFFICE_REACH) return undefined;
    if (office.name.kind === "office" && NAMED_AS.test(view.plain.slice(office.end, person.start)))
      return office;
  }
  return undefined;
}

/** Person → the office told right behind or before the name, where no other person holds it there. */
export function officesBehind(
  names: readonly NameHit[],
  view: View,
  held: ReadonlyMap<NameHit, NameHit>,
): ReadonlyMap<NameHit, NameHit> {
  const pairs = new Map<NameHit, NameHit>();
  const named = new Set(held.values());
  names.forEach((person, index) => {
    if (person.name.kind !== "person" || named.has(person)) return;
    const isFull = person.name.surface.includes(" ");
    if (!isFull && (person.name.ids.length !== 1 || hasNameBefore(view, person.start))) return;
    const ahead = isFull ? officeAhead(names, index, view) : undefined;
    if (ahead !== undefined && !held.has(ahead)) {
      pairs.set(person, ahead);
      return;
    }
    for (let next = index + 1; next < names.length; next++) {
      const office = names[next] as NameHit;
      if (office.start > person.end + OFFICE_REACH) return;
      if (office.name.kind === "office" && !held.has(office) && isHeldBehind(person, office, view)) {
        pairs.set(person, office);
        return;
      }
    }
  });
  return pairs;
}

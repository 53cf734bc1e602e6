/**
 * A sentence that opens with when or where, its verb before its subject, the other way about: "I Bodø økte prisen med
 * 4 prosent" → "prisen i Bodø økte med 4 prosent"; and what a sentence tells of a second thing without its verb, with
 * it: "Prisen økte med 4 prosent og salget med 6 prosent" → "salget økte med 6 prosent".
 */
import { CHANGE_NOUN, CHANGE_PASSIVE, CHANGE_PERFECT } from "../../../extract/norwegian/change.ts";
import { TELLS, TOTAL } from "../measured.ts";
import { FIGURE, NO_FIGURE, PRONOUN, VERB } from "./finite.ts";

/** Openings that say nothing of the figure. */
const EMPTY =
  "(?:[Mm]en|[Oo]g|[Ss]amtidig|[Dd]ermed|[Dd]essuten|[Ll]ikevel|[Dd]erimot|[Ii] tillegg|[Pp]å (?:samme|same) tid|[Tt]otalt(?: sett)?|[Ss]aml(?:et|a)(?: sett)?|[Ii] alt|[Tt]il (?:sammenligning|samanlikning|sammen|saman)|[Nn]å|[Nn]o|[Ss]å langt|[Hh]ittil)";
/** "I Bodø", "For mars", "Innen havbruk": of what the figure is. */
const WHERE = `(?:(?:[Ii]|[Pp]å|[Ff]or|[Hh]os|[Vv]ed|[Pp]er|[Bb]lant|[Ii]nnenfor|[Ii]nnanfor|[Ii]nnen|[Ii]nnan|[Ff]ra|[Ff]rå|[Ss]iden|[Ss]idan) (?:(?! ${VERB}| som )${NO_FIGURE}){1,70}?)`;
/** Openings that make what follows a guess or a wish. */
const UNREAL =
  /^(?:i (?:beste|verste|så) fall|i (?:teorien|utgangspunktet|framtiden|framtida|fremtiden|stedet|staden|andre enden|møtet)|på (?:sikt|papiret)|for (?:å|at|eksempel|første|fyrste) ?)/iu;
/** Whose change it is, or from where, other words say; money that is given. */
const NO_SUBJECT =
  /^(?:(?:verdi|volum)?(?:veksten|økningen|auken|nedgangen|reduksjonen)|tallet|talet|andelen|fasiten|.* med .*|.*budsjett.*)$| (?:fra|frå|av|til|for|i|på|om|med|hos)$/iu;
/** "I Nordland |gjekk |talet ned": of what it is the number, was told before. */
const NUMBER_MOVES =
  /^(?:gikk|gjekk|økte|auka|auket|steg|falt|fall|sank|sokk|minket|minka) (?:tallet|talet)$/u;
/** What can stand between a verb and its figure. */
const BETWEEN = `(?:${CHANGE_PERFECT}|${CHANGE_PASSIVE}|${TOTAL}|opp|ned|fram|frem|tilbake|seg|også|òg|kraftig|sterkt|markant|nådd|passert|vært på|vore på|ligget på|lege på)`;
const WITH = "(?:med|på|til|for)";
const INVERTED = new RegExp(
  `^(?:${EMPTY}|(?<front>${WHERE})),? (?<verb>${VERB}) (?<subject>(?:(?!${PRONOUN})|(?=(?:den|det|dei?) (?!(?:føre|inne|ute|oppe|nede|framme) )[a-zæøå]{3,}e ))(?:(?! ${VERB}| som | at )${NO_FIGURE}){1,80}?) (?<rest>(?:${BETWEEN} ){0,3}(?:(?:(?:mer enn|meir enn|over|nesten|nær) )?(?:fem|fire|tre)?dobl(?:et|a) (?:fra|frå) |${WITH} )?(?:${TOTAL} )?${FIGURE}.*)$`,
  "u",
);
const ENDS_IN_FIGURE = new RegExp(`${FIGURE}\\.?$`, "u");
const DATE_ALONE =
  /^(?:i|for|fra|frå|siden|sidan|per|i løpet av|ved utgangen av|ved utgongen av) (?:hele |heile )?\{date:\d{1,4}\}$/iu;

/** "Samla eksporterte Noreg |tang for": what was sold, behind who sold it. */
const SELLS = /^(?:eksport|produs|lever)/u;
const WHO_SELLS = /^(?<seller>\{(?:place|organisation|cluster):\d{1,4}\}) (?<goods>[a-zæøå].*)$/u;
const HAD = /^(?:har|hadde|fikk|fekk|får)$/u;
const WHO_HAD = /^(?<who>[^ ]+(?: [^ ]+){0,6}?) (?<had>(?:en|ei|ein|et|eit) .+)$/u;

/** What stands in front, behind what it tells of. */
const behind = (front: string | undefined): string =>
  front === undefined ? "" : ` ${front.charAt(0).toLowerCase()}${front.slice(1)}`;

/** @returns the sentence with its subject first; undefined where it is so already */
export function straightened(skeleton: string): string | undefined {
  const groups = INVERTED.exec(skeleton)?.groups;
  if (groups === undefined) return undefined;
  const { front, verb = "", subject = "", rest = "" } = groups;
  if (NO_SUBJECT.test(subject) && !NUMBER_MOVES.test(`${verb} ${subject}`)) return undefined;
  if (front !== undefined && UNREAL.test(front)) return undefined;
  // "I Bodø hadde hotellene |en økning på": what they had goes behind the verb.
  const { who, had } = HAD.test(verb) ? (WHO_HAD.exec(subject)?.groups ?? {}) : {};
  const { seller, goods } = SELLS.test(verb) ? (WHO_SELLS.exec(subject)?.groups ?? {}) : {};
  const [head, tail] =
    who !== undefined
      ? [who, `${had} ${rest}`]
      : seller !== undefined
        ? [seller, `${goods} ${rest}`]
        : [subject, rest];
  // A time goes behind the figure where nothing else stands there.
  const isAlone = front !== undefined && DATE_ALONE.test(front);
  return isAlone && ENDS_IN_FIGURE.test(rest)
    ? `${head} ${verb} ${tail.replace(/\.$/u, "")}${behind(front)}.`
    : `${head}${behind(front)} ${verb} ${tail}`;
}

const THAT_TIME = new RegExp(
  `^[^.;:!?]{1,80}?${TELLS} at det (?<when>(?:i|per|ved|ved (?:utgangen|utgongen|inngangen) (?:av|til)) (?:hele |heile )?\\{date:\\d{1,4}\\}) (?<verb>er|var|ble|blei|vart) (?<rest>(?:(?! (?:ikke|ikkje) )${NO_FIGURE}){0,40}?${FIGURE}.*)$`,
  "u",
);
/** "Tallene viser at det |i april var 900 gjester" → "I april var det 900 gjester". @returns undefined where none is so */
export function timeFirst(skeleton: string): string | undefined {
  const { when, verb, rest } = THAT_TIME.exec(skeleton)?.groups ?? {};
  return when === undefined
    ? undefined
    : `${when.charAt(0).toUpperCase()}${when.slice(1)} ${verb} det ${rest}`;
}

/** "hadde |i 2014 en vekst på", "utgjorde |i samme periode": a time between a verb and its figure. */
const TIME_BETWEEN = new RegExp(
  `^(?<subject>(?:(?! ${VERB}| som )${NO_FIGURE}){1,110}? ${VERB}) (?:(?<when>(?:i|for|per|ved utgangen av|ved utgongen av|i løpet av) (?:hele |heile )?\\{date:\\d{1,4}\\})|i (?:samme|same) periode|i perioden|(?:samme|same) år) (?<rest>(?:(?!\\{date)${NO_FIGURE}){0,60}?${FIGURE}(?:(?!\\{date)[^.])*)\\.?$`,
  "u",
);
/** @returns the sentence with the time last; undefined where none stands there, or another stands behind */
export function timeLast(skeleton: string): string | undefined {
  const { subject, when, rest } = TIME_BETWEEN.exec(skeleton)?.groups ?? {};
  return subject === undefined ? undefined : `${subject} ${rest}${when === undefined ? "" : ` ${when}`}.`;
}

const MOST =
  "(?:[Ss]tørst|[Hh]øyest|[Hh]øgast|[Ss]terkest|[Ss]terkast|[Mm]inst|[Ss]vakest|[Ss]vakast|[Ll]avest|[Ll]ågast)";
const THE_MOST = "(?:største|høyeste|høgaste|sterkeste|sterkaste|minste|svakeste|svakaste|laveste|lågaste)";
/** "Lågast var veksten i Telemark, med 2 prosent", "Størst nedgang hadde Telemark, med 4 prosent", "Telemark hadde den største auken, med 8 prosent", "Nedgangen er størst i Telemark, med 4 prosent". */
const RANKED = new RegExp(
  `^(?:${MOST} (?:er|var|ble|vart|blei) (?<level>(?:(?! ${VERB}| som )${NO_FIGURE}){3,80}?),? (?:med|på)|${MOST} (?<noun>${CHANGE_NOUN}) (?:har|hadde|fikk|fekk) (?<who>(?:(?! ${VERB}| som )${NO_FIGURE}){1,80}?),? (?:med|på)|(?:[Bb]lant|[Aa]v) (?:fylk|land|kommun|by)[a-zæøå]{1,5} (?:har|hadde|fikk|fekk) (?<who3>\\{place:\\d{1,4}\\}) (?:den |det )?${THE_MOST} (?<noun4>${CHANGE_NOUN})(?:n|en|a|et)?,? (?:med|på)|(?<who2>(?!${PRONOUN})(?:(?! ${VERB}| som )${NO_FIGURE}){1,80}?) (?:opplevde|har|hadde|fikk|fekk) (?:den |det )?${THE_MOST} (?<noun2>${CHANGE_NOUN})(?:n|en|a|et)?,? (?:med|på)|(?<noun3>[Vv]eksten|[Øø]kningen|[Aa]uken|[Nn]edgangen|[Rr]eduksjonen) (?:er|var|ble|blei|vart) (?:aller )?${MOST} i (?<place>\\{place:\\d{1,4}\\}),? (?:med|på)) (?<rest>(?:${TOTAL} )?${FIGURE}.*)$`,
  "u",
);
/** @returns the same without who comes first; undefined where nobody does */
export function unranked(skeleton: string): string | undefined {
  const {
    level,
    noun,
    noun4 = noun,
    noun2 = noun4,
    who,
    who3 = who,
    who2 = who3,
    noun3,
    place,
    rest,
  } = RANKED.exec(skeleton)?.groups ?? {};
  if (place !== undefined) return `I ${place} var ${noun3?.toLowerCase()} på ${rest}`;
  if (level !== undefined) return `${level} var ${rest}`;
  return who2 === undefined ? undefined : `${who2} hadde en ${noun2} på ${rest}`;
}

const GAPPED = new RegExp(
  `^(?<subject>(?!${PRONOUN})(?:(?! ${VERB}| som )${NO_FIGURE}){1,110}?) (?<verb>${VERB}(?: ${BETWEEN}){0,3}) (?<prep>${WITH}) (?:${TOTAL} )?${FIGURE}(?:${NO_FIGURE}){0,60}?(?:, og|,? mens|,? medan|,| og) (?<second>(?!(?:${PRONOUN}|${VERB}|${WITH} |og ))(?:(?! ${VERB}| (?:som|reduserte|redusert|reduserer|reduserar) | ${WITH} (?=${FIGURE}))${NO_FIGURE}){1,60}?) \\k<prep> (?<rest>(?:${TOTAL} )?${FIGURE}.*)$`,
  "u",
);
/** "Nordland hadde en vekst på 4 prosent, |Troms en nedgang på 2 prosent": a change of each, with one verb. */
const HAD_GAPPED = new RegExp(
  `^(?:(?! ${VERB}| som )${NO_FIGURE}){1,110}? (?<verb>(?:hadde|har|fikk|fekk|opplevde)(?: (?:\\{date:\\d{1,4}\\} )?hatt)?) (?:en|ein|ei) (?:[a-zæøå]{4,20} )?${CHANGE_NOUN} på (?:${TOTAL} )?${FIGURE}(?:, og|,? mens|,? medan|,| og) (?<who>\\{(?:place|organisation):\\d{1,4}\\}) (?<had>(?:en|ein|ei) (?:[a-zæøå]{4,20} )?${CHANGE_NOUN} på (?:${TOTAL} )?${FIGURE}.*)$`,
  "u",
);
const PREPOSITION = /^(?:i|på|for|hos|ved|blant|innen|innan|innenfor|innanfor|fra|frå|til|av) /u;
const MOST_GAPS = 4;

/** @returns what the sentence tells of a second thing, and a third, each with the verb of the first */
export function filled(skeleton: string): string[] {
  const found: string[] = [];
  let rest = skeleton;
  while (found.length < MOST_GAPS) {
    const had = HAD_GAPPED.exec(rest)?.groups;
    if (had !== undefined) {
      rest = `${had.who} ${had.verb} ${had.had}`;
      found.push(rest);
      continue;
    }
    const groups = GAPPED.exec(rest)?.groups;
    if (groups === undefined) return found;
    const { subject = "", verb = "", prep = "", second = "" } = groups;
    // "prisen |i Bodø … og i Vardø": one place for the other.
    const whole = /^[ip]å? \{place:\d+\}$/u.test(second)
      ? subject.replace(/ (?:i|på) \{place:\d+\}$/u, "")
      : subject;
    const of = PREPOSITION.test(second) ? `${whole} ${second}` : second;
    rest = `${of} ${verb} ${prep} ${groups.rest ?? ""}`;
    found.push(rest);
  }
  return found;
}

/** The lines in which an article tells its own date: "Publisert 3. mai 2023", "Sist oppdatert :". */
import { anyOf } from "../pattern.ts";

const DATE_LABELS: Readonly<Record<string, "published" | "updated">> = {
  publisert: "published",
  published: "published",
  "last updated": "updated",
  "først publisert": "published",
  "fyrst publisert": "published",
  "lagt ut": "published",
  dato: "published",
  skrevet: "published",
  skrive: "published",
  postet: "published",
  posta: "published",
  "dato for publisering": "published",
  publiseringsdato: "published",
  utgitt: "published",
  utgjeve: "published",
  pressemelding: "published",
  nyhet: "published",
  nyheit: "published",
  artikkel: "published",
  oppdatert: "updated",
  "sist oppdatert": "updated",
  "sist endret": "updated",
  "sist endra": "updated",
  endret: "updated",
  endra: "updated",
  "sist faglig oppdatert": "updated",
  "saken ble oppdatert": "updated",
  "saken er oppdatert": "updated",
  "saka vart oppdatert": "updated",
  "artikkelen ble oppdatert": "updated",
  "artikkelen er oppdatert": "updated",
};
const LABEL = anyOf(Object.keys(DATE_LABELS));
const MONTH = "(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[A-Za-zÀ-ɏ]{0,6}\\.?";
/** "jun 01, 2011" */
const MONTH_FIRST = `${MONTH} \\d{1,2}, \\d{4}`;
const DATE = `(?:${MONTH_FIRST}|(?:[A-Za-zÀ-ɏ]{2,7}dag,? )?\\d{1,2}\\.? ?${MONTH},? ?\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\. ?${MONTH})`;
const TIME = "(?:,? ?(?:[-–|] ?)?(?:kl\\.?|klokken|klokka)? ?\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?: CES?T)?)?";

const dateLine = new RegExp(
  `^(?:(?:av |by )?[A-Za-zÀ-ɏ ]{0,40}[|·•,–-] ?)?(?:${LABEL}(?: ?[:|] ?| ?\\| ?dato ?: ?| )?(?:den )?(?:${DATE}${TIME})?[ .,;|·–-]{0,4}){1,4}$`,
  "iu",
);
const WEEKDAY = "(?:[A-Za-zÀ-ɏ]{2,7}dag,? (?:den )?)?";
const FULL_DATE = `(?:${MONTH_FIRST}|${WEEKDAY}(?:\\d{1,2}\\.? ?${MONTH},? ?\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}/\\d{1,2}[ -]\\d{4}|\\d{4}-\\d{2}-\\d{2}))`;
/** What has a day of its own that is not the article's. */
const EVENT =
  "(?![^,]*(?:frist|start|møte|kurs|seminar|konferanse|opning|åpning|konsert|foredrag|utstilling|premiere|festival|webinar|innen|innan|gjelder|gjeld|varer))";
/** "Oslo, 22. juni 2015": where it was written. */
const PLACE = `${EVENT}\\(?(?:(?:ntb|npk)\\)?,? ?[–-]? ?)?[A-ZÆØÅ][a-zæøå/-]{1,20}(?:(?:,| i) [A-ZÆØÅ][a-zæøå]{1,15})?(?:, (?:den )?| \\()`;
/** "Havrådet, 4. januar 2023", "Nærings- og fiskeridepartementet | 4. januar 2023": the body that published it. */
const BODY = `${EVENT}(?=[^\\d,|]{2,60}(?:råd|rådet|departementet|direktoratet|tilsynet|verket|fondet|etaten|kommune|fylkeskommune|universitetet|universitet|høgskolen|høgskulen|instituttet|senteret|klyngen|klynga|klyngja|klynge|cluster|forbundet|forbund|foreningen|foreininga|forening|laget|norge|noreg|norway|nho|ntb|npk|siva|enova|sintef|asa?|avis|avisa|tidende|posten|bladet|blad|nytt)[ ,|–-])[A-ZÆØÅ][A-Za-zÀ-ɏ&./ -]{1,60}(?:,| \\||:| [–-])? (?:den )?`;
const WRITER = "(?:(?:skrevet|skrive|publisert|lagt inn|lagt ut) )?av:?|tekst:?";
const GENRE =
  "nyheter|nyheiter|aktuelt|pressemelding|nyhet|nyheit|nyhetsmelding|artikkel|kronikk|debatt|tale/innlegg|tale|innlegg|leserinnlegg|intervju|ntb|npk|npk-ntb";
/** "Innlegg i Kystposten, 3. mai 2019", "Tale av næringsminister Kari Moe, 3. mai 2019". */
const TOLD = `(?:tale|innlegg|kronikk|foredrag|artikkel|debattinnlegg|publisert|trykt|på trykk|sto på trykk|stod på trykk) (?:av|for|i|på|hos|til|ved) [^\\d|]{2,70},? `;
/** "Nyheter | Av Kari Li | 12. september 2022". */
const PIECES = "(?:[^|•·\\d]{2,60} ?[|•·] ?){2,3}";
/** Who wrote it, what it is or where, and when: "Av Kari Li, 20.06.2016 14:30", "Nyheter 23.10.17", "Dato: 20.06.2012 | Nr: 51/12", "Oslo, 3. mai 2019". */
const headLine = new RegExp(
  `^(?:${PLACE}|${BODY}|${TOLD}|${PIECES}|(?:${WRITER}) [A-ZÆØÅ][^,|/\\d]{2,50}[,|/–-]? ?|(?:${GENRE})(?: nr\\.? ?[\\d/-]{1,9})?[ ,|/•·:–-]{1,3})?(?:(?:${LABEL})[: ]{1,3})?${FULL_DATE}${TIME}(?: ?[|,] ?nr\\.?:? ?[\\d/]{1,9}|,? av [A-ZÆØÅ][A-Za-zÀ-ɏ .-]{2,40}|(?: \\| [^|\\d]{2,60}){1,2}| [–-] (?:ntb|npk)|\\))?$`,
  "iu",
);
/** "Kari Nordvik, 3. mai 2019", "Bodø 3. mai 2019": only capitals tell that it is a name. */
const nameLine = new RegExp(
  `^${EVENT}(?!Ny(?:e|tt)? |Neste |Siste |Fra |Frå |Til |Før |Etter |Siden |Sidan |Den )(?:\\(?(?:NTB|NPK)\\)?,? ?[–-]? ?)?[A-ZÆØÅ][A-Za-zÆØÅæøå-]{1,20}(?:(?: [A-ZÆØÅ][A-Za-zÆØÅæøå.-]{0,20}){1,3}|(?<!t|ig)),? (?:den )?${FULL_DATE}${TIME}$`,
  "u",
);

export const bareDate = new RegExp(`^(?:${DATE})${TIME}\\.?$`, "iu");
/** "Saken ble oppdatert med … 20.februar klokken 15." */
export const updateNote = new RegExp(
  `^(?:saken|saka|artikkelen) (?:ble|vart|er|blei) (?:sist )?oppdatert.{0,60}(?:${DATE}|\\d{1,2}\\.\\d{1,2}).{0,30}$`,
  "iu",
);

/** Every whole date has a year. */
const HAS_YEAR = /\d{4}|\d[./-]\d{2}(?!\d)/;
export const isHeadLine = (line: string): boolean =>
  line.length <= 120 && HAS_YEAR.test(line) && (headLine.test(line) || nameLine.test(line));

/** A piece of every label. */
const LABEL_PIECE =
  /oppdater|updated|publi[sc]|endr|dato|utg|lagt ut|skrev|skrive|post[ea]|pressemelding|nyhe|artikkel/iu;

/** A label and its date. Few lines have a label, and the pattern of all labels and dates is slow to compile. */
export const isLabelledDate = (line: string): boolean => LABEL_PIECE.test(line) && dateLine.test(line);

/** Spares most lines the patterns: a line that tells a date has a figure, or is little more than a label. */
export const mayTellDate = (line: string): boolean =>
  /\d/.test(line) || (line.length <= 60 && LABEL_PIECE.test(line));

/** A line that is nothing but the article's date, with or without its label. */
export const isDateLine = (line: string): boolean =>
  line.length <= 160 &&
  mayTellDate(line) &&
  (isLabelledDate(line) || bareDate.test(line) || isHeadLine(line));

const LABELS = new RegExp(`(?<![A-Za-zÀ-ɏ])(?<label>${LABEL})(?![A-Za-zÀ-ɏ])`, "giu");

/** Every date label of a line, with the stretch behind it where its date can stand (empty when there is none). */
export function dateLabels(line: string): { label: "published" | "updated"; start: number; end: number }[] {
  const labels = [...line.matchAll(LABELS)];
  // "3.11.2020 08:00 CET | Havlys | Pressemelding": no date stands behind the label.
  const [first] = labels;
  if (first === undefined || (!/\d/.test(line.slice(first.index)) && isHeadLine(line)))
    return bareDate.test(line) || isHeadLine(line)
      ? [{ label: "published", start: 0, end: line.length }]
      : [];
  return labels.map((match, index) => ({
    label: DATE_LABELS[(match.groups?.label ?? "").toLowerCase()] ?? "published",
    start: match.index + match[0].length,
    end: labels[index + 1]?.index ?? line.length,
  }));
}

/** Words and signs that lines around an article are known by. */
const NAME = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.’'-]{0,20}";
/** "NPK-NTB: …": the agency that an article's first paragraph is from. */
const AGENCY_SIGN = /^(?:NTB|NPK)(?: ?[-–/] ?(?:NTB|NPK))?:/u;
export const CONTACT =
  /(?:tlf\.?|telefon|mob\.?|mobil|e-post|epost|@[A-Za-zÀ-ɏ\d-]+\.[A-Za-zÀ-ɏ]{2,}|\+47)/iu;

export const BYLINE = new RegExp(
  `^(?:av|tekst|tekst og foto|journalist|skrevet av|skrive av)(?::| ) ?${NAME}(?: ${NAME}){1,3}(?:(?:,| og| /) ?${NAME}(?: ${NAME}){1,3})?$`,
  "iu",
);
export const NAMED_CONTACT = new RegExp(`^${NAME}(?: ${NAME}){1,3}(?:,.{0,60})?$`, "u");

/** "…, skriver Kari Berg i en e-post.": somebody tells something in it, and no address or number is given. */
const TOLD_IN_MAIL =
  /(?:skriver|skriv|skrev|sier|seier|svarer|svarar|opplyser|forteller|fortel|uttaler|uttalar)(?![A-Za-zÀ-ɏ])[^@\d]{0,90}(?:e-?post|telefon|mobil)/iu;
export const isToldInMail = (line: string): boolean => TOLD_IN_MAIL.test(line) && !/[@\d]/u.test(line);

/** "BERGEN: I går …", "OSLO: Tirsdag …": where the article was written, before its lead. */
const DATELINED =
  /^[A-ZÀ-ÖØ-Þ]{4,20}: (?:I (?:går|dag|kveld|natt|morges)|(?:Man|Tirs|Tys|Ons|Tors|Fre|Lør|Laur|Søn)dag)(?![a-zæøå])/u;
/** "ØNSKER MER EKSPORT: Rådet anbefaler …". */
export const isCapitalsCaption = (line: string): boolean =>
  line.includes(":") &&
  /^[^:a-zß-öø-ÿ]{6,60}: ?[A-ZÀ-ÖØ-Þ]/u.test(line) &&
  /^[^:]{0,56}[A-ZÀ-ÖØ-Þ]{4}/u.test(line) &&
  !DATELINED.test(line);
/** Whose or from where the words behind the colon are: no label of a picture. */
export const isSigned = (line: string): boolean => AGENCY_SIGN.test(line) || DATELINED.test(line);

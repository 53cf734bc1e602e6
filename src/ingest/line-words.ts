/** Words and signs that lines around an article are known by. */
const NAME = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.’'-]{0,20}";
/** "NPK-NTB: …": the agency that an article's first paragraph is from. */
export const AGENCY_SIGN = /^(?:NTB|NPK)(?: ?[-–/] ?(?:NTB|NPK))?:/u;
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

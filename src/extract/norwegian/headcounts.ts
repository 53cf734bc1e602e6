/** Words that tell what is counted where no noun stands behind the number. */

/** "medlemstallet", "folketalet": what stands before "tallet" → what is counted, in a form that its lemma is told from. */
export const HEADCOUNTS: Readonly<Record<string, string>> = {
  medlem: "medlem",
  elev: "elev",
  student: "student",
  lærling: "lærling",
  søkar: "søkarar",
  søker: "søkere",
  folke: "innbyggere",
  innbygger: "innbyggere",
  innbyggjar: "innbyggjarar",
  passasjer: "passasjerer",
  deltaker: "deltakere",
  deltakar: "deltakarar",
  gjeste: "gjest",
  besøk: "besøk",
  barne: "barn",
  publikum: "besøkende",
  turist: "turister",
  pasient: "pasienter",
  gjest: "gjester",
  ansatt: "ansatte",
  fødsel: "fødsel",
  død: "døde",
};

/** What is measured in people: "fødselsoverskuddet på 35". */
export const MEASURED_IN_PEOPLE =
  "folkemengden?|folkemengda|befolkning(?:en|a)?|(?:folke|befolknings)(?:til)?veks(?:t|ten)|fødsels(?:over|under)sk(?:udd|ot)(?:et)?|(?:netto ?)?(?:inn|ut)(?:flytting|vandring)(?:en|a)?|(?:manns|kvinne)oversk(?:udd|ot)(?:et)?";

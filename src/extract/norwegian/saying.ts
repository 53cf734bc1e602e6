/** Verbs before "at" that tell what somebody says or thinks, in all their forms. */
import { anyOf } from "../../pattern.ts";

/** Present and past. Nothing that denies ("avviser at") or asks for what is not ("krever at"). */
const FINITE = [
  "sier|seier",
  "mener|meiner|mente|meinte",
  "synes|syns|syntes|syntest",
  "tror|trur|trodde|trudde",
  "håper|håpar|håpet|håpa",
  "regner med|reknar med|regnet med|rekna med",
  "peker på|peikar på|pekte på|peikte på|peika på",
  "påpeker|påpeikar|påpekte|påpeika|påpeikte",
  "understreker|understrekar|understreket|understreka|understrekte",
  "forteller|fortel|fortalte|fortalde",
  "forklarer|forklarar|forklarte|forklara",
  "opplyser|opplyste",
  "varsler|varslar|varslet|varsla",
  "fastslår|fastslo|slår fast|slo fast",
  "tar til orde for|tek til orde for|tok til orde for",
  "forsikrer|forsikrar|forsikret|forsikra",
  "bekrefter|bekreftet|bekrefta|stadfester|stadfestar|stadfestet|stadfesta",
  "uttaler|uttalar|uttalte|uttala",
  "lover|lovar|lovet|lova|lovte|lovde",
  "minner om|minnet om|minte om|minna om",
  "viser til|viste til|syner til|synte til",
  "poengterer|poengterte",
  "innrømmer|innrømmar|innrømmet|innrømte|innrømma|vedgår|vedgikk|vedgjekk",
  "legger til|legg til|la til|tilføyer|tilføyde",
  "konkluderer|konkluderte|konkluderer med|konkluderte med",
  "konstaterer|konstaterte",
  "hevder|hevdar|hevdet|hevda",
  "påstår|påsto|påstod",
  "erkjenner|erkjente",
  "presiserer|presiserte",
  "framhever|fremhever|framhevar|framhevet|fremhevet|framheva",
  "framholder|fremholder|framheld|framholdt|fremholdt|framheldt",
  "trekker fram|trekker frem|trekkjer fram|trakk fram|trakk frem|trekte fram|drog fram",
  "legger vekt på|legg vekt på|la vekt på",
  "gir uttrykk for|gjev uttrykk for|ga uttrykk for|gav uttrykk for",
  "gjør det klart|gjer det klart|gjorde det klart",
  "anslår|anslo",
  "venter|ventar|ventet|venta|forventer|forventar|forventet|forventa",
  "spår|spådde|frykter|fryktar|fryktet|frykta",
  "svarer|svarar|svarte|svara",
  "skriver|skriv|skrev",
  "melder|melde|meldte",
  "er enige om|er einige om|er samde om|var enige om|var einige om|var samde om",
];
/** Behind "har". */
const PERFECT =
  "sagt|uttalt|uttala|påpekt|påpeika|pekt på|peikt på|peika på|understreket|understreka|fortalt|forklart|forklara|opplyst|varslet|varsla|fastslått|slått fast|tatt til orde for|teke til orde for|forsikret|forsikra|bekreftet|bekrefta|stadfestet|stadfesta|lovet|lova|lovt|minnet om|minna om|vist til|poengtert|innrømmet|innrømt|vedgått|lagt til|konkludert|konkludert med|konstatert|hevdet|hevda|påstått|erkjent|presisert|framhevet|fremhevet|framheva|framholdt|fremholdt|framhalde|lagt vekt på|gitt uttrykk for|gjort det klart|anslått|spådd|svart|svara|skrevet|skrive|meldt|blitt enige om|vorte samde om";

const LONGER = `(?:${anyOf(FINITE.join("|").split("|"))}|(?:har|hadde) (?:(?:tidligere|tidlegare|også|òg|nå|no|selv|sjølv|lenge) )?${anyOf(PERFECT.split("|"))})`;
/** "var også klar på". */
const IS_CLEAR =
  "(?:er|var|har vært|har vore) (?:(?:også|òg|svært|veldig|helt|heilt) )?(?:klare?|klinkende klar|tydelige?|tydeleg|tydelege) på";
/** "sier", "har tidligere påpekt". */
export const SAYS = `(?:sa|${LONGER}|${IS_CLEAR})`;
/** ", sier", ", ifølge": behind what is said. The comma is written twice, so that a text without ", sa" is soon done with. */
export const SAYS_BEHIND = `(?:, sa|, (?:${LONGER}|ifølge|ifølgje|i følge|i følgje|utdyper|utdjupar|avslutter|avsluttar))`;

/** Verbs that "at" can be left out behind. */
export const SAYS_BARELY = anyOf(
  "sier seier sa mener meiner mente meinte synes syns syntes syntest tror trur trodde trudde forteller fortel fortalte fortalde håper håpar håpet håpa".split(
    " ",
  ),
);

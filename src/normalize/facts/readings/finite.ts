/** Pieces of a sentence with figures, for whoever takes it apart. */

/** Verbs that figures go with, as they stand in a main clause. */
export const VERB =
  "(?:er|var|ble|blei|vart|blir|vert|har|hadde|fikk|fekk|får|utgjør|utgjer|utgjorde|tilsvarer|tilsvarar|tilsvarte|omsetter|omsatte|omset|omsette|sysselsetter|sysselset|sysselsatte|sysselsette|eksporterer|eksporterar|eksporterte|produserer|produserar|produserte|bidrar|bidreg|bidro|bidrog|skaper|skapar|skapte|investerer|investerte|koster|kostar|kosta|kostet|tjente|tente|tapte|økte|øker|auka|aukar|vokste|voks|vaks|vokser|veks|falt|fall|faller|fell|steg|steig|stiger|stig|sank|sokk|synker|søkk|minket|minka|minker|minkar|avtok|avtar|avtek|krympet|krympa|gikk|gjekk|går|endte|enda|ligger|ligg|lå|låg|står|stod|sto|består|teller|tel|representerer|representerar|leverer|leverte|mangler|manglar|oppnådde|eier|eig|nådde|passerte|rommer|romar|dekker|dekkjer|mottok)(?![A-Za-zÀ-ɏ])";
export const FIGURE = "\\{(?:amount|percentage|count):\\d{1,4}\\}";
export const HAS_FIGURE = new RegExp(FIGURE, "u");
/** A sign or a mention: no stop. */
export const NO_STOP = "(?:[^.;:!?–(){}\\n]|\\{[a-z]{3,14}:\\d{1,4}\\})";
/** The same, and no figure. */
export const NO_FIGURE = "(?:[^.;:!?–(){}\\n]|\\{(?!amount|percentage|count)[a-z]{3,14}:\\d{1,4}\\})";
/** Who or what no name is known of. */
export const PRONOUN =
  "(?:det|dette|den|dei?|disse|desse|vi|me|eg|jeg|han|hun|ho|man|ein|en|ei|et|eit|som|noe|noko|alle|mange)(?![A-Za-zÀ-ɏ])";

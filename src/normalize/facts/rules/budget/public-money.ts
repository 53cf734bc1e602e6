/** What tells a grant from a price, a wage or a turnover, where a clause says only that somebody gets so much. */
import type { Slot } from "../../../../model.ts";
import { matchesOf } from "../../../matches.ts";
import { type Clause, wordsOf } from "../../clause.ts";
import type { FactInput } from "../../input.ts";

/** How much of the article's beginning says what it is about. */
const TITLE_REACH = 200;
/** A title is told in full by what stands below it. */
const BELOW_TITLE = 700;
/** What makes the money a grant. */
export const PUBLIC_MONEY =
  /(?:(?:fra|frå|av) (?:forsk(?:n)?ingsrådet|innovasjon nor(?:ge|eg)|enova|siva)|bevilg|løyv|tilskudd|tilskot|støtte|støtta|midler|midlar|midlene|midlane|tildel|fordel|forsk(?:n)?ingssent|(?:deler|delar|delte|delt) ut|lyser ut|finansier|statsbudsjett|nasjonalbudsjett|tiltakspakk|krisepakk|omstillingspakk|(?:gir|gjev) (?:over |nær |nesten |inntil )?[\d,]+ (?:mill|mrd|milliard)|klyngeprogram|(?<![a-zæøå])g[åa]ve(?:n|r|ne|a|ane|midl|tildel))/iu;

/** Words of handing out money: an article that keeps to them is about grants, wherever it says so. */
const OF_GRANTS =
  /(?:[Bb]evilg|[Ll]øyv|[Tt]ilskudd|[Tt]ilskot|[Tt]ildel|[Uu]tlys|(?:om|[Ii]|får|fått|av) støtte|[Mm]idl(?:er|ar|ene|ane)(?![a-zæøå])|[Ff]inansiering|[Ff]orsk(?:n)?ings(?:rådet|fond)|[Ee]nova|[Ss]øknad(?:er|ar|ene|ane)|[Pp]engane|[Pp]engene|[Ff]ond(?:et|a)(?![a-zæøå])|[Gg][åa]vemid|[Ss]p(?:ele|ille)mid|[Ss]tatsbudsjett)/gu;
const OFTEN = 4;
const aboutGrants = new WeakMap<FactInput, boolean>();

/** Whether the article's beginning speaks of grants, or all of it; asked once an article. */
function isAboutGrants(input: FactInput): boolean {
  const known = aboutGrants.get(input);
  if (known !== undefined) return known;
  const { text } = input.article;
  const is = PUBLIC_MONEY.test(text.slice(0, TITLE_REACH)) || matchesOf(OF_GRANTS, text).length >= OFTEN;
  aboutGrants.set(input, is);
  return is;
}

/** Whether the article's beginning, the passage up to the clause's end or all of the article speaks of grants. */
export const isPublicMoney = ({ block, end }: Clause, input: FactInput): boolean =>
  isAboutGrants(input) ||
  PUBLIC_MONEY.test(
    block.kind === "title"
      ? input.article.text.slice(0, BELOW_TITLE)
      : input.article.text.slice(block.start, end),
  );

/** Nobody, or somebody that is paid. */
export const NO_RECIPIENT =
  /^(?:\{(?:person|minister|date):\d+\}|(?:han|hun|ho|vi|jeg|eg|de|dei|du|man|det|dette|den|som|og|hver|kvar|alle|begge|hvem|kven|i|på|for|til|fra|frå|om|(?:det|den) (?:første|fyrste|andre|tredje|siste) [a-zæøå]+|staten|kommunen|regjeringen|regjeringa|\{amount:.*)$)|(?:^| )(?:direktøren|sjefen|leder|leiar|vinneren|vinnaren|fra|frå|med|på|om|av)$|^(?:en|ei|ein) (?:økning|auke|vekst|reduksjon|nedgang|kutt)(?: |$)|\{amount:|\{percentage:/iu;
/** Pay, a fine, a debt. */
export const PAID =
  /^\{amount:\d+\} (?:mer |meir |mindre )?i (?:\{date:\d+\} |fjor |år )?(?:lønn|løn|bot|erstatning|erstatting|gjeld|utbytte|overskudd|overskot|underskudd|underskot|omsetning|omsetnad|inntekt|honorar|skatt|bonus|gevinst|pant|lån(?!, | og [a-zæøå]*(?:tilsk|støtt)))/iu;
/** What public money is given for: who gets money for it, gets a grant. */
const CAUSE =
  /^(?:(?:å )?(?:forske på|sikre|verne|kartlegge|restaurere|bevare) |(?:[a-zæøå-]+ ){0,2}[a-zæøå-]*(?:forsk(?:n)?ing|forsk(?:n)?ingsprosjekt|sikring|(?<!inn|pant|for)vern|vedlikehold|vedlikehald|rehabilitering|opprust(?:n)?ing|restaurering|klimatiltak|miljøtiltak|kartlegging|overvåk(?:n)?ing|formidling|omstilling|beredskap|folkehelse|integrering|idrettsanlegg|kulturhus|skolebygg)(?:en|a|et|er|ene)?(?![A-Za-zÀ-ɏ]))/u;
export const isCause = (use: string): boolean => CAUSE.test(use);

/** Sales, profits and shares: money that nobody grants. */
const TRADED =
  /(?:eksport|import|omsetn|omsett|salg|sal(?![A-Za-zÀ-ɏ])|overskudd|overskot|utbytte|skatt|avgift|inntekt|lønn|gjeld|aksje|egenkapital|eigenkapital|kapitalforhøy|kontrakt|premie|gevinst|garanti|lån|eierne|eigarane|aksjonær|investor)/iu;

/** Loans are told beside grants, and of the kinds that public bodies give. */
const PUBLIC_LOAN =
  /(?<![a-zæøå])(?!bolig|bustad|bank|obligasjon|forbruk)[a-zæøå]{4,20}lån|lån (?:og|eller) (?:tilskudd|tilskot)|(?:tilskudd|tilskot) og [^.,]{3,40} i lån|(?:tilskudd|tilskot) (?:og|eller) lån/giu;
/** Whether the clause tells of money that nobody grants. */
export const isTraded = (clause: Clause): boolean =>
  TRADED.test(wordsOf(clause, clause.skeleton).replace(PUBLIC_LOAN, ""));

/** Bodies that give public money. */
const FUNDER =
  /^(?:regjeringen|Innovasjon Norge|Forskningsrådet|Siva|Enova|Eksfin|Norad|Kulturrådet|RFF .{3,30}|Regionalt forsk(?:n)?ingsfond .{3,30}|.{2,40}(?:fylkeskommune|kommune|departementet))$/u;
export const isFunder = (subject: Slot | null): boolean =>
  subject !== null && "name" in subject && FUNDER.test(subject.name);

/**
 * Elements that are not the article's own text, told by their tag, role, class and id. Class names are cut into words
 * ("articleShare-bar" is article, share, bar); a word with a star stands for all that begin with it, one
 * behind "=" only for the whole name.
 */
import type { BoilerplateReason } from "../../model.ts";
import type { PageElement } from "./parse.ts";

export interface DiscardRule {
  readonly why: BoilerplateReason;
  /** Strong words name a part of the page and nothing else; weak ones are also given to frames around the article. */
  readonly strength: "strong" | "weak";
  readonly words: string;
  /** Class names that are found, and such that look alike. */
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
}

export const discardRules: readonly DiscardRule[] = [
  {
    why: "navigation",
    strength: "strong",
    words:
      "nav navbar navigation subnav menu submenu menubar breadcrumb* crumbs bread-crumb brodsmule* brødsmule* meny hovedmeny pagination pager paging skiplink skip-link sitemap tabs toolbar topbar pagenav wp-pagenavi page-links post-navigation printfriendly print-link",
    finds: ["main-nav", "breadcrumbs__list", "siteNavigation", "hovedmeny"],
    ignores: ["navnet", "article-body"],
  },
  {
    why: "share",
    strength: "strong",
    words:
      "share shares sharing sharebar sharedaddy share-bar shareaholic social socials socialmedia sociable social* addthis* addtoany* delknapper deleknapper deling share-buttons somelinks jp-relatedposts heateor* a2a",
    finds: ["article-share", "SocialBar", "addthis_toolbox"],
    ignores: ["shareholders", "sharepoint-text"],
  },
  {
    why: "comments",
    strength: "strong",
    words:
      "comments comment commentlist comment-list commentary-list comments-area disqus* dsq* kommentarer kommentarfelt kommentare respond comment-respond replies responses livefyre* pingback* trackback* akismet reviews-list",
    finds: ["comments-area", "disqus_thread", "kommentarfelt"],
    ignores: ["commentary", "kommentariat"],
  },
  {
    why: "related-link",
    strength: "strong",
    words:
      "related relateds relatedposts related* relatert* recommended recommend* recirc* teaser* outbrain taboola* zergnet most-read mostread most-popular popular-posts trending read-more-box readmore-list les-mer les-ogsa lesogsa more-stories more-news more-from also-read see-also seealso up-next next-article next-post prev-post previous-post nextprev post-nav entry-nav article-nav inline-related mostpopular latest-news latest-posts recent-posts yarpp* crp_related moretop further-reading linkbox linkliste",
    finds: ["related-posts", "relatedArticles", "OUTBRAIN", "relaterte-saker"],
    ignores: ["relation-text", "popularity"],
  },
  {
    why: "advertisement",
    strength: "strong",
    words:
      "ad ads adv advert* adsense adslot adbox adunit ad-* adsbygoogle annonse* werbung anzeige sponsor* promo promotion promobox publicidad dfp* affiliate-box commercial",
    finds: ["ad-slot", "adsbygoogle", "annonse-boks", "sponsored"],
    ignores: ["address", "adaptive"],
  },
  {
    why: "newsletter",
    strength: "strong",
    words:
      "newsletter* nyhetsbrev* nyheitsbrev* subscribe subscription subscribe-box signup sign-up mailchimp* mc4wp* optin opt-in email-signup abonner abonnement-boks",
    finds: ["newsletter-signup", "nyhetsbrev-boks"],
    ignores: ["newsroom", "signal"],
  },
  {
    why: "cookie-notice",
    strength: "strong",
    words:
      "cookie* cookies consent gdpr* samtykke* informasjonskapsler cc-window ccpa onetrust* cookiebot* didomi* privacy-notice",
    finds: ["cookie-banner", "CookieConsent", "samtykke"],
    ignores: ["cooking"],
  },
  {
    why: "footer",
    strength: "strong",
    words:
      "footer* sitefooter pagefooter bunn bunntekst colophon imprint copyright site-info post-footer entry-footer",
    finds: ["site-footer", "pageFooter", "bunntekst"],
    ignores: ["foot", "footnotes"],
  },
  {
    why: "author-box",
    strength: "strong",
    words:
      "author-bio authorbio author-box authorbox about-author author-info author-card author-description bio-box biography about-the-author author-profile abouttheauthor saboxplugin* m-a-box*",
    finds: ["author-bio", "post-author-box"],
    ignores: ["authority"],
  },
  {
    why: "navigation",
    strength: "weak",
    words:
      "sidebar* sidebar side-bar rail aside widget widgets widget-area masthead site-header header-top top-bar topnav banner popup* modal* overlay dialog lightbox tooltip dropdown search searchform searchbox login logginn form toc table-of-contents sidefelt hoyrespalte høyrespalte sticky toolbox tools utility buttons button btn language-switcher infoline panel-pager carousel slider slideshow swiper slick gallery-nav",
    finds: ["sidebar", "search-form", "modal-dialog", "right-rail"],
    ignores: ["trail", "informed"],
  },
  {
    why: "metadata",
    strength: "weak",
    words:
      "byline bylines author authors postmeta post-meta entry-meta article-meta meta metadata metainfo article-info article-infos post-info postinfo entry-info dateline timestamp date pubdate publishdate published updated posted-on entry-date post-date time-ago read-time reading-time tag tags taglist tag-list hashtags keywords categories category cat-links kategori stikkord emneord rating ratings stars views view-count kicker publisert",
    finds: ["article-meta", "byline", "post-tags", "entry-date"],
    ignores: ["metall", "stage", "dates-list-x"],
  },
  {
    why: "caption",
    strength: "weak",
    words:
      "caption captions wp-caption-text image-caption photo-caption img-caption imagecaption figcaption bildetekst billedtekst bildunterschrift credit credits photo-credit image-credit photocredit fotograf fotokreditering copyright-text media-caption",
    finds: ["wp-caption-text", "imageCaption", "bildetekst"],
    ignores: ["captain", "kreditt"],
  },
  {
    why: "hidden",
    strength: "weak",
    words:
      "visually-hidden visuallyhidden sr-only screen-reader-text screenreader* is-hidden =hidden =hide noprint no-print no-js nojs print-only printonly invisible assistive-text",
    finds: ["sr-only", "screen-reader-text", "visually-hidden"],
    ignores: ["hideout", "hidden-xs", "hide-for-print"],
  },
  {
    why: "paywall",
    strength: "weak",
    words: "paywall* incentive-block regwall subscriber-only piano-offer tp-modal meter-notice",
    finds: ["paywall-overlay", "incentive-block"],
    ignores: ["payment"],
  },
];

/** Names of the article's own parts, whatever their element: fact boxes stand in `<aside>`. */
const OWN = new Set(
  "fakta faktaboks faktarute factbox factboks infoboks faktaramme ingress preamble standfirst brodtekst brødtekst sitat".split(
    " ",
  ),
);

export interface Discard {
  readonly why: BoilerplateReason;
  readonly strength: "strong" | "weak";
}

const EXACT = new Map<string, Discard>();
const PHRASES: { readonly parts: readonly string[]; readonly entry: Discard }[] = [];
const WHOLE = new Map<string, Discard>();
const PREFIXES = new Map<string, [prefix: string, entry: Discard][]>();
for (const { why, strength, words } of discardRules)
  for (const word of words.split(" ")) {
    const entry: Discard = { why, strength };
    const bare = word.replace(/\*$/u, "");
    if (word.startsWith("=")) WHOLE.set(word.slice(1), entry);
    else if (/[-_]/u.test(bare))
      PHRASES.push({ parts: bare.split(/[-_]/u).filter((part) => part !== ""), entry });
    else if (word.endsWith("*")) {
      const key = bare.slice(0, 3);
      PREFIXES.set(key, [...(PREFIXES.get(key) ?? []), [bare, entry]]);
    } else if (!EXACT.has(word)) EXACT.set(word, entry);
  }
const PHRASES_BY_FIRST = new Map<string, typeof PHRASES>();
for (const phrase of PHRASES) {
  const first = phrase.parts[0] ?? "";
  PHRASES_BY_FIRST.set(first, [...(PHRASES_BY_FIRST.get(first) ?? []), phrase]);
}

const MAX_NAME = 300;
/** "articleShare-bar" → article, share, bar. */
export const nameWords = (name: string): string[] =>
  name
    .slice(0, MAX_NAME)
    .replace(/(?<=[a-zæøå])(?=[A-Z])/gu, "-")
    .toLowerCase()
    .split(/[^a-zæøå0-9]+/u)
    .filter((word) => word !== "");

/** What an element's class or id says it is; the strongest where there are several. */
export function discardByName(name: string): Discard | null {
  let weak: Discard | null = null;
  for (const token of name.slice(0, MAX_NAME).split(/\s+/u)) {
    const words = nameWords(token);
    for (const [index, word] of words.entries()) {
      const found =
        (words.length === 1 ? WHOLE.get(word) : undefined) ??
        PHRASES_BY_FIRST.get(word)?.find(({ parts }) =>
          parts.every((part, offset) => words[index + offset] === part),
        )?.entry ??
        EXACT.get(word) ??
        PREFIXES.get(word.slice(0, 3))?.find(([prefix]) => word.startsWith(prefix))?.[1];
      if (found === undefined) continue;
      if (found.strength === "strong") return found;
      weak ??= found;
    }
  }
  return weak;
}

const TAGS: Readonly<Record<string, Discard>> = {
  nav: { why: "navigation", strength: "strong" },
  menu: { why: "navigation", strength: "strong" },
  footer: { why: "footer", strength: "strong" },
  aside: { why: "related-link", strength: "weak" },
  button: { why: "navigation", strength: "strong" },
  form: { why: "navigation", strength: "weak" },
  fieldset: { why: "navigation", strength: "weak" },
  dialog: { why: "navigation", strength: "weak" },
  figcaption: { why: "caption", strength: "strong" },
  address: { why: "contact", strength: "weak" },
  time: { why: "metadata", strength: "weak" },
};
const ROLES: Readonly<Record<string, Discard>> = {
  navigation: { why: "navigation", strength: "strong" },
  banner: { why: "navigation", strength: "weak" },
  search: { why: "navigation", strength: "strong" },
  complementary: { why: "related-link", strength: "weak" },
  contentinfo: { why: "footer", strength: "strong" },
  dialog: { why: "navigation", strength: "strong" },
  alertdialog: { why: "cookie-notice", strength: "strong" },
  menu: { why: "navigation", strength: "strong" },
  menubar: { why: "navigation", strength: "strong" },
  tablist: { why: "navigation", strength: "strong" },
};
const HIDDEN: Discard = { why: "hidden", strength: "weak" };
const FRAMES = new Set(["html", "body", "main"]);

/** What an element says of itself that makes all in it no part of the article; null where nothing does. */
export function discardOf(
  { tag, attributes }: Pick<PageElement, "tag" | "attributes">,
  byName: Map<string, Discard | null>,
): Discard | null {
  if (FRAMES.has(tag)) return null;
  const { role, style } = attributes;
  const byTag = TAGS[tag] ?? (role === undefined ? undefined : ROLES[role]);
  if (byTag?.strength === "strong") return byTag;
  const name = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  let found: Discard | null = null;
  if (name !== " ") {
    const known = byName.get(name);
    found = known === undefined ? discardByName(name) : known;
    if (known === undefined) byName.set(name, found);
  }
  if (found !== null) return found;
  if (nameWords(name).some((word) => OWN.has(word))) return null;
  if (byTag !== undefined) return byTag;
  if (
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style))
  )
    return HIDDEN;
  return null;
}

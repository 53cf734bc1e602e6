/**
 * A saved page → its text, rendered once, with blocks; what is not the article's own is marked, never cut. Pure, and
 * linear in the page's length: a page is looked over before it is parsed, and every walk is a loop.
 */
import type { Diagnostic } from "../../model.ts";
import { declaredIn } from "./declared.ts";
import { layOutPage, type PageLayout } from "./layout.ts";
import { applyLineRules } from "./line-rules.ts";
import { mainContent } from "./main-content.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { parsePage } from "./parse.ts";
import { render } from "./render.ts";

export interface PageText extends PageLayout {
  readonly metadata: PageMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param address where the page was, if the caller knows: it may tell the day of publication */
export function readPage(html: string, address: string | null = null): PageText {
  const { value: page, diagnostics } = parsePage(html);
  const lines = render(page);
  const declared = declaredIn(page);
  const content = applyLineRules(lines, mainContent(page, lines, declared.titles));
  const metadata = metadataOf(page, lines, content, declared, address);
  return { ...layOutPage(lines, content), metadata, diagnostics };
}

/** HTML that is safe by construction: whatever is put into a template is text, unless it is HTML made here. */

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For element content and for attribute values in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** HTML that templates take as it is. */
export class Markup {
  constructor(readonly html: string) {}
  toString(): string {
    return this.html;
  }
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[];

function render(content: Content): string {
  if (content instanceof Markup) return content.html;
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "object") return content.map(render).join("");
  return escapeHtml(String(content));
}

/** `html\`<b title="${name}">${name}</b>\``: strings and numbers are escaped, lists are joined, nothing gives nothing. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(String.raw({ raw: parts }, ...contents.map(render)));

/** JSON for a `<script>` element: no text in it can end the element or begin a comment. */
export const embeddedJson = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

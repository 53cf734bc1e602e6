/** A page saved as one file (MIME HTML, `.mhtml`): its first HTML part, decoded. Broken boundaries cost parts, not the page. */
import iconv from "iconv-lite";

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const MAX_PARTS = 500;

/** `text` is the file's bytes as Latin-1: one character a byte. */
function partOf(text: string): Part {
  const match = /\r?\n\r?\n/u.exec(text);
  const head = match === null ? text : text.slice(0, match.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: match === null ? "" : text.slice(match.index + match[0].length) };
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`${name}\\s{0,3}=\\s{0,3}"?(?<value>[^";\\s]{1,200})`, "iu").exec(header)?.groups?.value;

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : encoding === "quoted-printable"
        ? Buffer.from(
            body
              .replace(/=[ \t]*\r?\n/gu, "")
              .replace(/=(?<hex>[0-9A-F]{2})/giu, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            "latin1",
          )
        : Buffer.from(body, "latin1");
  const charset = parameter(headers.get("content-type") ?? "", "charset") ?? "utf-8";
  return iconv.decode(bytes, iconv.encodingExists(charset) ? charset : "utf-8").normalize("NFC");
}

export interface SavedPage {
  readonly html: string;
  /** Where the page was. */
  readonly address: string | null;
}

const isHtml = ({ headers }: Part): boolean =>
  /^(?:text\/html|application\/xhtml)/iu.test(headers.get("content-type") ?? "");

/** Null where there is no HTML in it. */
export function pageOfMhtml(bytes: Uint8Array): SavedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const whole = partOf(text);
  const boundary = parameter(whole.headers.get("content-type") ?? "", "boundary");
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body
          .split(`--${boundary}`)
          .slice(1, MAX_PARTS)
          .map((part) => partOf(part.replace(/^\r?\n/u, "")));
  const page = parts.find((part) => isHtml(part) && part.body.trim() !== "");
  if (page !== undefined) {
    const address =
      page.headers.get("content-location") ?? whole.headers.get("snapshot-content-location") ?? null;
    return { html: decodeBody(page), address: address?.startsWith("http") === true ? address : null };
  }
  // The boundary is not the one that was announced: the markup itself is.
  const start = text.search(/<(?:!doctype html|html)[\s>]/iu);
  if (start < 0) return null;
  const quoted = /content-transfer-encoding:\s*quoted-printable/iu.test(text.slice(0, start));
  const headers = new Map(quoted ? [["content-transfer-encoding", "quoted-printable"]] : []);
  return { html: decodeBody({ headers, body: text.slice(start) }), address: null };
}

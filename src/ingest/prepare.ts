/**
 * The one step of ingest that is not synchronous: PDF and DOCX → HTML that `ingest` can read. Their libraries are large and
 * loaded when the first such file comes; every other file passes through untouched.
 */
import { diagnostic } from "../diagnostics.ts";
import type { Staged } from "../model.ts";
import type { PreparedDocument, SourceFile } from "./source.ts";

/** What stands before a PDF's mark is passed over, as readers of PDF do. */
const HEAD = 1024;
const hasMark = (bytes: Uint8Array, mark: string, within: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).includes(mark, 0, "latin1");

export const PDF_TYPE = "application/pdf";
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function htmlOf({ file, bytes }: SourceFile): Promise<PreparedDocument | null> {
  const isNamedPdf = /\.pdf$/iu.test(file);
  if (hasMark(bytes, "%PDF-", isNamedPdf ? HEAD : 5)) {
    const { pdfToHtml } = await import("./pdf.ts");
    return { html: await pdfToHtml(bytes), mediaType: PDF_TYPE, diagnostics: [] };
  }
  const isNamedDocx = /\.docx$/iu.test(file);
  if (isNamedDocx && hasMark(bytes, "PK", 2)) {
    const { docxToHtml } = await import("./docx.ts");
    return { html: await docxToHtml(bytes), mediaType: DOCX_TYPE, diagnostics: [] };
  }
  if (isNamedPdf || isNamedDocx) throw new Error("its content is of another kind than its name says");
  return null;
}

/** Null, with a diagnostic, for a PDF or DOCX that cannot be read. */
export async function prepare(source: SourceFile): Promise<Staged<SourceFile | null>> {
  try {
    const prepared = await htmlOf(source);
    return { value: prepared === null ? source : { ...source, prepared }, diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return {
      value: null,
      diagnostics: [
        diagnostic("unreadable", `cannot be read as a document (${reason}); save it again, or as text`, {
          file: source.file,
        }),
      ],
    };
  }
}

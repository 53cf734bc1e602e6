/**
 * A knowledge base in the formats of other tools. Read from its folder a record at a time and written aside first: what was
 * there stays until the new files are whole. The same knowledge base gives the same bytes.
 */
import { csvPieces } from "./csv.ts";
import { writeDataPackage } from "./data-package.ts";
import { inPlace, type Workplace } from "./files.ts";
import { DEFAULT_BASE } from "./iri.ts";
import { jsonLdPieces } from "./json-ld.ts";
import { jsonlFiles } from "./jsonl.ts";
import { ExportError, openKnowledgeBase, type StoredKnowledgeBase } from "./read.ts";
import { writeSqlite } from "./sqlite.ts";
import { TABLES } from "./tables.ts";
import { webAnnotationPieces } from "./web-annotation.ts";

export { ExportError } from "./read.ts";

export const EXPORT_FORMATS = ["jsonl", "csv", "jsonld", "webannotation", "datapackage", "sqlite"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** Folder of the knowledge base. */
  readonly knowledgeBase: string;
  readonly format: ExportFormat;
  /** A folder for jsonl, csv and datapackage, a file for the others. Made where it is not there. */
  readonly out: string;
  /** webannotation: folder of the articles, because records have no text. Default: `seeds`. */
  readonly articles?: string | undefined;
  /** csv: byte order mark, semicolons, decimal commas. Default: no. */
  readonly excel?: boolean | undefined;
  /** csv, datapackage: text as it is, also where a spreadsheet would take it for a formula. Default: no. */
  readonly raw?: boolean | undefined;
  /** datapackage: name of the licence. Default: nothing is said. */
  readonly licence?: string | undefined;
  /** jsonld, webannotation: that IRIs begin with. Default: `urn:klartekst:`. */
  readonly base?: string | undefined;
}

export interface ExportResult {
  /** Paths, as `out` has them. */
  readonly files: readonly string[];
  /** Ids of articles without record, or, for webannotation, without source: what needs it is left out. */
  readonly incomplete: readonly string[];
}

const IN_FOLDERS: ReadonlySet<ExportFormat> = new Set(["jsonl", "csv", "datapackage"]);

async function make(
  knowledgeBase: StoredKnowledgeBase,
  workplace: Workplace,
  options: ExportOptions,
  skipped: Set<string>,
): Promise<string[]> {
  const { format, articles = "seeds", base = DEFAULT_BASE, excel, raw, licence } = options;
  const names: string[] = [];
  const write = async (name: string, pieces: Parameters<Workplace["write"]>[1]): Promise<void> => {
    names.push((await workplace.write(name, pieces)).name);
  };
  switch (format) {
    case "jsonl":
      for (const [name, pieces] of Object.entries(jsonlFiles(knowledgeBase, workplace)))
        await write(name, pieces);
      return names;
    case "csv":
      for (const table of TABLES) {
        const rows = table.rows(knowledgeBase, workplace);
        await write(`${table.name}.csv`, csvPieces(table, rows, { excel, raw }));
      }
      return names;
    case "datapackage":
      return await writeDataPackage(knowledgeBase, workplace, { licence, raw });
    case "jsonld":
      await write("export", jsonLdPieces(knowledgeBase, base));
      return names;
    case "webannotation": {
      const onSkip = (article: string): void => void skipped.add(article);
      await write("export", webAnnotationPieces(knowledgeBase, workplace, { articles, base, onSkip }));
      return names;
    }
    case "sqlite":
      await write("export", []);
      await writeSqlite(knowledgeBase, workplace, workplace.path("export"));
      return names;
  }
}

/**
 * @throws ExportError when there is no knowledge base, or it is damaged; WriteError when the result cannot be written
 */
export async function exportKnowledgeBase(options: ExportOptions): Promise<ExportResult> {
  const { format, out, base, licence } = options;
  if (base !== undefined && !/^[a-z][a-z\d+.-]*:\S*[/:#]$/iu.test(base))
    throw new ExportError(
      `IRIs cannot begin with "${base}": it must be absolute and end with "/", "#" or ":"`,
    );
  if (licence !== undefined && !/^[A-Za-z\d._-]+$/u.test(licence))
    throw new ExportError(`a licence is named by its id, as CC-BY-4.0, not "${licence}"`);
  const knowledgeBase = openKnowledgeBase(options.knowledgeBase);
  const skipped = new Set<string>();
  const files = await inPlace(out, IN_FOLDERS.has(format), (workplace) =>
    make(knowledgeBase, workplace, options, skipped),
  );
  return { files, incomplete: [...new Set([...knowledgeBase.withoutRecord, ...skipped])].sort() };
}

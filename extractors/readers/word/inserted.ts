import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { startsWith } from "../format.ts";
import type { Relationship, WordPackage } from "./package.ts";
import { readPackage } from "./parts.ts";
import type { Piece } from "./piece.ts";

/** Word files inserted in one another; a file may contain itself. */
const mostDepth = 3;

/**
 * What a file inserted into the text (`w:altChunk`, ECMA-376 17.17.2) holds: Word shows it as part of the document. Only
 * Word files are read so; for any other an issue says that part of the document was not read.
 */
export function insertedPieces(
  file: WordPackage,
  related: Relationship | undefined,
  depth: number,
  issues: Issue[],
): readonly Piece[] {
  const bytes = related && !related.external ? file.binary(related.target) : undefined;
  if (!bytes || !startsWith(bytes, "PK\u0003\u0004") || depth >= mostDepth) {
    issues.push(notRead);
    return [];
  }
  const { body, tracked, issues: inner } = readPackage(file.within(bytes), depth + 1);
  if (tracked) issues.push(changesInside);
  issues.push(...inner);
  // Notes and relationships are named per file.
  return body.map(({ notes: _, pictures: __, ...piece }) => piece);
}

const notRead = issueOf("INSERTED_FILE_NOT_READ", "warning");
const changesInside = issueOf("TRACKED_CHANGES.inserted", "warning");

/** Where a file was found inside another. */
export interface PartPlace {
  /** The document around it. */
  readonly container: string;
  /** Its path there, with `/`. */
  readonly path: string;
  /** How many documents are around it. */
  readonly depth: number;
  /** The outermost of them. */
  readonly outermost: string;
  /** The document that it belongs with. */
  readonly family: string;
}

/** Where a document arrived first, after which the files inside it are named. */
export interface ArrivalPlace {
  readonly origin: string;
  readonly name: string;
  /** How many documents are around it, where it arrived with the fewest. */
  readonly depth: number;
  readonly outermost?: string;
  readonly family?: string;
  /** What was taken so far from the outermost document around it, leaving out what was found in the document itself. */
  readonly taken: { readonly files: number; readonly bytes: number };
}

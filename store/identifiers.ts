/** A document's identifier follows from its bytes, so that taking them in twice finds the same one. */
export const documentId = (sha256: string): string => `doc-${sha256.slice(0, 16)}`;

/** A contract made for a document keeps this identifier whatever joins it or replaces that document later. */
export const contractIdFor = (document: string): string => document.replace(/^doc-/, "ctr-");

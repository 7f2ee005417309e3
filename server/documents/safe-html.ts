import sanitize from "sanitize-html";

/**
 * HTML that a document was made into, down to its structure: no scripts, styles, pictures, forms, addresses or names; text
 * stays. Cells keep how many rows and columns they span.
 */
export function safeHtml(html: string): string {
  return sanitize(html, {
    allowedTags: [
      ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "ol", "ul", "li", "blockquote", "pre", "hr"],
      ...["table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"],
      ...["strong", "b", "em", "i", "u", "s", "del", "ins", "sup", "sub"],
    ],
    allowedAttributes: { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
    allowedSchemes: [],
    nestingLimit: 100,
    disallowedTagsMode: "discard",
    transformTags: { td: withSpans, th: withSpans },
  });
}

/** A hostile table must not ask a browser for a million cells. */
function withSpans(tagName: string, attributes: Record<string, string>) {
  const spans = ["colspan", "rowspan"].flatMap((name) => {
    const span = attributes[name] ?? "";
    return /^\d{1,3}$/.test(span) ? [[name, span] as const] : [];
  });
  return { tagName, attribs: Object.fromEntries(spans) };
}

import { oncePerDocument } from "./once-per-document.ts";

/**
 * The view with the line ends and column gaps of the text as read: `\n` or `\t` for the space that stands for them, so that
 * offsets are those of the view. Forms, signature blocks and lists of particulars are read by their lines.
 */
export const printedText = oncePerDocument(({ view, source }): string => {
  const { text, slice } = view;
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(" "); at > 0; at = text.indexOf(" ", at + 1)) {
    const gap = source.text.slice(view.toSource(at - 1, at).end, view.toSource(at + 1, at + 2).start);
    if (gap.length < 2 && gap !== "\n" && gap !== "\t") continue;
    const mark = gap.includes("\n") ? "\n" : /\t| {3}/.test(gap) ? "\t" : undefined;
    if (mark === undefined) continue;
    pieces.push(slice(from, at), mark);
    from = at + 1;
  }
  return pieces.join("") + slice(from);
});

/** A field that is typed into: its text, its selection, and the browser's way to change both in one step. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The field's selection in UTF-16 units; the end of the text where the browser knows none. */
export const caretOf = (field: TextField): { readonly start: number; readonly end: number } => {
  const length = field.value.length;
  return { start: field.selectionStart ?? length, end: field.selectionEnd ?? length };
};

const told = (field: TextField, inputType: string, data: string | null): void => {
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType, data }));
};

/**
 * Puts `text` in the place of the characters from `start` to `end` and tells the page, as a real key does. What would
 * not fit into the field's `maxlength` is not put at all; the answer says whether it was. A caret that stood behind the
 * range stays at its letter; any other goes behind the text.
 */
export const replaceRange = (field: TextField, text: string, start: number, end: number): boolean => {
  const most = field.maxLength;
  const length = field.value.length - (end - start) + text.length;
  if (most >= 0 && length > most && text.length > end - start) return false;
  field.setRangeText(text, start, end, caretOf(field).start > end ? "preserve" : "end");
  told(field, "insertText", text);
  return true;
};

/** Puts `text` at the caret or in the place of the selection. */
export const putText = (field: TextField, text: string): boolean => {
  const { start, end } = caretOf(field);
  return replaceRange(field, text, start, end);
};

/**
 * Takes the selection away, or else the one code point before the caret: of कि only the sign ि goes, as typists peel a
 * letter. Surrogate pairs go whole.
 */
export const eraseBack = (field: TextField): void => {
  const { start, end } = caretOf(field);
  const last = [...field.value.slice(0, start)].at(-1) ?? "";
  const from = start === end ? start - last.length : start;
  if (from === end) return;
  field.setRangeText("", from, end, "end");
  told(field, "deleteContentBackward", null);
};

/** Moves the caret by one letter with all its signs; a selection shrinks to its edge. */
export const stepCaret = (field: TextField, by: -1 | 1): void => {
  const { start, end } = caretOf(field);
  if (start !== end) {
    const edge = by < 0 ? start : end;
    return field.setSelectionRange(edge, edge);
  }
  const letters = new Intl.Segmenter("hi", { granularity: "grapheme" });
  const before = [...letters.segment(field.value.slice(0, start))].at(-1)?.segment.length ?? 0;
  const after = [...letters.segment(field.value.slice(start))][0]?.segment.length ?? 0;
  const to = by < 0 ? start - before : start + after;
  field.setSelectionRange(to, to);
};

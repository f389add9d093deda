/**
 * Makes what was asked for once, and gives the same again to the same question. For what Intl makes: a format takes a slow phone a millisecond and more, and every
 * change of a page asks for the same few. The questions are compared as JSON, and there must be few of them: nothing is forgotten.
 */
export function remembered<Question extends readonly unknown[], Made>(
  make: (...question: Question) => Made,
): (...question: Question) => Made {
  const made = new Map<string, Made>();
  return (...question) => {
    const key = JSON.stringify(question);
    const known = made.get(key) ?? make(...question);
    made.set(key, known);
    return known;
  };
}

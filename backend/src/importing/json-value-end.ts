const [QUOTE, BACKSLASH, COMMA, BRACE, CLOSING_BRACE, BRACKET, CLOSING_BRACKET] = [...'"\\,{}[]'].map((character) =>
  character.charCodeAt(0),
);

/** Finds where a JSON value ends, in a text that comes piece by piece; what the value says is not looked at. */
export class JsonValueEnd {
  private depth = 0;
  private isInText = false;
  private isEscaped = false;

  /** The index behind the value in this piece; null where it goes on in the next one. */
  find(text: string, from: number): number | null {
    for (let index = from; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (this.isInText) this.goOnInText(code);
      else if (code === QUOTE) this.isInText = true;
      else if (code === BRACE || code === BRACKET) this.depth += 1;
      else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
        if (this.depth === 0) return index;
        this.depth -= 1;
        if (this.depth === 0) return index + 1;
      } else if (code === COMMA && this.depth === 0) return index;
    }
    return null;
  }

  private goOnInText(code: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === BACKSLASH) this.isEscaped = true;
    else if (code === QUOTE) this.isInText = false;
  }
}

const HIDDEN = '…';

const SECRETS: readonly RegExp[] = [
  // A private key, also one that ends in the middle.
  /-----BEGIN [A-Z ]+-----[\s\S]*?(-----END [A-Z ]+-----|$)/g,
  // What opens an account: OAuth 2.0 bearers (RFC 6750), Google's access tokens, JSON Web Tokens (RFC 7519).
  /\b(?:Bearer\s+|ya29\.|eyJ)[\w.~+/=-]{16,}/g,
  // A VIN has 17 characters, without I, O and Q (ISO 3779); the digit tells it from a word. It may stand in an address, behind an escaped sign, or in a name.
  /(?:(?<![A-Z0-9])|(?<=%[0-9A-F]{2}))(?=[A-Z]*\d)[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])/gi,
  // Three decimals of a degree name a street.
  /-?\b\d{1,3}\.\d{4,}\b/g,
];

/** The last net before the log: keys, tokens, VINs and places are hidden in whatever an error of a library brings along. */
export function redacted(text: string): string {
  return SECRETS.reduce((left, secret) => left.replace(secret, HIDDEN), text);
}

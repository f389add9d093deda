import { bulgarian } from './bg.js';
import { german } from './de.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { french } from './fr.js';
import { italian } from './it.js';
import { dutch } from './nl.js';
import { polish } from './pl.js';
import { portuguese } from './pt.js';
import type { Words } from './words.js';

/** Every language that is spoken, by its code in BCP 47. */
export const LANGUAGES = {
  en: english,
  bg: bulgarian,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
} as const satisfies Readonly<Record<string, Words>>;

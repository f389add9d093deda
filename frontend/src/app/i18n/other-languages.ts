import type { OtherLanguage } from './language';
import type { Texts } from './texts';

const LOADERS: Readonly<Record<OtherLanguage, () => Promise<{ readonly texts: Texts }>>> = {
  bg: () => import('./languages/bg'),
  de: () => import('./languages/de'),
  es: () => import('./languages/es'),
  fr: () => import('./languages/fr'),
  it: () => import('./languages/it'),
  nl: () => import('./languages/nl'),
  pl: () => import('./languages/pl'),
  pt: () => import('./languages/pt'),
};

/** Fetches a language, which teaches its phrases and the words of the notifications as well. */
export async function textsIn(language: string): Promise<Texts> {
  if (!isOther(language)) throw new Error(`the app does not speak ${language}`);
  return (await LOADERS[language]()).texts;
}

function isOther(language: string): language is OtherLanguage {
  return Object.hasOwn(LOADERS, language);
}

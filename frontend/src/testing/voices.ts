import type { SayOf, VoiceOf } from '../app/i18n/voice';
import { uiBg } from '../app/ui/i18n/bg';
import { teachPhrases } from '../app/ui/phrases';

/** A text with its unbreakable spaces as plain ones, as a story in a spec writes it. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function sayIn<Words>(words: Words): SayOf<Words> {
  return (key, values = {}) => {
    const text = key.split('.').reduce<unknown>((node, name) => Object.entries(node ?? {}).find(([known]) => known === name)?.[1], words);
    if (typeof text !== 'string') throw new Error(`no text for ${key}`);
    return plain(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? `{{${name}}}`));
  };
}

/** A reader in London; the car is in Bulgaria. */
export function anEnglishVoice<Words>(words: Words): VoiceOf<Words> {
  return { locale: 'en-IE', timeZone: 'Europe/Sofia', say: sayIn(words) };
}

/** A reader in Plovdiv; the car is in Bulgaria, too. */
export function aBulgarianVoice<Words>(words: Words): VoiceOf<Words> {
  teachPhrases('bg', uiBg);
  return { locale: 'bg-BG', timeZone: 'Europe/Sofia', say: sayIn(words) };
}

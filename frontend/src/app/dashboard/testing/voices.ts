import { type DashboardWords, dashboardEn } from '../i18n/en';
import { dashboardBg } from '../i18n/bg';
import { type Say, type Voice } from '../voice';

/** A text with its unbreakable spaces as plain ones, as a story in a spec writes it. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function sayIn(words: DashboardWords): Say {
  return (key, values = {}) => {
    const text = key.split('.').reduce<unknown>((node, name) => Object.entries(node ?? {}).find(([known]) => known === name)?.[1], words);
    if (typeof text !== 'string') throw new Error(`no text for ${key}`);
    return plain(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? `{{${name}}}`));
  };
}

/** A reader in London, and one in Plovdiv; the car is in Bulgaria. */
export const english: Voice = { locale: 'en-GB', timeZone: 'Europe/Sofia', say: sayIn(dashboardEn) };
export const bulgarian: Voice = { locale: 'bg-BG', timeZone: 'Europe/Sofia', say: sayIn(dashboardBg) };

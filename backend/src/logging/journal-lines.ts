import type { LogLevel } from '@nestjs/common';

/** The priorities of syslog, by which `journalctl -p warning` finds what matters: sd-daemon(3). */
const PRIORITIES: Readonly<Record<LogLevel, number>> = { fatal: 2, error: 3, warn: 4, log: 6, debug: 7, verbose: 7 };

/** A message for systemd's journal, which adds time and process itself: each line with its priority, for each becomes an entry of its own. */
export function journalLines(level: LogLevel, text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<${PRIORITIES[level]}>${line}\n`)
    .join('');
}

/** Whether what is printed goes into the journal: systemd.exec(5). */
export function isInJournal(variables: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(variables['JOURNAL_STREAM']);
}

import type { ChargeLimitDocument, CommandRequestDocument, DeviceDocument } from '@psa-ev/contract';

const SECOND_MILLISECONDS = 1_000;

/** The time `seconds` after `start` (before it, if negative), as the documents write it. */
export function isoAfter(seconds: number, start: Date = new Date()): string {
  return new Date(start.getTime() + seconds * SECOND_MILLISECONDS).toISOString();
}

/** What the app sends for a command, valid in every field. */
export function aCommandRequest(requestedBy: string, now?: Date): CommandRequestDocument {
  return { kind: 'startCharging', status: 'requested', requestedBy, requestedAt: isoAfter(0, now), expiresAt: isoAfter(100, now) };
}

export function aChargeLimit(setBy: string): ChargeLimitDocument {
  return { limitPercent: 80, setBy, setAt: isoAfter(0) };
}

export function aDevice(): DeviceDocument {
  return { token: 'a-registration-token:of_messaging', language: 'bg', label: 'Phone', registeredAt: isoAfter(0) };
}

/** Fields to be set to something else; undefined takes a field away. */
export type Change = Readonly<Record<string, unknown>>;

/** The document with some fields changed. */
export function changed(document: object, change: Change): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...document, ...change }).filter(([, value]) => value !== undefined));
}

export function textOf(length: number): string {
  return 'x'.repeat(length);
}

import { type CommandRequest, isAutomaticAsker } from '@psa-ev/domain';
import { type Voice } from './voice';

/** Who asked, as far as the reader may know: people of a household know each other by their e-mail addresses. */
export function tellAsker({ requestedBy, askedAs }: CommandRequest, readerUid: string, { say }: Voice): string {
  if (requestedBy === readerUid) return say('who.you');
  if (isAutomaticAsker(requestedBy)) return say(`who.${requestedBy}`);
  return askedAs ?? say('who.someone');
}

import type { NotificationEvent } from '@psa-ev/domain';
import type { MessageText, Reader, SpokenCar } from './reader.js';
import { type Speech, speechTo } from './speech.js';
import { capitalised } from './tale.js';
import { tellOfCar } from './tell-car.js';
import { tellOfPi } from './tell-pi.js';

/** The product's name, the same in every language. */
const PRODUCT = 'PSA EV Communicator';
/** So much of a title is seen on a locked telephone. */
const LONGEST_TITLE = 50;

/**
 * Puts an event into words, for a message or for the feed.
 *
 * `car`: null, or without a name, where it is not known. `now`: when it is read; days are called as they are called then.
 */
export function tellEvent(event: NotificationEvent, car: SpokenCar | null, reader: Reader, now: Date): MessageText {
  const speech = speechTo(reader, now);
  if (reader.detail === 'hidden') return { title: PRODUCT, body: speech.words.thereIsNews };
  switch (event.kind) {
    case 'connection-lost':
    case 'connection-restored':
    case 'service-restarted':
    case 'storage-trouble':
    case 'test': {
      const { fact, body } = tellOfPi(event, speech);
      return { title: capitalised(fact), body };
    }
    default: {
      const { fact, body } = tellOfCar(event, speech);
      return { title: titleOf(car, fact, speech), body };
    }
  }
}

function titleOf(car: SpokenCar | null, fact: string, { words }: Speech): string {
  const name = spoken(car?.label) || spoken(car?.brand) || words.yourCar;
  return `${shortened(name, LONGEST_TITLE - fact.length - 2)}: ${fact}`;
}

function spoken(name: string | null | undefined): string {
  return (name ?? '').replace(/\s+/g, ' ').trim();
}

function shortened(name: string, room: number): string {
  const letters = [...name];
  return letters.length <= room
    ? name
    : `${letters
        .slice(0, room - 1)
        .join('')
        .trimEnd()}…`;
}

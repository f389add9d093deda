import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PeoplePublisher } from './people.publisher.js';

/** `psa-ev users` tells of what it changes itself; this finds who signs in for the first time, and what was changed in the Firebase console. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Looks now and then who may do what. */
@Injectable()
export class PeopleWatch {
  private readonly logger = new Logger(PeopleWatch.name);
  private isLooking = false;

  constructor(private readonly publisher: PeoplePublisher) {}

  /** Never throws: without internet the list is told later. */
  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.publisher.publish();
    } catch {
      this.logger.debug('Who may do what could not be told to the owners; it is tried again in ten minutes');
    } finally {
      this.isLooking = false;
    }
  }
}

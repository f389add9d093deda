import { Injectable } from '@nestjs/common';
import {
  diagnose,
  type DiagnosisKind,
  type DiagnosisTrend,
  isSameMatter,
  type ListingOutcome,
  nextDiagnosis,
  type ProbeOutcome,
  type ReadingOutcome,
  type RemoteControlOutcome,
} from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccError, PsaccFailed } from '../psacc/psacc.errors.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';

/** The list of vehicles is asked of the maker's cloud, which has troubles of its own when it fails. */
const LISTING_AGAIN_AFTER_MS = 15 * 60_000;
const REMOTE_CONTROL_AGAIN_AFTER_MS = 10 * 60_000;

interface Listing {
  readonly outcome: ListingOutcome;
  readonly askedElapsedMs: number;
  /** False once a vehicle was read since: what holds now must be asked anew. */
  readonly isOfThisOutage: boolean;
}

interface RemoteControl {
  readonly outcome: RemoteControlOutcome;
  readonly askedElapsedMs: number;
  /** False where it is worth asking again at once: a psacc that has just been started may not have begun it yet. */
  readonly isCertain: boolean;
}

/** Finds what is wrong, with questions that cost nothing upstream where that is possible. */
@Injectable()
export class DiagnosisService {
  private listing: Listing | null = null;
  private remoteControl: RemoteControl | null = null;

  constructor(
    private readonly psacc: PsaccClient,
    private readonly publisher: FirestorePublisher,
    private readonly clock: Clock,
  ) {}

  /** Why a reading ended as it did; `before` is what was known of the vehicle until then. */
  async explainReading(vin: string, reading: ReadingOutcome, before: DiagnosisTrend): Promise<DiagnosisKind> {
    if (reading === 'accepted') {
      this.noteReadable();
      return diagnose({ reading, remoteControl: await this.knownRemoteControl(vin) });
    }
    const kind = await this.explainFailure(vin, reading, before);
    // Whoever mends this starts psacc anew, or logs in to it.
    if (kind !== 'cloud-failing' && kind !== 'readings-rejected') this.doubtRemoteControl();
    return kind;
  }

  /** What it means that the vehicles could be listed, or why they could not; `isFirstContact` while psacc has never named one. */
  async explainListing(listed: 'accepted' | 'no-vehicles' | PsaccError, isFirstContact: boolean): Promise<DiagnosisKind> {
    const listing = this.noteListing(listed instanceof PsaccError ? listingOutcomeOf(listed) : 'answered');
    const reading = listed instanceof PsaccError ? listed.outcome : listed;
    return diagnose({ reading, probe: await this.probeAfter(reading), listing, isFirstContact });
  }

  /** Asks psacc whether it can send commands, and remembers the answer. */
  async askRemoteControl(vin: string): Promise<RemoteControlOutcome> {
    const answer = await this.psacc.remoteControl(vin);
    const before = this.remoteControl?.outcome;
    const outcome = answer === 'unknown' ? (before ?? answer) : answer;
    this.remoteControl = { outcome, askedElapsedMs: this.clock.elapsedMs(), isCertain: outcome !== 'not-set-up' || before === outcome };
    return answer;
  }

  private async explainFailure(vin: string, reading: ReadingOutcome, before: DiagnosisTrend): Promise<DiagnosisKind> {
    const probe = await this.probeAfter(reading);
    const kind = diagnose({ reading, probe });
    if (kind !== 'cloud-failing' || reading !== 'failed') return kind;
    const listing = await this.knownListing(before);
    return diagnose({ reading, probe, listing, remoteControl: listing === 'failed' ? await this.askRemoteControl(vin) : 'unknown' });
  }

  private async probeAfter(reading: ReadingOutcome): Promise<ProbeOutcome> {
    const isWorthAProbe = reading === 'silent' || reading === 'failed' || reading === 'unreachable';
    return isWorthAProbe ? this.psacc.probe() : 'not-asked';
  }

  private async knownRemoteControl(vin: string): Promise<RemoteControlOutcome> {
    if (!this.remoteControl?.isCertain || this.isPast(this.remoteControl, REMOTE_CONTROL_AGAIN_AFTER_MS)) await this.askRemoteControl(vin);
    return this.remoteControl?.outcome ?? 'unknown';
  }

  /** Asks only when the outage is certain, and then rarely: what was found is remembered meanwhile. */
  private async knownListing(before: DiagnosisTrend): Promise<ListingOutcome> {
    const { diagnosis } = nextDiagnosis(before, 'cloud-failing', this.clock.now());
    if (diagnosis.kind !== 'cloud-failing') return 'unknown';
    const isNew = !isSameMatter(before.diagnosis.kind, diagnosis.kind);
    const isDue = this.isPast(this.listing, LISTING_AGAIN_AFTER_MS) || (isNew && !this.listing?.isOfThisOutage);
    // Without the internet psacc cannot list anything either, when it was started without it: that is no word on the login.
    if (!isDue || this.isOffline) return this.listing?.outcome ?? 'unknown';
    try {
      await this.psacc.listVehicles();
      return this.noteListing('answered');
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      return this.noteListing(listingOutcomeOf(error));
    }
  }

  private noteListing(answer: ListingOutcome): ListingOutcome {
    const outcome = answer === 'failed' && this.isOffline ? 'unknown' : answer;
    this.listing = { outcome, askedElapsedMs: this.clock.elapsedMs(), isOfThisOutage: true };
    return outcome;
  }

  private doubtRemoteControl(): void {
    if (this.remoteControl) this.remoteControl = { ...this.remoteControl, isCertain: false };
  }

  /** Who reads a vehicle is logged in. */
  private noteReadable(): void {
    if (this.listing) this.listing = { ...this.listing, outcome: 'answered', isOfThisOutage: false };
  }

  private isPast(asked: { readonly askedElapsedMs: number } | null, againAfterMs: number): boolean {
    return asked === null || this.clock.elapsedMs() - asked.askedElapsedMs >= againAfterMs;
  }

  private get isOffline(): boolean {
    return this.publisher.firestoreLink.kind === 'failing';
  }
}

function listingOutcomeOf(error: PsaccError): ListingOutcome {
  return error instanceof PsaccFailed && error.status === 500 ? 'failed' : 'unknown';
}

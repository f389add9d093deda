import { carSeenAt, type ReadingHindrance, type VehicleState } from '@psa-ev/domain';
import { type ChainBreak, type ChainNode } from '../ui/trust-chain';
import { fullMoment, shortMoment } from '../ui/moment';
import { type Condition } from './condition';
import { type DashboardWords } from './i18n/en';
import { type Voice } from './voice';

/** A condition in which someone may have to act. */
export type Trouble = Extract<Condition, { kind: 'pi-silent' | 'hindered' }>;

/** One thing to do, or to look at: what first, then why or how. */
export interface Step {
  readonly lead: string;
  readonly text: string;
}

/** What is wrong, in words: since when, what it means, what to do next. */
export interface TroubleWords {
  readonly title: string;
  readonly means: string;
  readonly steps: readonly Step[];
  readonly broken: ChainBreak;
  readonly nodes: readonly ChainNode[];
  /** The drawn chain as a sentence. */
  readonly chainLabel: string;
  /** `wait`: it mends itself, most of the time. `act`: it needs someone's hand. */
  readonly urgency: 'wait' | 'act';
}

type Story = keyof DashboardWords['trouble'];

interface Telling {
  readonly story: Story;
  readonly broken: ChainBreak;
  readonly urgency: 'wait' | 'act';
}

const PI_SILENT: Telling = { story: 'piSilent', broken: 'pi', urgency: 'act' };
const TELLINGS: Record<ReadingHindrance, Telling> = {
  'psacc-down': { story: 'serviceDown', broken: 'service', urgency: 'act' },
  'psacc-blocked': { story: 'serviceBlocked', broken: 'service', urgency: 'act' },
  'psacc-foreign': { story: 'serviceForeign', broken: 'service', urgency: 'act' },
  'psacc-not-configured': { story: 'notConfigured', broken: 'service', urgency: 'act' },
  'login-expired': { story: 'loginExpired', broken: 'cloud', urgency: 'act' },
  'cloud-failing': { story: 'cloudFailing', broken: 'cloud', urgency: 'wait' },
  'readings-rejected': { story: 'readingsRejected', broken: 'car', urgency: 'wait' },
};

/** Where nothing believable has ever come, there is nothing on the page to compare with. */
const NEVER_REPORTED: Telling = { story: 'neverReported', broken: 'car', urgency: 'wait' };

/** Tells a trouble in the reader's words. */
export function tellTrouble(trouble: Trouble, state: VehicleState, now: Date, voice: Voice): TroubleWords {
  const { story, broken, urgency } = tellingOf(trouble, state);
  const since = fullMoment(trouble.since, now, voice);
  const nodes = chainNodes(broken, state, now, voice);
  return {
    title: voice.say(`trouble.${story}.title`, { since }),
    means: meaning(story, since, state, now, voice),
    steps: (['one', 'two', 'three'] as const).map((step) => ({
      lead: voice.say(`trouble.${story}.${step}.lead`),
      text: voice.say(`trouble.${story}.${step}.text`),
    })),
    broken,
    nodes,
    chainLabel: chainLabel(nodes, voice),
    urgency,
  };
}

function tellingOf(trouble: Trouble, { snapshot }: VehicleState): Telling {
  if (trouble.kind === 'pi-silent') return PI_SILENT;
  return trouble.by === 'readings-rejected' && !snapshot ? NEVER_REPORTED : TELLINGS[trouble.by];
}

function meaning(story: Story, since: string, { snapshot }: VehicleState, now: Date, voice: Voice): string {
  if (story === 'neverReported' || !snapshot) return voice.say(`trouble.${story}.meansUnseen`, { since });
  return voice.say(`trouble.${story}.means`, { since, seen: fullMoment(carSeenAt(snapshot), now, voice) });
}

function chainNodes(broken: ChainBreak, state: VehicleState, now: Date, voice: Voice): readonly ChainNode[] {
  const { say } = voice;
  const carSeen = state.snapshot ? say('chain.seen', { time: shortMoment(carSeenAt(state.snapshot), now, voice) }) : say('chain.unseen');
  const readSeen = state.snapshot ? say('chain.seen', { time: shortMoment(state.snapshot.polledAt, now, voice) }) : say('chain.unseen');
  const piState = broken === 'pi' ? say('chain.silent') : broken === 'service' ? say('chain.noService') : say('chain.online');
  const cloudState = broken === 'cloud' ? say('chain.silent') : broken === 'car' ? say('chain.online') : readSeen;
  return [
    { name: say('chain.car'), state: broken === 'car' && state.snapshot ? say('chain.doubtful') : carSeen },
    { name: say('chain.cloud'), state: cloudState },
    { name: say('chain.pi'), state: piState },
    { name: say('chain.you'), state: say('chain.online') },
  ];
}

function chainLabel(nodes: readonly ChainNode[], voice: Voice): string {
  const [car = '', cloud = '', pi = '', you = ''] = nodes.map(({ name, state }) => `${name} ${state}`);
  return voice.say('chain.label', { car, cloud, pi, you });
}

import { carSeenAt, type ReadingHindrance, type VehicleState } from '@psa-ev/domain';
import { type ChainBreak, type ChainNode } from '../ui/trust-chain';
import { fullMoment, shortMoment } from '../ui/moment';
import { type Condition } from './condition';
import { type TroubleWords } from './i18n/en';
import { type Step } from './step';
import { type Voice } from './voice';

/** A condition in which someone may have to act. `uncommanded`: readings come, but commands do not go. */
export type Trouble = Extract<Condition, { kind: 'pi-silent' | 'hindered' }> | { readonly kind: 'uncommanded'; readonly since: Date };

/** What is wrong, in words: since when, what it means, what to do next. */
export interface ToldTrouble {
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

type Story = keyof TroubleWords['story'];

interface Telling {
  readonly story: Story;
  readonly broken: ChainBreak;
  readonly urgency: 'wait' | 'act';
}

const PI_SILENT: Telling = { story: 'piSilent', broken: 'pi', urgency: 'act' };
const UNCOMMANDED: Telling = { story: 'remoteControl', broken: 'none', urgency: 'act' };
const TELLINGS: Record<ReadingHindrance, Telling> = {
  // The Pi restarts these two by itself.
  'psacc-down': { story: 'serviceDown', broken: 'service', urgency: 'wait' },
  'psacc-blocked': { story: 'serviceBlocked', broken: 'service', urgency: 'wait' },
  'psacc-foreign': { story: 'serviceForeign', broken: 'service', urgency: 'act' },
  'psacc-not-configured': { story: 'notConfigured', broken: 'service', urgency: 'act' },
  'login-expired': { story: 'loginExpired', broken: 'cloud', urgency: 'act' },
  'cloud-failing': { story: 'cloudFailing', broken: 'cloud', urgency: 'wait' },
  'readings-rejected': { story: 'readingsRejected', broken: 'car', urgency: 'wait' },
};

/** Where nothing believable has ever come, there is nothing on the page to compare with. */
const NEVER_REPORTED: Telling = { story: 'neverReported', broken: 'car', urgency: 'wait' };

/** Tells a trouble in the reader's words. */
export function tellTrouble(trouble: Trouble, state: VehicleState, now: Date, voice: Voice): ToldTrouble {
  const { story, broken, urgency } = tellingOf(trouble, state);
  const since = fullMoment(trouble.since, now, voice);
  const nodes = chainNodes(story, broken, state, now, voice);
  return {
    title: voice.say(`story.${story}.title`, { since }),
    means: meaning(story, since, state, now, voice),
    steps: (['one', 'two', 'three'] as const).map((step) => ({
      lead: voice.say(`story.${story}.${step}.lead`),
      text: voice.say(`story.${story}.${step}.text`),
    })),
    broken,
    nodes,
    chainLabel: chainLabel(nodes, voice),
    urgency,
  };
}

/** Where the chain is open in a trouble. */
export function breakOf(trouble: Trouble, state: VehicleState): ChainBreak {
  return tellingOf(trouble, state).broken;
}

function tellingOf(trouble: Trouble, { snapshot }: VehicleState): Telling {
  if (trouble.kind === 'pi-silent') return PI_SILENT;
  if (trouble.kind === 'uncommanded') return UNCOMMANDED;
  return trouble.by === 'readings-rejected' && !snapshot ? NEVER_REPORTED : TELLINGS[trouble.by];
}

function meaning(story: Story, since: string, { snapshot }: VehicleState, now: Date, voice: Voice): string {
  if (story === 'neverReported' || !snapshot) return voice.say(`story.${story}.meansUnseen`, { since });
  return voice.say(`story.${story}.means`, { since, seen: fullMoment(carSeenAt(snapshot), now, voice) });
}

function chainNodes(story: Story, broken: ChainBreak, state: VehicleState, now: Date, voice: Voice): readonly ChainNode[] {
  const { say } = voice;
  const carSeen = state.snapshot ? say('chain.seen', { time: shortMoment(carSeenAt(state.snapshot), now, voice) }) : say('chain.unseen');
  const readSeen = state.snapshot ? say('chain.seen', { time: shortMoment(state.snapshot.polledAt, now, voice) }) : say('chain.unseen');
  const silence = story === 'loginExpired' ? say('chain.refuses') : say('chain.silent');
  const cloudState = broken === 'cloud' ? silence : broken === 'car' ? say('chain.online') : readSeen;
  return [
    { name: say('chain.car'), state: broken === 'car' && state.snapshot ? say('chain.doubtful') : carSeen },
    { name: say('chain.cloud'), state: cloudState },
    { name: say('chain.pi'), state: piState(story, broken, voice) },
    { name: say('chain.you'), state: say('chain.online') },
  ];
}

function piState(story: Story, broken: ChainBreak, { say }: Voice): string {
  if (story === 'remoteControl') return say('chain.noCommands');
  if (broken === 'pi') return say('chain.silent');
  return broken === 'service' ? say('chain.noService') : say('chain.online');
}

function chainLabel(nodes: readonly ChainNode[], voice: Voice): string {
  const [car = '', cloud = '', pi = '', you = ''] = nodes.map(({ name, state }) => `${name} ${state}`);
  return voice.say('chain.label', { car, cloud, pi, you });
}

import { carSeenAt, type ReadingHindrance, type VehicleState } from '@psa-ev/domain';
import { type ChainBreak, type ChainNode } from '../ui/trust-chain';
import { fullMoment, shortMoment } from '../ui/moment';
import { type HinderedCondition } from './condition';
import { type TroubleWords } from './i18n/en';
import { type Step } from './step';
import { type Voice } from './voice';

/** A condition in which someone may have to act. `uncommanded`: readings come, but commands do not go. */
export type Trouble = HinderedCondition | { readonly kind: 'uncommanded'; readonly since: Date };

/** What is wrong, in words: since when, what it means, what to do next. */
export interface ToldTrouble {
  readonly title: string;
  readonly means: string;
  /** As the diagnosis page says them: programs by their names, commands to be typed. */
  readonly steps: readonly Step[];
  /** The first of them as Home says it: in plain words alone. */
  readonly firstStep: Step;
  readonly broken: ChainBreak;
  readonly nodes: readonly ChainNode[];
  /** The drawn chain as a sentence. */
  readonly chainLabel: string;
  /** `wait`: it mends itself, most of the time. `act`: it needs someone's hand. */
  readonly urgency: 'wait' | 'act';
}

type Story = keyof TroubleWords['story'];
type StoryAtHome = keyof TroubleWords['atHome'];

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

const PLAIN_AT_HOME: Readonly<Record<StoryAtHome, true>> = {
  serviceDown: true,
  serviceBlocked: true,
  serviceForeign: true,
  notConfigured: true,
  loginExpired: true,
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
    firstStep: firstStep(story, voice),
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

function firstStep(story: Story, { say }: Voice): Step {
  const step = isPlainAtHome(story) ? (`atHome.${story}` as const) : (`story.${story}.one` as const);
  return { lead: say(`${step}.lead`), text: say(`${step}.text`) };
}

function isPlainAtHome(story: Story): story is StoryAtHome {
  return Object.hasOwn(PLAIN_AT_HOME, story);
}

function meaning(story: Story, since: string, { snapshot }: VehicleState, now: Date, voice: Voice): string {
  if (story === 'neverReported' || !snapshot) return voice.say(`story.${story}.meansUnseen`, { since });
  return voice.say(`story.${story}.means`, { since, seen: fullMoment(carSeenAt(snapshot), now, voice) });
}

function chainNodes(story: Story, broken: ChainBreak, state: VehicleState, now: Date, voice: Voice): readonly ChainNode[] {
  const { say } = voice;
  const seen = (at: Date | undefined): Omit<ChainNode, 'name'> => {
    if (!at) return { state: say('chain.unseen'), time: null };
    const time = shortMoment(at, now, voice);
    return { state: say('chain.seen', { time }), time };
  };
  const saying = (state: string): Omit<ChainNode, 'name'> => ({ state, time: null });
  const { snapshot } = state;
  const car = broken === 'car' && snapshot ? saying(say('chain.doubtful')) : seen(snapshot ? carSeenAt(snapshot) : undefined);
  const silence = story === 'loginExpired' ? say('chain.refuses') : say('chain.silent');
  const answers = broken === 'cloud' ? silence : broken === 'car' ? say('chain.online') : null;
  return [
    { name: say('chain.car'), ...car },
    { name: say('chain.cloud'), ...(answers === null ? seen(snapshot?.polledAt) : saying(answers)) },
    { name: say('chain.pi'), ...saying(piState(story, broken, voice)) },
    { name: say('chain.you'), ...saying(say('chain.online')) },
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

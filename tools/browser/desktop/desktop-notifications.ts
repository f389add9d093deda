import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { startMessageBus } from './message-bus.ts';

/** The system's own Python: the only one that has the modules of the system's packages. */
const PYTHON = '/usr/bin/python3';
const DAEMON = join(import.meta.dirname, 'notification-daemon.py');
const APPEARS_WITHIN_MS = 15_000;
const LOOK_AGAIN_MS = 20;
/** What Chromium calls a press on the notification itself, and the button for its own settings that it adds to each. */
const NOTIFICATION_ITSELF = 'default';
const BROWSER_SETTINGS = 'settings';

const eventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready') }),
  z.object({
    event: z.literal('shown'),
    id: z.number(),
    summary: z.string(),
    body: z.string(),
    buttons: z.array(z.object({ key: z.string(), label: z.string() })),
  }),
  z.object({ event: z.literal('closed'), id: z.number() }),
]);
type Shown = Extract<z.infer<typeof eventSchema>, { event: 'shown' }>;

/** A notification as the desktop shows it. */
export interface DesktopNotification {
  /** Its first line. */
  readonly summary: string;
  /** Chromium puts the host of the page and an empty line before the text. */
  readonly body: string;
  /** The labels of the buttons that the page asked for. */
  readonly buttons: readonly string[];
}

/** A desktop without a screen, on which notifications can be seen and pressed. */
export interface Desktop {
  /** What a browser is started with to show its notifications here. */
  readonly environment: Readonly<Record<string, string>>;
  /** What is shown now, the oldest first. */
  shown(): readonly DesktopNotification[];
  /** Waits for the notification with this first line and presses it, or its button with this label. Rejects when it does not appear in 15 s. */
  click(summary: string, button?: string): Promise<void>;
}

/** Plays a story on a desktop that is there for it alone, and takes the desktop down afterwards. */
export async function withDesktopNotifications<Result>(story: (desktop: Desktop) => Promise<Result>): Promise<Result> {
  const desktop = await startDesktop();
  try {
    return await story(desktop);
  } finally {
    await desktop.stop();
  }
}

/** Starts a desktop for several stories. Rejects, saying which packages to install, where the machine lacks them. */
export async function startDesktop(): Promise<Desktop & { stop(): Promise<void> }> {
  const bus = await startMessageBus();
  const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  // The daemon ends when its standard input does: with us, however we end.
  const daemon = spawn(PYTHON, [DAEMON], { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  daemon.on('error', (error) => (complaints += error.message));
  daemon.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(daemon, 'close');

  let shown: readonly Shown[] = [];
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: daemon.stdout }).on('line', (line) => {
      const event = eventSchema.parse(JSON.parse(line));
      if (event.event === 'ready') return resolve();
      const others = shown.filter(({ id }) => id !== event.id);
      shown = event.event === 'shown' ? [...others, event] : others;
    });
  });
  const stop = async () => {
    daemon.stdin.end();
    await ended;
    await bus.stop();
  };
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (!isReady) {
    await bus.stop();
    throw new Error(`The desktop for notifications did not start; it needs Debian's packages python3-dbus and python3-gi.\n${complaints}`);
  }

  const appears = async (summary: string): Promise<Shown> => {
    const deadlineMs = Date.now() + APPEARS_WITHIN_MS;
    for (;;) {
      const found = shown.findLast((one) => one.summary === summary);
      if (found) return found;
      if (Date.now() > deadlineMs) {
        throw new Error(`no notification "${summary}" appeared; shown are: ${shown.map((one) => one.summary).join(', ') || 'none'}`);
      }
      await sleep(LOOK_AGAIN_MS);
    }
  };
  return {
    environment,
    shown: () => shown.map(toDesktopNotification),
    click: async (summary, button) => {
      const { id, buttons } = await appears(summary);
      const key = button === undefined ? NOTIFICATION_ITSELF : buttons.find(({ label }) => label === button)?.key;
      if (key === undefined)
        throw new Error(`"${summary}" has no button "${button}"; it has: ${buttons.map(({ label }) => label).join(', ')}`);
      daemon.stdin.write(`${JSON.stringify({ id, key })}\n`);
    },
    stop,
  };
}

function toDesktopNotification({ summary, body, buttons }: Shown): DesktopNotification {
  const ours = buttons.filter(({ key }) => key !== NOTIFICATION_ITSELF && key !== BROWSER_SETTINGS);
  return { summary, body, buttons: ours.map(({ label }) => label) };
}

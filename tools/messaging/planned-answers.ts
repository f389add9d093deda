import type { NoAnswer } from './json-server.ts';
import type { Refusal } from './send-answers.ts';

/** What becomes of a message: taken, refused in the words of the API, or left without an answer, so that the sender cannot know. */
export type SendOutcome = 'accepted' | Refusal | NoAnswer;

/** For whom and how often an answer is meant. */
export interface AnswerLimits {
  /** Only for messages to this token; all of them where not given. */
  readonly token?: string;
  /** Only for the next so many; without end where not given. */
  readonly times?: number;
  /** Seconds after which to try again, sent with a refusal. */
  readonly retryAfterSeconds?: number;
  /** Milliseconds between what becomes of the message and the answer that tells of it; at once where not given. */
  readonly toldAfterMs?: number;
}

interface PlannedAnswer extends AnswerLimits {
  readonly outcome: SendOutcome;
  left: number;
}

/** The answers that a test has ordered: the last order that fits a message counts, and messages that none fits are accepted. */
export class PlannedAnswers {
  private plans: PlannedAnswer[] = [];

  plan(outcome: SendOutcome, limits: AnswerLimits): void {
    this.plans.unshift({ ...limits, outcome, left: limits.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.plans = [];
  }

  next(token: string): { readonly outcome: SendOutcome; readonly retryAfterSeconds?: number; readonly toldAfterMs?: number } {
    const plan = this.plans.find((candidate) => candidate.left > 0 && (candidate.token ?? token) === token);
    if (plan === undefined) return { outcome: 'accepted' };
    plan.left -= 1;
    return plan;
  }
}

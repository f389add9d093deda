import type { NotificationKind } from '@psa-ev/domain';

/** What people look for among the news, in the order in which they choose. */
export const TOPIC_GROUPS = ['charging', 'control', 'car', 'climate', 'journal', 'connection'] as const;
export type TopicGroup = (typeof TOPIC_GROUPS)[number];

const GROUP_OF: Readonly<Record<NotificationKind, TopicGroup>> = {
  'plugged-in': 'charging',
  'charging-started': 'charging',
  'battery-reached': 'charging',
  'charging-interrupted': 'charging',
  'charging-failed': 'charging',
  'charging-finished': 'charging',
  unplugged: 'charging',
  'battery-low': 'charging',
  'not-plugged-in': 'charging',
  'limit-reached': 'control',
  'limit-not-kept': 'control',
  'stopped-at-last': 'control',
  'stopped-at-hour': 'control',
  'full-once-over': 'control',
  'hour-not-given-back': 'control',
  'plan-not-met': 'control',
  'plug-in-for-plan': 'control',
  'climate-skipped': 'control',
  'command-failed': 'control',
  'climate-started': 'climate',
  'climate-ended': 'climate',
  'climate-failed': 'climate',
  'auxiliary-battery-low': 'car',
  'left-open': 'car',
  'moved-while-parked': 'car',
  'arrived-or-left': 'journal',
  'week-summary': 'journal',
  'month-summary': 'journal',
  'allowance-short': 'journal',
  'battery-health-changed': 'journal',
  'remote-access-ending': 'connection',
  'connection-lost': 'connection',
  'connection-restored': 'connection',
  'car-lost': 'connection',
  'car-found': 'connection',
  'service-restarted': 'connection',
  'storage-trouble': 'connection',
  test: 'connection',
};

export function groupOf(kind: NotificationKind): TopicGroup {
  return GROUP_OF[kind];
}

export function isTopicGroup(word: string): word is TopicGroup {
  return TOPIC_GROUPS.some((group) => group === word);
}

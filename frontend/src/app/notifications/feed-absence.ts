import type { FeedView } from '../data/notification-feed';
import type { PartAbsence } from '../ui/absence-part';
import type { Say } from './voice';

/** Null while they are being loaded, or where there are some. */
export function tellFeedAbsence(view: FeedView, online: boolean, say: Say): PartAbsence | null {
  switch (view.kind) {
    case 'loading':
      return online ? null : { title: say('feed.offlineTitle'), text: say('feed.offlineText'), retry: false };
    case 'failed':
      if (view.problem === 'denied') return { title: say('feed.deniedTitle'), text: say('feed.deniedText'), retry: true };
      if (!online) return { title: say('feed.offlineTitle'), text: say('feed.offlineText'), retry: false };
      return { title: say('feed.unavailableTitle'), text: say('feed.unavailableText'), retry: true };
    case 'ready':
      return view.items.length === 0 ? { title: say('feed.emptyTitle'), text: say('feed.emptyText'), retry: false } : null;
  }
}

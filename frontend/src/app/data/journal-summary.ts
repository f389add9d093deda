import { Injectable } from '@angular/core';
import { type JournalSummary, fromJournalSummaryDocument, paths } from '@psa-ev/contract';
import { type DocumentView, VehicleDocumentWatch } from './vehicle-document';

interface ReadySummary {
  readonly kind: 'ready';
  readonly summary: JournalSummary;
  /** As this device remembers it, not confirmed by the server. */
  readonly fromDevice: boolean;
}

/** What is known of the journal of the selected vehicle as a whole. */
export type SummaryView = DocumentView<ReadySummary>;

/** Watches it as long as a page provides this. */
@Injectable()
export class JournalSummaryWatch extends VehicleDocumentWatch<ReadySummary> {
  constructor() {
    super({
      path: paths.journalSummary,
      read: (document, fromDevice) => ({ kind: 'ready', summary: fromJournalSummaryDocument(document), fromDevice }),
    });
  }
}

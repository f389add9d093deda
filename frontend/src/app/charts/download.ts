import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Gives the reader a file that the app has made. */
@Injectable({ providedIn: 'root' })
export class Download {
  private readonly document = inject(DOCUMENT);

  /** `name`: with its ending; what no system allows in a name is replaced. */
  text(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name.replace(/[\\/:*?"<>|\s]+/g, '-');
    link.click();
    // Not at once: some browsers fetch it only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

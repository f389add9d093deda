import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { type DiagnosisHistory } from '@psa-ev/contract';
import { type VehicleState } from '@psa-ev/domain';
import { reportText, technicalFacts } from './technical-facts';
import { type Voice } from './voice';

/** The exact figures, and a way to take them along to whoever helps. */
@Component({
  selector: 'app-technical-card',
  host: { role: 'region', '[attr.aria-label]': "voice().say('details.heading')" },
  template: `
    <header>
      <h2>{{ voice().say('details.heading') }}</h2>
    </header>
    <p>{{ voice().say('details.intro') }}</p>
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.value }}</dd>
        </div>
      }
    </dl>
    <div class="acts">
      <button class="btn tonal" type="button" (click)="copy()">{{ voice().say('details.copy') }}</button>
      <p role="status">{{ finding() }}</p>
    </div>
  `,
  styleUrls: ['../ui/card.css', './technical-card.css'],
})
export class TechnicalCard {
  readonly state = input.required<VehicleState>();
  /** Null where it is not known. */
  readonly history = input.required<DiagnosisHistory | null>();
  readonly voice = input.required<Voice>();

  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  private readonly copied = signal<boolean | null>(null);

  protected readonly facts = computed(() => technicalFacts(this.state(), this.history(), this.voice()));
  protected readonly finding = computed(() => {
    const copied = this.copied();
    return copied === null ? '' : this.voice().say(copied ? 'details.copied' : 'details.notCopied');
  });

  protected async copy(): Promise<void> {
    const text = reportText(this.facts(), this.history());
    this.copied.set(
      (await this.clipboard?.writeText(text).then(
        () => true,
        () => false,
      )) ?? false,
    );
  }
}

import { Component, type ElementRef, afterRenderEffect, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { MESSAGE_DETAILS } from '@psa-ev/contract';
import type { WriteOutcome } from '../data/cloud';
import { type DeviceChange, Devices, type ListedDevice } from '../data/devices';
import { TickingClock } from '../ui/ticking-clock';
import { relativeAge } from '../ui/moment';
import { exampleMessage } from './device-example';
import { focusReturn } from './focus-return';
import { Voice } from './voice';

/** As long as the rules allow. */
const LONGEST_LABEL = 100;

/** One device that is sent messages, and what can be changed of it. */
@Component({
  selector: 'app-device-row',
  imports: [MatSlideToggle],
  templateUrl: './device-row.html',
  styleUrls: ['../ui/form.css', './device-row.css'],
})
export class DeviceRow {
  readonly device = input.required<ListedDevice>();
  /** It is the one in somebody's hand: to remove it is to turn messages off here. */
  readonly here = input.required<boolean>();
  /** The browser in somebody's hand shows nothing of what is sent to it. */
  readonly blocked = input.required<boolean>();
  readonly turnOff = output();
  /** The question is answered: the row is about to go. */
  readonly removing = output();

  private readonly devices = inject(Devices);
  private readonly voice = inject(Voice);
  private readonly now = inject(TickingClock).now;
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly renameButton = viewChild<ElementRef<HTMLElement>>('renameButton');
  private readonly removeButton = viewChild<ElementRef<HTMLElement>>('removeButton');
  private readonly keepFocus = focusReturn();

  protected readonly say = this.voice.say;
  protected readonly details = MESSAGE_DETAILS;
  protected readonly longestLabel = LONGEST_LABEL;
  protected readonly mode = signal<'shown' | 'renaming' | 'removing'>('shown');
  protected readonly notSaved = signal(false);
  protected readonly id = computed(() => `device-${this.device().id}`);
  protected readonly confirmed = computed(() =>
    this.say()('devices.confirmed', { age: relativeAge(this.device().confirmedAt, this.now(), this.voice.locale()) }),
  );
  protected readonly example = computed(() => {
    const { detail, language, units } = this.device();
    return exampleMessage(detail, this.voice.car(), { ...this.voice.reader(), language, units }, this.device().confirmedAt);
  });

  constructor() {
    afterRenderEffect(() => {
      const { mode } = this;
      if (mode() === 'renaming') this.field()?.nativeElement.select();
      if (mode() === 'removing') this.question()?.nativeElement.focus();
    });
  }

  protected async rename(event: Event, label: string): Promise<void> {
    event.preventDefault();
    const trimmed = label.trim();
    if (trimmed !== '' && trimmed !== this.device().label) await this.change({ label: trimmed });
    this.endRenaming();
  }

  protected endRenaming(): void {
    this.mode.set('shown');
    this.keepFocus(() => this.renameButton()?.nativeElement);
  }

  protected keep(): void {
    this.mode.set('shown');
    this.keepFocus(() => this.removeButton()?.nativeElement);
  }

  protected async change(change: DeviceChange): Promise<void> {
    this.judge(await this.devices.change(this.device(), change));
  }

  protected async remove(): Promise<void> {
    this.mode.set('shown');
    this.removing.emit();
    if (this.here()) this.turnOff.emit();
    else this.judge(await this.devices.remove(this.device()));
  }

  private judge(outcome: WriteOutcome): void {
    this.notSaved.set(outcome !== 'done');
  }
}

import { Component, computed, inject } from '@angular/core';
import { DEFAULT_NOTIFICATION_RULES, KIND_TRAITS, NOTIFICATION_KINDS, type NotificationKind, type NotificationRules } from '@psa-ev/domain';
import { kindHint, kindTitle } from '@psa-ev/wording';
import { NotificationRulesStore } from '../data/notification-rules-store';
import { SavingBar } from '../saving/saving-bar';
import { AbsencePart } from '../ui/absence-part';
import { type Quantity, duration, percent, quantityText } from '../ui/quantity';
import { ChoiceField } from '../ui/choice-field';
import { HoursFields } from './hours-fields';
import { LevelChips } from './level-chips';
import { LevelSteps } from './level-steps';
import {
  CHOICES,
  PROPOSED_NIGHT,
  PROPOSED_PLUG_IN,
  PROPOSED_QUIET,
  type RuleName,
  changeFor,
  isChanged,
  isKindChanged,
  isTold,
} from './rule-choices';
import { RuleSwitch } from '../ui/rule-switch';
import { TimeField } from '../ui/time-field';
import { TOPIC_GROUPS, groupOf } from './topic-group';
import { Voice } from './voice';

/** What somebody wants to be told, kind by kind, and when. */
@Component({
  selector: 'app-rules-section',
  imports: [AbsencePart, ChoiceField, HoursFields, LevelChips, LevelSteps, RuleSwitch, SavingBar, TimeField],
  providers: [NotificationRulesStore],
  templateUrl: './rules-section.html',
  styleUrls: ['./panel.css', './rules-section.css'],
})
export class RulesSection {
  protected readonly store = inject(NotificationRulesStore);
  private readonly voice = inject(Voice);

  protected readonly say = this.voice.say;
  protected readonly choices = CHOICES;
  protected readonly night = PROPOSED_NIGHT;
  protected readonly evening = PROPOSED_PLUG_IN;
  protected readonly quiet = PROPOSED_QUIET;
  protected readonly skeleton = [1, 2, 3, 4, 5, 6];

  protected readonly ready = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view : null;
  });
  protected readonly absence = computed(() => {
    const view = this.store.view();
    if (view.kind !== 'failed') return null;
    return { title: this.say()(`rules.${view.problem}Title`), text: this.say()(`rules.${view.problem}Text`), retry: true };
  });

  protected readonly groups = computed(() => {
    const rules = this.ready()?.value;
    const locale = this.voice.locale();
    if (!rules) return [];
    return TOPIC_GROUPS.map((name) => ({
      name,
      title: this.say()(`feed.groups.${name}`),
      kinds: NOTIFICATION_KINDS.filter((kind) => kind !== 'test' && groupOf(kind) === name).map((kind) => ({
        kind,
        title: kindTitle(kind, locale),
        hint: this.hintOf(kind, locale),
        on: isTold(kind, rules),
        mark: isKindChanged(kind, rules) ? this.say()('rules.changed') : null,
      })),
    }));
  });

  protected readonly inPercent = computed(() => this.written(percent));
  protected readonly inMinutes = computed(() => this.written(duration));
  protected readonly inMessages = computed(() => {
    const say = this.say();
    return (count: number) => (count === 1 ? say('rules.oneValue') : say('rules.mostValue', { count: String(count) }));
  });

  /** Says that one of the rules differs from the defaults; null where it does not. */
  protected markOf(name: RuleName, rules: NotificationRules): string | null {
    return isChanged(name, rules) ? this.say()('rules.changed') : null;
  }

  protected turn(kind: NotificationKind, on: boolean): void {
    const rules = this.ready()?.value;
    if (rules) void this.store.change(changeFor(kind, on, rules));
  }

  protected reset(): void {
    void this.store.change(DEFAULT_NOTIFICATION_RULES);
  }

  private hintOf(kind: NotificationKind, locale: string): string {
    const hint = kindHint(kind, locale);
    return KIND_TRAITS[kind].urgency === 'urgent' ? `${hint} ${this.say()('rules.urgent')}` : hint;
  }

  private written(unit: (value: number, locale: string) => Quantity): (value: number) => string {
    const locale = this.voice.locale();
    return (value) => quantityText(unit(value, locale));
  }
}

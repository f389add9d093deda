import { Component, computed, inject } from '@angular/core';
import { LEAST_CLIMATE_PERCENT } from '@psa-ev/domain';
import { ClimatePlanStore } from '../data/control-settings';
import { ControlStateWatch } from '../data/control-state';
import { Words } from '../i18n/words';
import { SavingBar } from '../saving/saving-bar';
import { controlVoice } from '../control/voice';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { temperature, percent, quantityText } from '../ui/quantity';
import { ClimateAction } from './climate-action';
import { tellNext, tellNow } from './climate-now';
import { ClimatePlan } from './climate-plan';
import { ClimateRuns } from './climate-runs';
import { type ClimateWords, climateEn } from './i18n/en';
import { ProgramsWarning } from './programs-warning';

/** What the cars aim at from afar; nobody can choose another. */
const AIM_CELSIUS = 21;

/** Warm or cool: now, by a plan, and how it went. */
@Component({
  selector: 'app-climate-page',
  imports: [ClimateAction, ClimatePlan, ClimateRuns, NoCar, SavingBar],
  providers: [ClimatePlanStore, ControlStateWatch, ProgramsWarning],
  templateUrl: './climate-page.html',
  styleUrls: ['../saving/setting-sheet.css', '../saving/settings-page.css', './climate-page.css'],
})
export class ClimatePage {
  protected readonly shown = shownVehicle();
  protected readonly store = inject(ClimatePlanStore);
  private readonly control = inject(ControlStateWatch).view;
  private readonly voiceIn = inject(Words).learn<ClimateWords>('climate', climateEn);
  private readonly commonVoice = controlVoice(this.shown.timeZone);

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly say = computed(() => this.voice().say);
  protected readonly common = computed(() => this.commonVoice().say);
  protected readonly noCar = absenceOfCar(this.shown);
  private readonly snapshot = computed(() => this.shown.ready()?.state.snapshot ?? null);

  protected readonly isNow = computed(() => {
    const car = this.shown.ready();
    return car && tellNow(car.state, this.shown.now(), this.voice());
  });
  protected readonly isNext = computed(() => tellNext(this.control(), this.snapshot(), this.shown.now(), this.voice()));
  private readonly state = computed(() => {
    const view = this.control();
    return view.kind === 'ready' ? view.control : null;
  });
  protected readonly runs = computed(() => this.state()?.climate.runs ?? []);
  protected readonly inForce = computed(() => this.state()?.settings.climatePlan);
  protected readonly hints = computed(() => {
    const { say, locale } = this.voice();
    return [
      say('hints.needs', { least: quantityText(percent(LEAST_CLIMATE_PERCENT, locale)) }),
      say('hints.temperature', { temperature: quantityText(temperature(AIM_CELSIUS, locale)) }),
      say('hints.after'),
    ];
  });

  constructor() {
    pageTitle(() => this.say()('title'));
  }
}

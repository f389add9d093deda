import { Injectable } from '@nestjs/common';
import { DIAGNOSIS_KINDS } from '@psa-ev/domain';
import { Counter, Gauge, Registry } from 'prom-client';
import { Clock } from '../clock/clock.js';
import { PollingService } from '../polling/polling.service.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';

/** To a second. */
const MILLISECONDS = 1_000;
const MICROSECONDS = 1_000_000;

/** The service's measurements in the text format of Prometheus, taken when they are asked for. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(polling: PollingService, outbox: Outbox, publisher: FirestorePublisher, clock: Clock) {
    const registers = [this.registry];
    this.measureProcess();

    new Gauge({
      name: 'psa_ev_reading_age_seconds',
      help: 'Age of the newest believed reading',
      labelNames: ['vehicle'],
      registers,
      collect() {
        for (const { vehicle, latest } of polling.currentTracks) {
          if (latest) this.set({ vehicle: vehicle.identity.vehicleId }, (clock.now().getTime() - latest.polledAt.getTime()) / 1000);
        }
      },
    });
    new Gauge({
      name: 'psa_ev_diagnosis',
      help: '1 for the diagnosis that holds now, 0 for all others',
      labelNames: ['vehicle', 'kind'],
      registers,
      collect() {
        for (const { vehicle, diagnosis } of polling.currentTracks) {
          for (const kind of DIAGNOSIS_KINDS) this.set({ vehicle: vehicle.identity.vehicleId, kind }, diagnosis.kind === kind ? 1 : 0);
        }
      },
    });
    new Gauge({
      name: 'psa_ev_failed_readings_in_a_row',
      help: 'Readings that failed since the last that succeeded',
      labelNames: ['vehicle'],
      registers,
      collect() {
        for (const { vehicle, failuresInARow } of polling.currentTracks) this.set({ vehicle: vehicle.identity.vehicleId }, failuresInARow);
      },
    });
    new Gauge({
      name: 'psa_ev_outbox_documents',
      help: 'Documents that wait to be published',
      registers,
      async collect() {
        this.set(await outbox.count().catch(() => Number.NaN));
      },
    });
    new Gauge({
      name: 'psa_ev_firestore_reached',
      help: '1 when the last write reached Firestore',
      registers,
      collect() {
        this.set(publisher.firestoreLink.kind === 'ok' ? 1 : 0);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** By the names that all programs use. Not the library's own set: to know how late timers are it wakes the processor a hundred times a second. */
  private measureProcess(): void {
    const registers = [this.registry];
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory that the service occupies',
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Time of the processor that the service has used',
      registers,
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / MICROSECONDS);
      },
    });
    new Gauge({
      name: 'process_start_time_seconds',
      help: 'When the service started, in seconds since 1970',
      registers,
      collect() {
        this.set(performance.timeOrigin / MILLISECONDS);
      },
    });
  }
}

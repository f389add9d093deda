import { Injectable, inject } from '@angular/core';
import { ConfigurationMissing, FIREBASE_CONFIG_URL } from './configuration-missing';
import { DeviceMemory } from './device-memory';
import { type FirebaseConfig, parseFirebaseConfig } from './firebase-config';
import { KEPT } from './kept';
import { Page } from './page';
import { TraceEraser } from './trace-eraser';

/** Gives the copy that this device keeps, so that a start waits for no network, and refreshes it in the background. */
@Injectable({ providedIn: 'root' })
export class FirebaseConfigSource {
  private readonly memory = inject(DeviceMemory);
  private readonly page = inject(Page);
  private readonly eraser = inject(TraceEraser);

  /** Throws ConfigurationMissing where there is neither a copy nor an answer. */
  async load(): Promise<FirebaseConfig> {
    const copy = this.copy();
    if (!copy) return this.keep(await this.fetchConfig());
    void this.refresh(copy);
    return copy;
  }

  private async refresh(copy: FirebaseConfig): Promise<void> {
    const fresh = await this.fetchConfig().catch(() => null);
    if (!fresh || JSON.stringify(fresh) === JSON.stringify(copy)) return;
    // What is kept belongs to another project, or to an emulator that is gone.
    if (fresh.projectId !== copy.projectId) await this.eraser.erase();
    this.keep(fresh);
    this.page.startOver('/');
  }

  private keep(config: FirebaseConfig): FirebaseConfig {
    this.memory.write(KEPT.firebaseConfig, JSON.stringify(config));
    return config;
  }

  private copy(): FirebaseConfig | null {
    const kept = this.memory.read(KEPT.firebaseConfig);
    if (!kept) return null;
    try {
      return parseFirebaseConfig(JSON.parse(kept));
    } catch {
      this.memory.remove(KEPT.firebaseConfig);
      return null;
    }
  }

  private async fetchConfig(): Promise<FirebaseConfig> {
    const unreachable = (cause: unknown) => Promise.reject(new ConfigurationMissing('unreachable', { cause }));
    const response = await fetch(FIREBASE_CONFIG_URL, { cache: 'no-cache' }).catch(unreachable);
    if (response.status >= 500) return unreachable(response.status);
    // A server without a project answers with a page of its own.
    const json: unknown = await response.json().catch(() => null);
    return parseFirebaseConfig(json);
  }
}

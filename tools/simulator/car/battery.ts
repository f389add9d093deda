/** The traction battery: exact energy, never below empty or above full. */
export class Battery {
  readonly usableKwh: number;
  #energyKwh: number;

  constructor(usableKwh: number, percent: number) {
    this.usableKwh = usableKwh;
    this.#energyKwh = (usableKwh * percent) / 100;
  }

  get energyKwh(): number {
    return this.#energyKwh;
  }

  get percent(): number {
    return (100 * this.#energyKwh) / this.usableKwh;
  }

  get isFull(): boolean {
    return this.#energyKwh >= this.usableKwh;
  }

  /** Gives what was really taken: less than asked where it is empty. */
  take(kwh: number): number {
    const taken = Math.min(kwh, this.#energyKwh);
    this.#energyKwh -= taken;
    return taken;
  }

  /** Gives what was really put in: less than asked where it is full. */
  put(kwh: number): number {
    const put = Math.min(kwh, this.usableKwh - this.#energyKwh);
    this.#energyKwh = put < kwh ? this.usableKwh : this.#energyKwh + put;
    return put;
  }

  /** Gives the change, kWh. */
  set(percent: number): number {
    const before = this.#energyKwh;
    this.#energyKwh = (this.usableKwh * percent) / 100;
    return this.#energyKwh - before;
  }
}

/** What does not change in a car's life. */
export interface CarModel {
  readonly vin: string;
  readonly cloudId: string;
  readonly label: string;
  readonly brand: string;
  readonly abrpName: string | null;
  readonly powertrain: 'electric' | 'hybrid';
  /** What the battery gives from 100 to 0 percent. */
  readonly usableKwh: number;
  /** What psacc's table of models says. */
  readonly listedKwh: number;
  readonly stateOfHealthPercent: number;
  readonly acKw: number;
  /** Null: no fast charging. */
  readonly dcKw: number | null;
  /** How much more than the e-208 it uses. */
  readonly appetite: number;
  /** 0: none. */
  readonly tankLitres: number;
}

export const E_208: CarModel = {
  vin: 'VR3UHZKXZLT000001',
  cloudId: 'vid-e208',
  label: 'e-208',
  brand: 'Peugeot',
  abrpName: 'peugeot:e208:20:50',
  powertrain: 'electric',
  usableKwh: 46,
  listedKwh: 46,
  stateOfHealthPercent: 93,
  acKw: 7.4,
  dcKw: 100,
  appetite: 1,
  tankLitres: 0,
};

export const HYBRID_3008: CarModel = {
  vin: 'VF3M4DGZHLS000002',
  cloudId: 'vid-3008h',
  label: 'SUV 3008 Hybrid 225',
  brand: 'Peugeot',
  abrpName: null,
  powertrain: 'hybrid',
  usableKwh: 11.1,
  listedKwh: 13.2,
  stateOfHealthPercent: 96,
  acKw: 3.7,
  dcKw: null,
  appetite: 1.35,
  tankLitres: 43,
};

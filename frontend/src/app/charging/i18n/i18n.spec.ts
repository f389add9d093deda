import { theySayTheSame } from '../../../testing/languages';
import { chargingBg } from './bg';
import { chargingEn } from './en';

describe('the languages of the Charging page', () => theySayTheSame(chargingEn, chargingBg));

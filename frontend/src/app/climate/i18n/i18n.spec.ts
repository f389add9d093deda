import { theySayTheSame } from '../../../testing/languages';
import { climateBg } from './bg';
import { climateEn } from './en';

describe('the languages of the climate', () => theySayTheSame(climateEn, climateBg));

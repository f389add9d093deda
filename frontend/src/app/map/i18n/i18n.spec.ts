import { theySayTheSame } from '../../../testing/languages';
import { mapBg } from './bg';
import { mapEn } from './en';

describe('the languages of the map', () => theySayTheSame(mapEn, mapBg));

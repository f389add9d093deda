import { theySayTheSame } from '../../../testing/languages';
import { chartsBg } from './bg';
import { chartsEn } from './en';

describe('the languages of the charts', () => theySayTheSame(chartsEn, chartsBg));

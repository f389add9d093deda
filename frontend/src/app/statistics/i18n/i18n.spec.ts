import { theySayTheSame } from '../../../testing/languages';
import { statisticsBg } from './bg';
import { statisticsEn } from './en';

describe('the languages of the Insights pages', () => theySayTheSame(statisticsEn, statisticsBg));

import { theySayTheSame } from '../../../testing/languages';
import { troubleBg } from './bg';
import { troubleEn } from './en';

describe('the languages of a trouble', () => theySayTheSame(troubleEn, troubleBg));

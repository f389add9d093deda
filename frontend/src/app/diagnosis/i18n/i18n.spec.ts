import { theySayTheSame } from '../../../testing/languages';
import { diagnosisBg } from './bg';
import { diagnosisEn } from './en';

describe('the languages of the diagnosis page', () => theySayTheSame(diagnosisEn, diagnosisBg));

import { theySayTheSame } from '../../../testing/languages';
import { journalBg } from './bg';
import { journalEn } from './en';

describe('the languages of the journal', () => theySayTheSame(journalEn, journalBg));

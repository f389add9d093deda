import { theySayTheSame } from '../../../testing/languages';
import { settingsBg } from './bg';
import { settingsEn } from './en';

describe('the languages of places and tariffs', () => theySayTheSame(settingsEn, settingsBg));

import { theySayTheSame } from '../../../testing/languages';
import { controlBg } from './bg';
import { controlEn } from './en';

describe('the languages of what the Pi does with the charge', () => theySayTheSame(controlEn, controlBg));

import { theySayTheSame } from '../../../testing/languages';
import { commandsBg } from './bg';
import { commandsEn } from './en';

describe('the languages of the commands', () => theySayTheSame(commandsEn, commandsBg));

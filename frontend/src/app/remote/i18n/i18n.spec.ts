import { theySayTheSame } from '../../../testing/languages';
import { remoteBg } from './bg';
import { remoteEn } from './en';

describe('the languages of what can be asked from afar', () => theySayTheSame(remoteEn, remoteBg));

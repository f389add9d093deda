import { theySayTheSame } from '../../../testing/languages';
import { tripsBg } from './bg';
import { tripsEn } from './en';

describe('the languages of the Trips page', () => theySayTheSame(tripsEn, tripsBg));

import { theySayTheSame } from '../../../testing/languages';
import { dashboardBg } from './bg';
import { dashboardEn } from './en';

describe('the languages of the dashboard', () => theySayTheSame(dashboardEn, dashboardBg));

import { type DashboardWords } from './en';

/** The dashboard's words in Bulgarian. */
export const dashboardBg: DashboardWords = {
  title: 'Батерия',
};

/** The dashboard's words in English. The other languages must have the same keys. */
export const dashboardEn = {
  title: 'Battery',
};

export type DashboardWords = typeof dashboardEn;

/** The words of the page of units and formats, in English. The other languages must have the same keys. */
export const formatsEn = {
  title: 'Units and formats',
  intro: 'How this device writes numbers and times. What you do not choose is as your region has it.',
  distance: 'Distances',
  temperature: 'Temperatures',
  consumption: 'Consumption',
  clock: 'Time of day',
  week: 'The week begins on',
  regional: 'As in your region: {{example}}',
};
export type FormatsWords = typeof formatsEn;

import { type FormatsWords } from './en';

export const formatsPt: FormatsWords = {
  title: 'Unidades e formatos',
  intro: 'Como este dispositivo escreve números e horas. O que não escolher fica como na sua região.',
  distance: 'Distâncias',
  temperature: 'Temperaturas',
  consumption: 'Consumo',
  clock: 'Hora',
  week: 'A semana começa em',
  regional: 'Como na sua região: {{example}}',
};

import { type FormatsWords } from './en';

export const formatsEs: FormatsWords = {
  title: 'Unidades y formatos',
  intro: 'Cómo escribe este dispositivo números y horas. Lo que no elija queda como en su región.',
  distance: 'Distancias',
  temperature: 'Temperaturas',
  consumption: 'Consumo',
  clock: 'Hora',
  week: 'La semana empieza el',
  regional: 'Como en su región: {{example}}',
};

import { type PricedSession } from '@psa-ev/contract';
import { type Found } from '../data/journal-entries';

export type FoundSession = Found<PricedSession>;

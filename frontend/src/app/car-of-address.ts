import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { isVehicleId } from '@psa-ev/domain';
import { CarWish } from './data/car-wish';

/** Shows the car that an address names (`?car=…`), and leads on to the same address without it: pages never see it, and no history keeps it. */
export const carOfAddress: CanActivateFn = (_route, { url }) => {
  const address = inject(Router).parseUrl(url);
  if (!('car' in address.queryParams)) return true;
  const { car, ...others } = address.queryParams;
  if (typeof car === 'string' && isVehicleId(car)) inject(CarWish).wish(car);
  address.queryParams = others;
  return address;
};

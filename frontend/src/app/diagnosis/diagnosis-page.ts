import { Component } from '@angular/core';

/** What holds between the car and its reader, what it means, what happens by itself and what to do; and what has been. */
@Component({ selector: 'app-diagnosis-page', template: '' })
export class DiagnosisPage {}

import { Component } from '@angular/core';

/** What has happened to the selected car, what this person wants to be told of it, and where. */
@Component({ selector: 'app-notifications-page', template: '' })
export class NotificationsPage {}

import { controller } from './do-it.controller.js';

export const handler = controller;

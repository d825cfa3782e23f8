import { app, basis } from '../../../assets/vth/basis.js';

export default {
  ...basis,
  app: app('Startpagina'),
  // The shipped link leads to English documentation for developers.
  links: [],
};

import { app, basis } from '../../../assets/vth/basis.js';

export default {
  ...basis,
  app: app('Beheer'),
};

import { app, basis } from '../../../assets/vth/basis.js';

export default {
  ...basis,
  app: app('Takenlijst'),
  customScripts: [
    ...basis.customScripts,
    '../../assets/vth/termijnen',
    '../../assets/vth/velden',
    '../../assets/vth/nog-invullen',
    '../../assets/vth/letterlijk',
    '../../assets/vth/taken',
    '../../assets/vth/zoeken',
    '../../assets/vth/takenlijst',
    '../../assets/vth/taakvenster',
    '../../assets/vth/afgerond',
    '../../assets/vth/namen',
    '../../assets/vth/inhoud',
    '../../assets/vth/keuzes',
    '../../assets/vth/datumvolgorde',
    '../../assets/vth/ingrepen',
    '../../assets/vth/concepten',
  ],
  // A remark belongs to the dossier, not only to the task at which it was made.
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Pak de gekozen taak op' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Ga naar het eerste filter' },
    focusList: { key: 'ctrl+alt+l', description: 'Ga naar de eerste taak in de lijst' },
    focusForm: { key: 'ctrl+alt+f', description: 'Ga naar het eerste veld van het formulier' },
    startProcess: { key: 'ctrl+alt+p', description: 'Start een proces' },
  },
};

// What ends does not end before it begins. The form says which date may not come before which (properties.nietVoor), the server
// checks it, and here it stands at the field before anybody sends.

import { bijFormulieren } from './formulier.js';
import { isIso, toonDatum } from './lezing.js';

bijFormulieren({
  geopend(form) {
    const controle = form.viewer.get('validator');
    const velden = form.viewer.get('formFieldRegistry');
    const zonder = controle.validateFieldInstance.bind(controle);
    controle.validateFieldInstance = (plaats, waarde) => {
      const fouten = zonder(plaats, waarde);
      const veld = velden.get(plaats.id);
      const ander = veld?.properties?.nietVoor;
      if (!ander || !waarde) {
        return fouten;
      }
      const eerste = [...plaats.valuePath.slice(0, -1), ander]
        .reduce((deel, stap) => deel?.[stap], form.viewer._getState().data);
      const naam = velden.getAll().find(({ key, _parent: houder }) => key === ander && houder === veld._parent)?.dateLabel;
      return isIso(waarde) && isIso(eerste) && waarde < eerste
        ? [...fouten, `Dit ligt voor '${naam}' (${toonDatum(eerste)}). Kies die dag of een latere.`] : fouten;
    };
  },
});

export default undefined;

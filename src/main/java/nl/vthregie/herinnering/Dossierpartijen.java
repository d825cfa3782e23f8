package nl.vthregie.herinnering;

import java.util.List;

/**
 * Whose dossier it is, for whoever words a mail about it.
 *
 * @param rol           what the organisation is that it is listed under; null when there is no dossier
 * @param opdrachtgever the code of that organisation
 * @param namens        the organisation for which the task is done, when each of several has one; null otherwise
 * @param kring         everybody who shares it
 * @param zijden        the organisations of the groups that are told
 */
record Dossierpartijen(String rol, String opdrachtgever, String namens, List<String> kring, List<String> zijden) {
}

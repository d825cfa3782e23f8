package nl.vthregie.engine;

/**
 * What the door does with one kind of command.
 *
 * @param iedereen    whether it passes for everybody; otherwise for beheer alone
 * @param weigering   what everybody else reads then
 * @param aantekening what it is called in the history of a dossier when beheer does it to one; null when nothing is noted
 */
record Deurregel(boolean iedereen, String weigering, Ingreepsoort aantekening) {
}

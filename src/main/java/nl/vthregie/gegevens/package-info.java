/**
 * Files that people edit: one way to read them, and what may stand in a column. The check at the entrance is the check of
 * the strictest later use, so each {@link nl.vthregie.gegevens.Kolomsoort} asks what that use will ask.
 */
package nl.vthregie.gegevens;

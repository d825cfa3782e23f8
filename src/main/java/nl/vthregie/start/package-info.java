/**
 * Starting up: whether this installation may start, what a beheerder reads when it does not, and where to go when it
 * does.
 */
package nl.vthregie.start;

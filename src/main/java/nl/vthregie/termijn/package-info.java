/**
 * When something is due: working days, holidays and terms, in {@code java.time} alone.
 *
 * <p>Start at {@link nl.vthregie.termijn.Termijnberekening}. Every date is a calendar date in the Netherlands; only
 * {@link nl.vthregie.termijn.Termijnberekening#tijdstip} knows a time zone, and it names it. Nothing here asks what day
 * it is today, or what zone or language the machine has, so the same question has the same answer everywhere. That is
 * also why numbers go into a text with {@code %s}: {@code %d} would write them in the digits of that language.
 *
 * <p>"Atw" is the Algemene termijnenwet (BWBR0002448).
 *
 * <p>An {@link java.lang.IllegalArgumentException} carries a Dutch sentence for the beheerder who typed the value. A
 * {@link java.lang.NullPointerException} is a mistake in our own code: no parameter may be null unless its Javadoc
 * says so.
 */
package nl.vthregie.termijn;

/** Looking at the folder of a region without starting anything: {@code java -jar vth-regie.jar --controleer=<map>}. */
package nl.vthregie.controle;

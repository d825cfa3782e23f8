package nl.vthregie.afwijking;

import java.time.LocalDate;

/** A line of the register, as it is read back. Null stands for what has not happened, or does not concern the reader. */
record Registerregel(String nummer, String bron, String organisatie, String onderwerp, String advies, String adviesKenmerk,
                     LocalDate adviesdatum, String adviesVindplaats, boolean wettelijk, String zegel, String besluitnummer,
                     LocalDate besluitdatum, String besluit, String reden, String belangen, boolean openbaar,
                     String uitzonderingsgrond, String raad, LocalDate raadGemeldOp, String raadKenmerk,
                     LocalDate odGemeldOp, boolean ibtMelden, LocalDate ibtGemeldOp, String ibtKenmerk,
                     LocalDate gepubliceerdOp) {
}

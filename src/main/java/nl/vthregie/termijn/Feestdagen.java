package nl.vthregie.termijn;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The algemeen erkende feestdagen of Atw art. 3 lid 1, and Goede Vrijdag (lid 2). Eerste Paasdag and eerste Pinksterdag
 * are not among them: they are Sundays.
 */
final class Feestdagen {

    private Feestdagen() {
    }

    /** @return the name of the holiday on that date, empty when it is none */
    static Optional<String> naam(LocalDate datum) {
        String naam = vasteDag(datum);
        return Optional.ofNullable(naam != null ? naam : paasgebonden(datum));
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate eerstePaasdag(int jaar) {
        int gulden = jaar % 19;
        int eeuw = jaar / 100;
        int inEeuw = jaar % 100;
        int maansprong = (eeuw - (eeuw + 8) / 25 + 1) / 3;
        int epacta = (19 * gulden + eeuw - eeuw / 4 - maansprong + 15) % 30;
        int totZondag = (32 + 2 * (eeuw % 4) + 2 * (inEeuw / 4) - epacta - inEeuw % 4) % 7;
        int correctie = (gulden + 11 * epacta + 22 * totZondag) / 451;
        int marktel = epacta + totZondag - 7 * correctie + 114;
        return LocalDate.of(jaar, marktel / 31, marktel % 31 + 1);
    }

    private static String vasteDag(LocalDate datum) {
        int dag = datum.getDayOfMonth();
        return switch (datum.getMonth()) {
            case JANUARY -> dag == 1 ? "Nieuwjaarsdag" : null;
            case APRIL -> dag == koningsdag(datum.getYear()) ? "Koningsdag" : null;
            case MAY -> dag == 5 ? "Bevrijdingsdag" : null;
            case DECEMBER -> dag == 25 ? "eerste Kerstdag" : dag == 26 ? "tweede Kerstdag" : null;
            default -> null;
        };
    }

    private static String paasgebonden(LocalDate datum) {
        return switch ((int) DAYS.between(eerstePaasdag(datum.getYear()), datum)) {
            case -2 -> "Goede Vrijdag";
            case 1 -> "tweede Paasdag";
            case 39 -> "Hemelvaartsdag";
            case 50 -> "tweede Pinksterdag";
            default -> null;
        };
    }

    /** 27 April, or the Saturday before it when it is a Sunday. */
    private static int koningsdag(int jaar) {
        return LocalDate.of(jaar, Month.APRIL, 27).getDayOfWeek() == DayOfWeek.SUNDAY ? 26 : 27;
    }
}

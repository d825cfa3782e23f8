package nl.vthregie.termijn;

/** The steps of the escalation ladder, lowest first. Source: Handreiking OGON, Escalatieafspraken. */
public enum Escalatieniveau {

    COORDINATOR("coordinator", "de coördinator"),
    ACCOUNTMANAGER("accountmanager", "de accountmanager"),
    MANAGEMENT("management", "het management"),
    DIRECTIE("directie", "de directie"),
    BESTUUR("bestuurlijk-opdrachtgever", "het bestuur");

    private final String rol;
    private final String omschrijving;

    Escalatieniveau(String rol, String omschrijving) {
        this.rol = rol;
        this.omschrijving = omschrijving;
    }

    /** @return the code of the role that acts on this step */
    public String rol() {
        return rol;
    }

    /** @return with its article, as it stands in a sentence: {@code het management} */
    public String omschrijving() {
        return omschrijving;
    }
}

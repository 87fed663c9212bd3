package org.simpul.disclosure;

import static org.simpul.model.Sensitivity.CONFIDENTIAL;
import static org.simpul.model.Sensitivity.PUBLIC;
import static org.simpul.model.Sensitivity.RESTRICTED;

import java.util.List;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Honorifics;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;

/** How closely the fields of a person are held (section 5 of the domain page). */
final class PersonRedactor {

    private PersonRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(Person.class)
                        .asTheRecord("head", "pseudonym", "affiliations")
                        .atLeast(PersonRedactor::ofName, "name", "honorifics", "alternativeNames")
                        .atLeast(RESTRICTED, "sex", "ageBand", "disability")
                        .atLeast(CONFIDENTIAL, "cohorts", "lawfulBasis", "contact"),
                Redactor.of(Honorifics.class).asTheRecord("prefix", "suffix"),
                Redactor.of(Affiliation.class).asTheRecord("organisation", "position", "during"),
                Redactor.of(LawfulBasis.class)
                        .asTheRecord("basis", "on", "purposes", "source", "withdrawnOn", "realName"),
                Redactor.of(Contact.class).asTheRecord("email", "phone", "address"));
    }

    /** Names, and what else tells who somebody is: open only of those named in their professional role in a public source. */
    static Sensitivity ofName(Aggregate<?> record) {
        return record instanceof Person person && !person.isOfPublicRecord() ? RESTRICTED : PUBLIC;
    }

    /** What nobody can tell whether it names somebody. */
    static Sensitivity ofOpaque(Aggregate<?> record) {
        return record instanceof Person ? CONFIDENTIAL : PUBLIC;
    }
}

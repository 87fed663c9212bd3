package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Page;
import org.simpul.port.Query;

/** Lists, a page at a time. */
interface PageContract extends StorageScene {

    @Test
    default void anEmptyListIsOneEmptyPage() {
        Page<Recorded<Organisation>> page = read(unit -> unit.organisations().page(Query.all(10)));

        assertThat(page).isEqualTo(new Page<>(List.of(), null, null));
    }

    @Test
    default void aPageHoldsWholeRecords() {
        save(Lampung.agency());

        look(unit -> assertThat(unit.organisations().page(Query.all(10)).items())
                .containsExactly(new Recorded<>(Lampung.agency(), 1, MORNING, MORNING)));
    }

    @Test
    default void theLastPageHasNoNextThoughItIsFull() {
        save(organisation(1), organisation(2));

        look(unit -> assertThat(unit.organisations().page(Query.all(2)).next()).isNull());
        look(unit -> assertThat(unit.organisations().page(Query.all(1)).next()).isNotNull());
    }

    @Test
    default void pagesById() {
        save(organisation(3), organisation(1), organisation(2));

        assertThat(pagesOf(Query.all(2))).containsExactly(organisationId(1), organisationId(2), organisationId(3));
    }

    private List<OrganisationId> pagesOf(Query query) {
        List<OrganisationId> ids = new ArrayList<>();
        Query next = query;
        while (next != null) {
            Query asked = next;
            Page<Recorded<Organisation>> page =
                    read(unit -> unit.organisations().page(asked));
            page.items().forEach(recorded -> ids.add(recorded.record().id()));
            next = page.next() == null ? null : asked.after(page.next());
        }
        return ids;
    }
}

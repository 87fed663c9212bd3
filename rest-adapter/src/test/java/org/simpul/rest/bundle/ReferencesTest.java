package org.simpul.rest.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Finding;
import org.simpul.model.RecordHead;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;

class ReferencesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    @Test
    void theHoldersOfRefsAreTheFieldsOfTheModelThatHoldIds() {
        Set<String> holders = new TreeSet<>();
        Set<Class<?>> met = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                Organisation.class,
                Person.class,
                Group.class,
                PolicyInstrument.class,
                Activity.class,
                Commitment.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!met.add(type)) {
                continue;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> held = held(component.getGenericType());
                if (AggregateId.class.isAssignableFrom(held)) {
                    holders.add(component.getName());
                } else if (held.isRecord() && held.getName().startsWith("org.simpul.model")) {
                    open.add(held);
                }
            }
        }
        assertThat(References.HOLDERS).containsExactlyInAnyOrderElementsOf(holders);
    }

    @Test
    void aRefBecomesTheIdWhereverAnIdStandsAndNowhereElse() throws Exception {
        ObjectNode record = read("""
                {"partOf": "ref:a", "follows": ["ref:a", "ref:b"], "titles": {"en": "ref:a"},
                 "agenda": [{"text": {"en": "ref:a"}, "by": {"organisation": "ref:a"}}], "description": "ref:a"}
                """);

        References.Resolved resolved = new References(Map.of("a", ID)).resolve(record);

        assertThat(resolved.record()).isEqualTo(read("""
                        {"partOf": "ID", "follows": ["ID", "ref:b"], "titles": {"en": "ref:a"},
                         "agenda": [{"text": {"en": "ref:a"}, "by": {"organisation": "ID"}}], "description": "ref:a"}
                        """.replace("ID", ID)));
        assertThat(resolved.unknown()).extracting(Finding::path).containsExactly("/follows/1");
        assertThat(record.path("partOf").asText()).isEqualTo("ref:a");
        assertThat(References.in(record)).containsExactly("a", "b");
    }

    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == RecordHead.class) {
            return RecordHead.class;
        }
        if (type instanceof ParameterizedType generic) {
            return held(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static ObjectNode read(String json) throws Exception {
        return (ObjectNode) MAPPER.readTree(json);
    }
}

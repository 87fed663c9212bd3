package org.simpul.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IdempotencyLog;
import org.simpul.port.KeyUsedException;

/** The answers given under idempotency keys, in the order in which they were noted. */
record MemoryIdempotencyLog(List<IdempotencyLog.Answer> answers, Session session) implements IdempotencyLog {

    @Override
    public Optional<Answer> find(String caller, String key) {
        session.reading();
        return answers.stream()
                .filter(answer -> answer.caller().equals(caller) && answer.key().equals(key))
                .findFirst();
    }

    @Override
    public void add(Answer answer) {
        session.writing();
        if (find(answer.caller(), answer.key()).isPresent()) {
            throw new KeyUsedException();
        }
        answers.add(answer);
        session.onUndo(() -> answers.remove(answer));
    }

    @Override
    public int forgetBefore(Instant instant) {
        return forget(answer -> answer.at().isBefore(instant));
    }

    @Override
    public int forget(AggregateId id) {
        return forget(answer -> id.equals(answer.id()));
    }

    private int forget(Predicate<Answer> isOver) {
        session.writing();
        List<Answer> before = new ArrayList<>(answers);
        answers.removeIf(isOver);
        session.onUndo(() -> {
            answers.clear();
            answers.addAll(before);
        });
        return before.size() - answers.size();
    }
}

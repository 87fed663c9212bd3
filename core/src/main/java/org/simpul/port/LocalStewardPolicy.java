package org.simpul.port;

import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Aggregate;

/**
 * The policy of a registry that knows no identities: stewards may do everything, nobody else may do anything. A host that
 * knows its people brings a policy of its own.
 */
public final class LocalStewardPolicy implements AccessPolicy {

    @Override
    public void check(Caller caller, Action action, Aggregate<?> record) {
        if (!caller.roles().contains(Role.STEWARD)) {
            throw new NotPermittedException(action.code(), record.type().code());
        }
    }

    @Override
    public void checkAudit(Caller caller) {
        if (!caller.roles().contains(Role.STEWARD)) {
            throw new NotPermittedException(Action.AUDIT.code(), "registry");
        }
    }
}
